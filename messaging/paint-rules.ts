import { highlightName, type Layer } from './highlight-names.ts';
import type { MarkStyle } from './settings.ts';

type Kind = Exclude<Layer, 'contradicted' | 'cursor'>;

/**
 * Underline colours, for light and for dark pages. `light-dark()` follows the colour scheme that the page declares,
 * not the one of the system: a light page stays light for a reader whose system is dark.
 */
const KIND_COLOURS: Record<Kind, readonly [light: string, dark: string]> = {
  chip: ['#0b7a68', '#4fc7b1'],
  architecture: ['#4b5bd0', '#98a4ff'],
  organization: ['#1f5fbf', '#7fb0ff'],
  person: ['#8a3fb2', '#d49af0'],
  model: ['#8a5109', '#e3ac5c'],
};
const KINDS = Object.keys(KIND_COLOURS) as Kind[];
const BAD = 'light-dark(#b02d18, #ff8a75)';
const CURSOR = 'light-dark(#1f5fbf, #7fb0ff)';

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
${eachMark((kind, style) => STYLES[style](`light-dark(${KIND_COLOURS[kind].join(', ')})`))}
${rule('contradicted', `text-decoration: underline wavy 1.5px ${BAD}; text-underline-offset: 3px; background-color: ${faint(BAD, 9)};`)}
${rule('cursor', `background-color: ${faint(CURSOR, 24)};`)}
}
@media screen and (forced-colors: active) {
${eachMark((_, style) => FORCED[style])}
${rule('contradicted', 'text-decoration-color: CanvasText; background-color: transparent;')}
${rule('cursor', 'background-color: Highlight; color: HighlightText;')}
}`;

/** A rule for every kind in every style: which of them a page uses is only a matter of names. */
function eachMark(declare: (kind: Kind, style: MarkStyle) => string): string {
  const styles = Object.keys(STYLES) as MarkStyle[];
  return KINDS.flatMap((kind) => styles.map((style) => rule(kind, declare(kind, style), style))).join('\n');
}

function faint(colour: string, percent: number): string {
  return `color-mix(in srgb, ${colour} ${percent}%, transparent)`;
}

function rule(layer: Layer, declarations: string, style?: MarkStyle): string {
  return `::highlight(${highlightName(layer, style)}) { ${declarations} }`;
}
