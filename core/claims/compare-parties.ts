import type { EventType, Fact, KnownEntity } from '../knowledge/entity.ts';
import { factsFor } from '../knowledge/family.ts';
import { AGREES, compareNames, type Comparable, type Comparison } from './compare.ts';

/** Comparisons of who and when: companies, people, years. */

const OTHER: Comparison = { is: 'differs', by: 'other' };
const RELATED: Comparison = { is: 'unclear', by: 'related' };

/** Companies own, found and buy each other: one that has to do with the true one, or with the subject, is not wrong. */
export function compareParties(comparable: Comparable, fact: Fact): Comparison {
  const compared = compareNames(comparable, fact);
  if (compared.is !== 'differs') return compared;
  const { claim, known, said, ofRef } = comparable;
  if (!said) return { is: 'unclear', by: 'unknown-value' };
  const isRelated =
    tellsOf(said, fact.ref) ||
    tellsOf(said, claim.subject) ||
    tellsOf(known, claim.ref) ||
    ownersOf(ofRef(fact.ref), ofRef).some((owner) => tellsOf(owner, claim.ref));
  return isRelated ? RELATED : OTHER;
}

/** Owners of owners of owners; a longer chain would be news to us. */
const MOST_OWNERS = 3;

/** The company, its owners, theirs, and so on. */
function ownersOf(first: KnownEntity | undefined, ofRef: Comparable['ofRef']): KnownEntity[] {
  const chain = new Set(first ? [first] : []);
  for (const { entity } of chain) {
    if (chain.size > MOST_OWNERS) break;
    for (const { property, ref } of entity.facts) {
      const owner = property === 'parent' ? ofRef(ref) : undefined;
      if (owner) chain.add(owner);
    }
  }
  return [...chain];
}

/** Events that make two companies one, or one of two. A share bought does not. */
const DEALS: readonly EventType[] = ['acquired', 'merged', 'renamed', 'founded', 'split'];

function tellsOf({ entity }: KnownEntity, id: string | undefined): boolean {
  const deals = entity.events.filter(({ type }) => DEALS.includes(type));
  return id !== undefined && [...entity.facts, ...deals].some(({ ref }) => ref === id);
}

/**
 * Who else makes a chip may be its foundry, a board maker or a reseller: only another maker of chips can be wrong, and
 * that only where the true one is one too. A cloud has its chips drawn by such: Google the TPU by Broadcom.
 */
export function compareMakers(comparable: Comparable, fact: Fact): Comparison {
  const compared = compareParties(comparable, fact);
  if (compared.is !== 'differs') return compared;
  const { said, ofRef } = comparable;
  if (!isChipMaker(said)) return { is: 'unclear', by: 'reseller' };
  return isChipMaker(ofRef(fact.ref)) ? compared : { is: 'unclear', by: 'partner' };
}

function isChipMaker(known: KnownEntity | undefined): boolean {
  return known?.entity.facts.some(isChipCompany) ?? false;
}

function isChipCompany({ property, value }: Fact): boolean {
  return property === 'type' && /^chip company(?!.*foundry)/.test(String(value));
}

/** `role` facts name the post and then the organization: `founder and CEO, xAI`. The claim's value is the post. */
export function compareRoles({ claim, said, known }: Comparable, fact: Fact): Comparison {
  const isHead = HEAD.test(String(fact.value));
  if (fact.ref === claim.ref) return isHead ? AGREES : { is: 'unclear', by: 'other-post' };
  if (!isHead) return { is: 'apart', by: 'other-post' };
  return said && !tellsOf(said, claim.subject) && !tellsOf(known, claim.ref) ? OTHER : RELATED;
}

const HEAD = /\bCEO\b|chief executive/i;

/**
 * A year is right where something of the subject was announced or released in it. Between the first and the last of
 * them another member may have come, and the year after an announcement may be that of the first delivery.
 */
export function compareYears(comparable: Comparable, fact: Fact): Comparison {
  const { claim, known } = comparable;
  const said = Number(claim.value);
  if (said === yearOf(fact)) return AGREES;
  const dated = ['announced', 'released', 'founded'].map((property) =>
    factsFor(known, property).map((held) => yearOf(held.fact)),
  );
  const years = dated.flat();
  if (said > Math.min(...years) && said < Math.max(...years)) return { is: 'unclear', by: 'between' };
  const [, released = []] = dated;
  if (isOfOther(comparable)) return { is: 'unclear', by: 'other-actor' };
  const isFirstDelivery =
    fact.property === 'announced' && released.length === 0 && said === Math.max(...years) + 1;
  return isFirstDelivery ? { is: 'unclear', by: 'delivery' } : OTHER;
}

/** A cloud may launch what its maker launched before. */
function isOfOther({ claim: { actor }, known }: Comparable): boolean {
  const makers = ['vendor', 'developer'].flatMap((property) => factsFor(known, property));
  return actor !== undefined && !makers.some(({ fact }) => fact.ref === actor);
}

export function yearOf({ value }: Fact): number {
  return Number(String(value).slice(0, 4));
}
