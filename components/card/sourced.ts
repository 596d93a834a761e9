import type { Source } from '../../core/knowledge/entity.ts';
import type { Words } from '../phrases/phrases.ts';
import type { Shown } from './reading.ts';

/** Facts that rest on the same sources. No source: none was seen. */
export interface SourcedFacts {
  labels: Words[];
  sources: Source[];
}

/** Which sources stand behind what the card shows. Each label once, labels with equal sources together. */
export function listSources(shown: Shown[], known: Record<string, Source>): SourcedFacts[] {
  const idsByLabel = new Map<string, { label: Words; ids: Set<string> }>();
  for (const { label, facts } of shown) {
    if (facts.length === 0) continue;
    const key = JSON.stringify(label);
    const entry = idsByLabel.get(key) ?? { label, ids: new Set() };
    for (const id of facts.flatMap(({ sources }) => sources)) if (known[id]) entry.ids.add(id);
    idsByLabel.set(key, entry);
  }
  const grouped = new Map<string, SourcedFacts>();
  for (const { label, ids } of idsByLabel.values()) {
    const key = [...ids].sort().join(' ');
    const group = grouped.get(key) ?? { labels: [], sources: [...ids].flatMap((id) => known[id] ?? []) };
    group.labels.push(label);
    grouped.set(key, group);
  }
  return [...grouped.values()];
}

/** How many different sources there are in all. */
export function countSources(sourced: SourcedFacts[]): number {
  return new Set(sourced.flatMap(({ sources }) => sources)).size;
}
