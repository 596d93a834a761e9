import type { Entity, EntityId, KnownEntity } from './entity.ts';
import { gather, type PackRow, referredIds } from './gather.ts';
import type { Pack } from './pack.ts';

/** Packs held in memory. */
export interface Library {
  /** Every entity of every pack; an id that several packs have comes several times. */
  entities(): Iterable<Entity>;
  /** What all packs together tell of these entities; unknown ids are left out. */
  known(ids: readonly EntityId[]): KnownEntity[];
}

/** Packs in the order in which they are asked: the first that has an entity gives its canonical name. */
export function libraryOf(packs: readonly Pack[]): Library {
  const rows = new Map<EntityId, PackRow[]>();
  const members = new Map<EntityId, Set<EntityId>>();
  for (const { id: pack, date, entities, sources } of packs) {
    const byId = new Map(sources.map((source) => [source.id, source]));
    for (const entity of entities) {
      const used = new Set([...entity.facts, ...entity.events].flatMap((item) => item.sources));
      const row = { pack, date, entity, sources: [...used].flatMap((id) => byId.get(id) ?? []) };
      rows.set(entity.id, [...(rows.get(entity.id) ?? []), row]);
      if (entity.family) members.set(entity.family, (members.get(entity.family) ?? new Set()).add(entity.id));
    }
  }
  const rowsOf = (id: EntityId): PackRow[] => rows.get(id) ?? [];
  const knownOf = (id: EntityId): KnownEntity | undefined => {
    const own = rowsOf(id);
    const families = own.flatMap((row) => row.entity.family ?? []);
    const around = [...own, ...families.flatMap(rowsOf), ...[...(members.get(id) ?? [])].flatMap(rowsOf)];
    const names = referredIds(around).flatMap((ref) => rowsOf(ref)[0]?.entity ?? []);
    return gather(id, around, Object.fromEntries(names.map((entity) => [entity.id, entity.name])));
  };
  return {
    *entities() {
      for (const pack of packs) yield* pack.entities;
    },
    known: (ids) => ids.flatMap((id) => knownOf(id) ?? []),
  };
}
