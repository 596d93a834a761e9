import type { Mention } from '../../core/detection/mention.ts';
import type { Entity } from '../../core/knowledge/entity.ts';

/** The mention that a text would make which holds nothing but the entity's name. */
export function mentionOf({ id, kind, name }: Entity): Mention {
  const marked = kind === 'system' ? 'chip' : kind;
  return { start: 0, end: name.length, surface: name, kind: marked, entity: id, confidence: 1, why: [] };
}
