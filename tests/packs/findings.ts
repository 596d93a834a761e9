import type { Entity, EntityId, Fact } from '../../core/knowledge/entity.ts';

/** Something in the packs that looks wrong. */
export interface Finding {
  /** What it is found in, as the list of exceptions names it. */
  key: string;
  told: string;
}

/** All entities by id, for checks that look from one to another. */
export type Index = ReadonlyMap<EntityId, Entity>;

export function indexOf(entities: readonly Entity[]): Index {
  return new Map(entities.map((entity) => [entity.id, entity]));
}

/** An entity's facts of a property, or its family's where it has none. */
export function factsOf(entity: Entity, property: string, index: Index): Fact[] {
  const own = entity.facts.filter((fact) => fact.property === property);
  const family = entity.family && index.get(entity.family);
  return own.length > 0 || !family ? own : family.facts.filter((fact) => fact.property === property);
}

export function numbersOf(entity: Entity, property: string, index: Index): number[] {
  return factsOf(entity, property, index).flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
}

/** All pairs of one of these and one of those. */
export function pairsOf<A, B>(some: readonly A[], others: readonly B[]): [A, B][] {
  return some.flatMap((one) => others.map((other): [A, B] => [one, other]));
}
