import type { Mention } from '../core/detection/mention.ts';

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
