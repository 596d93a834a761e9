import { validAt } from './as-of.ts';
import type { Basis, Entity, EntityId, Fact, KnownEntity, PartialDate } from './entity.ts';

/** A fact, and the entity that holds it: the one asked for, its family, or a member. */
export interface HeldFact {
  entity: EntityId;
  fact: Fact;
}

export interface Reading {
  /** Only facts that held then; absent: all, whenever they held. */
  asOf?: PartialDate;
}

/** The values of one property on one basis, over an entity or over the members of a family. */
export interface Range {
  property: string;
  basis: Basis | null;
  /** Bounds of a number, null for texts. Figures that were only announced, or that tell the usable share, count only where there is no other. */
  min: number | null;
  max: number | null;
  /** Distinct texts in the order found, `HBM2`, `HBM2E`; empty for numbers. */
  texts: string[];
  /** The facts that the bounds or texts rest on. */
  facts: HeldFact[];
  /** Members that have no such fact, neither of their own nor from the family. 0 where there are no members. */
  unknown: number;
}

/**
 * The facts by which a property of an entity is judged. For a family: its own and those of all members. For a member:
 * its own, and what it inherits: the family's facts on each basis on which it has none of its own.
 */
export function factsFor(known: KnownEntity, property: string, { asOf }: Reading = {}): HeldFact[] {
  const of = (entity: Entity): HeldFact[] =>
    validAt(entity.facts, asOf).flatMap((fact) =>
      fact.property === property ? { entity: entity.id, fact } : [],
    );
  const own = of(known.entity);
  const covered = new Set(own.map(({ fact }) => basisKey(fact.basis)));
  const inherited = known.family
    ? of(known.family).filter(({ fact }) => !covered.has(basisKey(fact.basis)))
    : [];
  return [...own, ...inherited, ...known.members.flatMap(of)];
}

/** Every fact of an entity and of its family, on whatever basis: what a link such as a maker or a successor is told by. */
export function factsAround(known: KnownEntity | undefined): Fact[] {
  return [...(known?.entity.facts ?? []), ...(known?.family?.facts ?? [])];
}

/**
 * One range for each basis that the property has facts on, in the order found: memory of an A100 is one range
 * (40 to 80 GB), its rates are one for each precision and sparsity. Empty where nothing is known.
 */
export function rangesFor(known: KnownEntity, property: string, reading: Reading = {}): Range[] {
  const groups = new Map<string, HeldFact[]>();
  for (const held of factsFor(known, property, reading)) {
    const key = basisKey(held.fact.basis);
    groups.set(key, [...(groups.get(key) ?? []), held]);
  }
  return [...groups.values()].map((group) => {
    const facts = settled(group);
    const values = facts.map(({ fact }) => fact.value);
    const numbers = values.filter((value) => typeof value === 'number');
    return {
      property,
      basis: facts[0]?.fact.basis ?? null,
      min: numbers.length > 0 ? Math.min(...numbers) : null,
      max: numbers.length > 0 ? Math.max(...numbers) : null,
      texts: distinctTexts(values.filter((value) => typeof value === 'string')),
      facts,
      unknown: unknownMembers(known, group),
    };
  });
}

/** Whether on every basis there are members of which the property is not known, neither of their own nor of the family. */
export function hasUnknownMember(known: KnownEntity, property: string): boolean {
  const facts = factsFor(known, property);
  return facts.every(({ fact: { basis } }) => {
    const group = facts.filter(({ fact }) => basisKey(fact.basis) === basisKey(basis));
    return unknownMembers(known, group) > 0;
  });
}

/** A key that is equal for equal bases, in whatever order their parts stand. */
export function basisKey(basis: Basis = {}): string {
  const { precision, engine, sparsity, per, price } = basis;
  return [precision, engine, sparsity, per, price].map((part) => part ?? '').join('/');
}

function settled(group: HeldFact[]): HeldFact[] {
  const shipped = group.filter(({ fact }) => fact.stage === undefined || fact.stage === 'shipped');
  return shipped.length > 0 ? shipped : group;
}

function distinctTexts(texts: string[]): string[] {
  const seen = new Map<string, string>();
  for (const text of texts) {
    const key = text.toLowerCase();
    if (!seen.has(key)) seen.set(key, text);
  }
  return [...seen.values()];
}

function unknownMembers(known: KnownEntity, group: HeldFact[]): number {
  const holders = new Set(group.map(({ entity }) => entity));
  return holders.has(known.entity.id) ? 0 : known.members.filter(({ id }) => !holders.has(id)).length;
}
