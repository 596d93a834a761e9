import { highlightName, type Ground, type Layer } from './highlight-names.ts';
import type { MarkStyle } from './settings.ts';

type Kind = Exclude<Layer, 'contradicted' | 'cursor'>;

/** For light and for dark pages. */
type Pair = readonly [light: string, dark: string];

/** Underline colours; our own surfaces have the same, see components/look/colours.css. */
const KIND_COLOURS: Record<Kind, Pair> = {
  chip: ['#0b7a68', '#4fc7b1'],
  architecture: ['#4b5bd0', '#98a4ff'],
  organization: ['#1f5fbf', '#7fb0ff'],
  person: ['#8a3fb2', '#d49af0'],
  model: ['#8a5109', '#e3ac5c'],
};
const KINDS = Object.keys(KIND_COLOURS) as Kind[];
const BAD: Pair = ['#b02d18', '#ff8a75'];
const CURSOR: Pair = ['#1f5fbf', '#7fb0ff'];

/** A colour laid on at full strength, or in part so that it is calmer. */
interface Ink {
  full: string;
  line(percent: number): string;
  wash(percent: number): string;
}

function inkOf(full: string): Ink {
  const faint = (percent: number): string => `color-mix(in srgb, ${full} ${percent}%, transparent)`;
  return { full, line: faint, wash: faint };
}

/** What the text is read by is seen on any ground, but only at full strength; a wash of it would grey it. */
const OWN: Ink = { full: 'currentColor', line: () => 'currentColor', wash: () => 'transparent' };

/**
 * `light-dark()` follows the colour scheme that the page declares, not the one of the system: a light page stays light
 * for a reader whose system is dark.
 */
const INKS: Record<Ground, (pair: Pair) => Ink> = {
  declared: ([light, dark]) => inkOf(`light-dark(${light}, ${dark})`),
  light: ([light]) => inkOf(light),
  dark: ([, dark]) => inkOf(dark),
  middle: () => OWN,
};
const GROUNDS = Object.keys(INKS) as Ground[];

/**
 * The styles that a reader can choose from; the first is the default. A highlight can change neither weight nor size
 * of the letters, so bold is a heavy line.
 */
const STYLES: Record<MarkStyle, (ink: Ink) => string> = {
  line: (ink) => `text-decoration: underline 1.5px ${ink.line(80)}; text-underline-offset: 3px;`,
  dotted: (ink) => `text-decoration: underline dotted 2px ${ink.full}; text-underline-offset: 3px;`,
  // A wash faint enough for the text is too faint to be seen by everybody: a thin line goes with it.
  wash: (ink) =>
    `text-decoration: underline 1px ${ink.full}; text-underline-offset: 3px; background-color: ${ink.wash(16)};`,
  bold: (ink) => `text-decoration: underline 3px ${ink.full}; text-underline-offset: 3px;`,
};

const STYLE_NAMES = Object.keys(STYLES) as MarkStyle[];

/** The reader's own colours leave shapes. */
const COLOURED = 'text-decoration-color: LinkText;';
const FORCED: Record<MarkStyle, string> = {
  line: COLOURED,
  dotted: COLOURED,
  wash: `${COLOURED} background-color: transparent;`,
  bold: COLOURED,
};

/**
 * In forced colours all but Firefox draw each highlight as a block in the colours of a selection, whatever its rule says,
 * and lines in the block's colour of text: what is no mere name is told by lines within the block, through the letters.
 */
const UNBROKEN = 'text-decoration-skip-ink: none;';

const THICKER = 'text-decoration-thickness: 2.5px;';

/** What a highlight looks like: on a screen, for readers who want more contrast, and in forced colours. */
interface Look {
  usual: string;
  more?: string;
  forced: string;
  /** Where highlights are blocks. */
  block: string;
}

/** A contradiction is told by its shape first, its colour second. */
const LOOKS: Record<Exclude<Layer, Kind>, (ground: Ground) => Look> = {
  contradicted: (ground) => {
    const ink = INKS[ground](BAD);
    return {
      usual: `text-decoration: underline wavy 1.5px ${ink.full}; text-underline-offset: 3px; background-color: ${ink.wash(9)};`,
      more: THICKER,
      forced: 'text-decoration-color: CanvasText; background-color: transparent;',
      block: `${UNBROKEN} text-underline-offset: -0.2em;`,
    };
  },
  cursor: (ground) => {
    const ink = INKS[ground](CURSOR);
    return {
      usual: `text-decoration: underline overline 2px ${ink.full}; text-underline-offset: 3px; background-color: ${ink.wash(24)};`,
      forced: 'background-color: Highlight; color: HighlightText;',
      block: `${UNBROKEN} text-decoration-line: underline; text-underline-offset: 1px;`,
    };
  },
};

function lookOf(kind: Kind, style: MarkStyle, ground: Ground): Look {
  return {
    usual: STYLES[style](INKS[ground](KIND_COLOURS[kind])),
    ...(style === 'line' ? { more: THICKER } : {}),
    forced: FORCED[style],
    block: 'text-decoration-line: none;',
  };
}

/** Nothing is painted on paper. */
function ruleFor(name: string, { usual, more, forced, block }: Look): string {
  const rule = (declarations: string): string => `::highlight(${name}) { ${declarations} }`;
  return `@media screen {
${rule(usual)}
${more ? `@media (prefers-contrast: more) { ${rule(more)} }` : ''}
@media (forced-colors: active) {
${rule(forced)}
@supports not (-moz-appearance: none) { ${rule(block)} }
}
}`;
}

function rulesOn(ground: Ground): [name: string, rule: string][] {
  const marks = KINDS.flatMap((kind) =>
    STYLE_NAMES.map((style) => [highlightName(kind, style, ground), lookOf(kind, style, ground)] as const),
  );
  const others = (['contradicted', 'cursor'] as const).map(
    (layer) => [highlightName(layer, 'line', ground), LOOKS[layer](ground)] as const,
  );
  return [...marks, ...others].map(([name, look]) => [name, ruleFor(name, look)]);
}

/**
 * The rule of each highlight, by its name. In Chromium each name of which there is a rule costs a page time whenever its
 * styles are computed anew: a page gets the few that it uses.
 */
export const RULE_BY_NAME: ReadonlyMap<string, string> = new Map(GROUNDS.flatMap(rulesOn));

/** All of them, for pages of our own. */
export const PAINT_RULES = [...RULE_BY_NAME.values()].join('\n');
