import type { Fact, KnownEntity } from '../../core/knowledge/entity.ts';
import { factsFor } from '../../core/knowledge/family.ts';
import { byProperty } from './property-names.ts';

/** One statement of a property. */
export interface Told {
  fact: Fact;
  /** It is told of the family, and holds for this member as nothing else is told of it. */
  isInherited: boolean;
}

export interface PropertyFacts {
  property: string;
  told: Told[];
}

/** All facts of an entity by property; of a member those too that it has from its family. Not those of members. */
export function readFacts(known: KnownEntity): PropertyFacts[] {
  const own = [...known.entity.facts, ...(known.family?.facts ?? [])].map(({ property }) => property);
  const members = new Set(known.members.map(({ id }) => id));
  return [...new Set(own)].sort(byProperty).map((property) => ({
    property,
    told: factsFor(known, property)
      .filter(({ entity }) => !members.has(entity))
      .map(({ entity, fact }) => ({ fact, isInherited: entity !== known.entity.id })),
  }));
}
