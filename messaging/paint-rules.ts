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

/** A contradiction is told by its shape first, its colour second. Nothing is painted on paper. */
export const PAINT_RULES = `@media screen {
${GROUNDS.map(rulesOn).join('\n')}
}
@media screen and (prefers-contrast: more) {
${everywhere([...KINDS, 'contradicted'], 'line')} { text-decoration-thickness: 2.5px; }
}
@media screen and (forced-colors: active) {
${STYLE_NAMES.map((style) => `${everywhere(KINDS, style)} { ${FORCED[style]} }`).join('\n')}
${everywhere(['contradicted'])} { text-decoration-color: CanvasText; background-color: transparent; }
${everywhere(['cursor'])} { background-color: Highlight; color: HighlightText; }
}
@supports not (-moz-appearance: none) {
@media screen and (forced-colors: active) {
${STYLE_NAMES.map((style) => everywhere(KINDS, style)).join(', ')} { text-decoration-line: none; }
${everywhere(['contradicted'])} { ${UNBROKEN} text-underline-offset: -0.2em; }
${everywhere(['cursor'])} { ${UNBROKEN} text-decoration-line: underline; text-underline-offset: 1px; }
}
}`;

/** A rule for every kind in every style: which of them a page uses is only a matter of names. */
function rulesOn(ground: Ground): string {
  const marks = KINDS.flatMap((kind) =>
    STYLE_NAMES.map((style) => {
      return `${selector(kind, style, ground)} { ${STYLES[style](INKS[ground](KIND_COLOURS[kind]))} }`;
    }),
  );
  const [bad, cursor] = [INKS[ground](BAD), INKS[ground](CURSOR)];
  return [
    ...marks,
    `${selector('contradicted', 'line', ground)} { text-decoration: underline wavy 1.5px ${bad.full}; text-underline-offset: 3px; background-color: ${bad.wash(9)}; }`,
    `${selector('cursor', 'line', ground)} { text-decoration: underline overline 2px ${cursor.full}; text-underline-offset: 3px; background-color: ${cursor.wash(24)}; }`,
  ].join('\n');
}

/** These layers in a style, on whatever ground. */
function everywhere(layers: Layer[], style?: MarkStyle): string {
  return layers.flatMap((layer) => GROUNDS.map((ground) => selector(layer, style, ground))).join(', ');
}

function selector(layer: Layer, style: MarkStyle | undefined, ground: Ground): string {
  return `::highlight(${highlightName(layer, style, ground)})`;
}
