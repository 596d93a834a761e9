import { HIGHLIGHT_NAMES, type Layer } from '../../messaging/highlight-names.ts';

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
  model: ['#96590a', '#e3ac5c'],
};
const KINDS = Object.keys(KIND_COLOURS) as Kind[];
const BAD = 'light-dark(#b8321c, #ff8a75)';
const CURSOR = 'light-dark(#1f5fbf, #7fb0ff)';

/** A contradiction is told by its shape first, its colour second. Nothing is painted on paper. */
export const PAINT_RULES = `@media screen {
${KINDS.map((kind) => underline(kind)).join('\n')}
${rule('contradicted', `text-decoration: underline wavy 1.5px ${BAD}; text-underline-offset: 3px; background-color: ${faint(BAD, 9)};`)}
${rule('cursor', `background-color: ${faint(CURSOR, 24)};`)}
}
@media screen and (forced-colors: active) {
${KINDS.map((kind) => rule(kind, 'text-decoration-color: LinkText;')).join('\n')}
${rule('contradicted', 'text-decoration-color: CanvasText; background-color: transparent;')}
${rule('cursor', 'background-color: Highlight; color: HighlightText;')}
}`;

function underline(kind: Kind): string {
  const colour = faint(`light-dark(${KIND_COLOURS[kind].join(', ')})`, 70);
  return rule(kind, `text-decoration: underline 1.5px ${colour}; text-underline-offset: 3px;`);
}

function faint(colour: string, percent: number): string {
  return `color-mix(in srgb, ${colour} ${percent}%, transparent)`;
}

function rule(layer: Layer, declarations: string): string {
  return `::highlight(${HIGHLIGHT_NAMES[layer]}) { ${declarations} }`;
}
