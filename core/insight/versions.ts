import type { Basis, EntityId, KnownEntity } from '../knowledge/entity.ts';
import { basisKey, rangesFor, type HeldFact } from '../knowledge/family.ts';

/** Over how much a chip's figure ranges. `versions` have one, of `unknown` no pack tells it on this basis. */
export interface Spread {
  basis: Basis | null;
  min: number;
  max: number;
  facts: HeldFact[];
  versions: number;
  unknown: number;
}

/** One version of a chip: what a member's own facts and its family's tell. The family alone where it has no members. */
function versionsOf(known: KnownEntity): KnownEntity[] {
  if (known.members.length === 0) return [known];
  return known.members.map((member) => versionOf(known, member.id));
}

/** The member of that id as an entity of its own; the family where it has no such member. */
export function versionOf(known: KnownEntity, id: EntityId | null): KnownEntity {
  const member = known.members.find((one) => one.id === id);
  return member ? { ...known, entity: member, members: [], family: known.entity } : known;
}

/**
 * A numeric property over all versions of a chip, one spread for each basis, so that each contains every version's own
 * value on that basis. Empty where nothing is known.
 */
export function spreadsFor(known: KnownEntity, property: string): Spread[] {
  const versions = versionsOf(known);
  const spreads = new Map<string, Spread>();
  for (const version of versions) {
    for (const { basis, min, max, facts } of rangesFor(version, property)) {
      if (min === null || max === null) continue;
      const key = basisKey(basis ?? {});
      const before = spreads.get(key) ?? { basis, min, max, facts: [], versions: 0, unknown: 0 };
      spreads.set(key, {
        basis,
        min: Math.min(before.min, min),
        max: Math.max(before.max, max),
        facts: [
          ...before.facts,
          ...facts.filter(({ fact }) => !before.facts.some((one) => one.fact === fact)),
        ],
        versions: before.versions + 1,
        unknown: versions.length - before.versions - 1,
      });
    }
  }
  return [...spreads.values()];
}
