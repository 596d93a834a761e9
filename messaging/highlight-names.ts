import type { Mention } from '../core/detection/mention.ts';
import type { MarkStyle } from './settings.ts';

/** One layer of paint: the kind of a mention, a contradicted claim over it, the keyboard's cursor over both. */
export type Layer = Mention['kind'] | 'contradicted' | 'cursor';

/**
 * Names in `CSS.highlights`, which the page shares with us: the analysis script registers them, the background's
 * rules style them. The prefix keeps them off the page's own names.
 */
const HIGHLIGHT_NAMES = {
  chip: 'sgl-chip',
  architecture: 'sgl-architecture',
  organization: 'sgl-organization',
  person: 'sgl-person',
  model: 'sgl-model',
  contradicted: 'sgl-contradicted',
  cursor: 'sgl-cursor',
} as const satisfies Record<Layer, string>;

/**
 * What marks are painted on: light or dark as the page's colour scheme declares it, or as its colours show where they
 * do not keep to it; in the middle where neither of our tones is sure to be seen.
 */
export type Ground = 'declared' | 'light' | 'dark' | 'middle';

/** The name of a layer in a style, on a ground. What a range looks like is only a matter of the name it stands under. */
export function highlightName(layer: Layer, style: MarkStyle = 'line', ground: Ground = 'declared'): string {
  const styled = style === 'line' ? HIGHLIGHT_NAMES[layer] : `${HIGHLIGHT_NAMES[layer]}-${style}`;
  return ground === 'declared' ? styled : `${styled}-on-${ground}`;
}
