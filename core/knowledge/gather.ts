import { compareDates } from './dates.ts';
import type {
  Confidence,
  Entity,
  EntityId,
  Event,
  Fact,
  KnownEntity,
  PartialDate,
  Source,
} from './entity.ts';

/** One entity as one pack tells it, with the pack's sources (at least those that the entity uses). */
export interface PackRow {
  /** Id of the pack. */
  pack: string;
  /** Date of the pack. */
  date: PartialDate;
  entity: Entity;
  sources: readonly Source[];
}

const STRENGTH: Record<Confidence, number> = { confirmed: 2, reported: 1, unconfirmed: 0 };

/**
 * Merges what several packs tell of one entity. `rows` holds, in the packs' order, at least the rows of the entity, of
 * its family and of its members; other rows are ignored. `names` gives the canonical names of the entities that
 * `referredIds(rows)` lists. The first pack that has a background gives it. Source ids become `pack:source`. Undefined
 * where no row tells of the entity.
 */
export function gather(
  id: EntityId,
  rows: readonly PackRow[],
  names: Readonly<Record<EntityId, string>>,
): KnownEntity | undefined {
  const own = rows.filter((row) => row.entity.id === id);
  const entity = merge(own);
  if (!entity) return undefined;
  const memberIds = rows.filter((row) => row.entity.family === id).map((row) => row.entity.id);
  const members = [...new Set(memberIds)].flatMap(
    (member) => merge(rows.filter((row) => row.entity.id === member)) ?? [],
  );
  const family = merge(rows.filter((row) => row.entity.id === entity.family));
  const told = [entity, ...members, ...(family ? [family] : [])];
  return {
    entity,
    members,
    ...(family ? { family } : {}),
    sources: sourcesOf(told, rows),
    referred: Object.fromEntries(referredBy(told).flatMap((ref) => (names[ref] ? [[ref, names[ref]]] : []))),
    dataDate: own.map((row) => row.date).reduce((a, b) => (compareDates(a, b) >= 0 ? a : b)),
  };
}

/** Ids of the entities that facts and events of the rows refer to. */
export function referredIds(rows: readonly PackRow[]): EntityId[] {
  return referredBy(rows.map((row) => row.entity));
}

function referredBy(entities: readonly Entity[]): EntityId[] {
  const refs = entities.flatMap(({ facts, events }) => [...facts, ...events].flatMap(({ ref }) => ref ?? []));
  return [...new Set(refs)];
}

function merge(rows: readonly PackRow[]): Entity | undefined {
  const [first, ...rest] = rows.map(withPackInSourceIds);
  if (!first || rest.length === 0) return first;
  const all = [first, ...rest];
  const family = all.find((entity) => entity.family)?.family;
  const background = all.find((entity) => entity.background)?.background;
  return {
    ...first,
    ...(family ? { family } : {}),
    names: distinct(all.flatMap(({ names }) => names)),
    facts: distinct(all.flatMap(({ facts }) => facts)),
    events: distinct(all.flatMap(({ events }) => events)),
    ...(background ? { background } : {}),
  };
}

function withPackInSourceIds({ pack, entity }: PackRow): Entity {
  const prefixed = <T extends Fact | Event>(item: T): T => ({
    ...item,
    sources: item.sources.map((source) => `${pack}:${source}`),
  });
  return { ...entity, facts: entity.facts.map(prefixed), events: entity.events.map(prefixed) };
}

/** The same statement of two packs becomes one that rests on both; names without sources are merged alike. */
function distinct<T extends object>(items: readonly T[]): T[] {
  const merged = new Map<string, T>();
  for (const item of items) {
    const {
      sources: _sources,
      confidence: _confidence,
      note: _note,
      ...statement
    } = item as T & Partial<Fact>;
    const key = JSON.stringify(Object.entries(statement).sort(([a], [b]) => (a < b ? -1 : 1)));
    const before = merged.get(key);
    merged.set(key, before ? joined(before, item) : item);
  }
  return [...merged.values()];
}

function joined<T extends Partial<Pick<Fact, 'sources' | 'confidence'>>>(a: T, b: T): T {
  if (!a.sources || !b.sources) return a;
  const stronger = STRENGTH[b.confidence ?? 'unconfirmed'] > STRENGTH[a.confidence ?? 'unconfirmed'] ? b : a;
  return { ...a, confidence: stronger.confidence, sources: [...new Set([...a.sources, ...b.sources])] };
}

function sourcesOf(entities: readonly Entity[], rows: readonly PackRow[]): Record<string, Source> {
  const used = new Set(
    entities.flatMap(({ facts, events }) => [...facts, ...events].flatMap(({ sources }) => sources)),
  );
  const found: Record<string, Source> = {};
  for (const { pack, sources } of rows) {
    for (const source of sources) {
      const id = `${pack}:${source.id}`;
      if (used.has(id)) found[id] = { ...source, id };
    }
  }
  return found;
}
