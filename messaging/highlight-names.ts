import type { Mention } from '../core/detection/mention.ts';
import type { MarkStyle } from './settings.ts';

/** One layer of paint: the kind of a mention, a contradicted claim over it, the keyboard's cursor over both. */
export type Layer = Mention['kind'] | 'contradicted' | 'cursor';

/**
 * Names in `CSS.highlights`, which the page shares with us: the analysis script registers them, the background's
 * rules style them. The prefix keeps them off the page's own names.
 */
export const HIGHLIGHT_NAMES = {
  chip: 'sgl-chip',
  architecture: 'sgl-architecture',
  organization: 'sgl-organization',
  person: 'sgl-person',
  model: 'sgl-model',
  contradicted: 'sgl-contradicted',
  cursor: 'sgl-cursor',
} as const satisfies Record<Layer, string>;

/**
 * The name of a layer in a style. The rules hold every style at once, so that another style is only another name: a
 * page changes it without new rules, and one removal takes all of them out.
 */
export function highlightName(layer: Layer, style: MarkStyle = 'line'): string {
  return style === 'line' ? HIGHLIGHT_NAMES[layer] : `${HIGHLIGHT_NAMES[layer]}-${style}`;
}
