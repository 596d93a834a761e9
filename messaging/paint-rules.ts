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

/**
 * `light-dark()` follows the colour scheme that the page declares, not the one of the system: a light page stays light
 * for a reader whose system is dark.
 */
const ON: Record<Ground, (pair: Pair) => string> = {
  declared: ([light, dark]) => `light-dark(${light}, ${dark})`,
  light: ([light]) => light,
  dark: ([, dark]) => dark,
};
const GROUNDS = Object.keys(ON) as Ground[];

/**
 * The styles that a reader can choose from; the first is the default. A highlight can change neither weight nor size
 * of the letters, so bold is a heavy line.
 */
const STYLES: Record<MarkStyle, (colour: string) => string> = {
  line: (colour) => `text-decoration: underline 1.5px ${faint(colour, 80)}; text-underline-offset: 3px;`,
  dotted: (colour) => `text-decoration: underline dotted 2px ${colour}; text-underline-offset: 3px;`,
  // A wash faint enough for the text is too faint to be seen by everybody: a thin line goes with it.
  wash: (colour) =>
    `text-decoration: underline 1px ${colour}; text-underline-offset: 3px; background-color: ${faint(colour, 16)};`,
  bold: (colour) => `text-decoration: underline 3px ${colour}; text-underline-offset: 3px;`,
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
}`;

/** A rule for every kind in every style: which of them a page uses is only a matter of names. */
function rulesOn(ground: Ground): string {
  const marks = KINDS.flatMap((kind) =>
    STYLE_NAMES.map((style) => {
      return `${selector(kind, style, ground)} { ${STYLES[style](ON[ground](KIND_COLOURS[kind]))} }`;
    }),
  );
  const [bad, cursor] = [ON[ground](BAD), ON[ground](CURSOR)];
  return [
    ...marks,
    `${selector('contradicted', 'line', ground)} { text-decoration: underline wavy 1.5px ${bad}; text-underline-offset: 3px; background-color: ${faint(bad, 9)}; }`,
    `${selector('cursor', 'line', ground)} { text-decoration: underline overline 2px ${cursor}; text-underline-offset: 3px; background-color: ${faint(cursor, 24)}; }`,
  ].join('\n');
}

/** These layers in a style, on whatever ground. */
function everywhere(layers: Layer[], style?: MarkStyle): string {
  return layers.flatMap((layer) => GROUNDS.map((ground) => selector(layer, style, ground))).join(', ');
}

function faint(colour: string, percent: number): string {
  return `color-mix(in srgb, ${colour} ${percent}%, transparent)`;
}

function selector(layer: Layer, style: MarkStyle | undefined, ground: Ground): string {
  return `::highlight(${highlightName(layer, style, ground)})`;
}
