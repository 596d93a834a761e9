import type { Kind } from '../../core/knowledge/entity.ts';
import type { EntityHit } from '../../messaging/calls.ts';
import type { MessageKey } from '../phrases/phrases.ts';

export interface HitGroup {
  title: MessageKey;
  kind: Kind;
  hits: EntityHit[];
}

const TITLES: Record<Kind, MessageKey> = {
  chip: 'popup_chips',
  system: 'popup_chips',
  architecture: 'popup_architectures',
  organization: 'popup_organizations',
  person: 'popup_people',
  model: 'popup_models',
};

/** Hits by kind; the kind with the best hit comes first, and within a kind the best hit. */
export function groupHits(hits: EntityHit[]): HitGroup[] {
  const groups = new Map<MessageKey, HitGroup>();
  for (const hit of hits) {
    const title = TITLES[hit.kind];
    const group = groups.get(title) ?? { title, kind: hit.kind, hits: [] };
    group.hits.push(hit);
    groups.set(title, group);
  }
  return [...groups.values()];
}
