import { isBefore, isWithin } from '../knowledge/dates.ts';
import type { EntityId, Fact, KnownEntity, PartialDate } from '../knowledge/entity.ts';
import { factsFor, hasUnknownMember, type HeldFact } from '../knowledge/family.ts';
import { propertyOf } from '../knowledge/properties.ts';
import { attributeOf, propertiesOf, type Attribute } from './attributes.ts';
import { yearOf } from './compare-parties.ts';
import type { Comparable, Comparison } from './compare.ts';
import type { Claim, Finding, Verdict } from './finding.ts';
import { knownLaptops, mayTake } from './laptops.ts';

interface Weighed extends HeldFact {
  comparison: Comparison;
}

interface Judgement {
  verdict: Verdict;
  /** Last part of the rule's id. */
  by: string;
  facts: readonly HeldFact[];
  /** Those of the facts that tell what our sources say; all, where absent. */
  truth?: readonly HeldFact[];
}

/** Values of `status` under which nothing told of a chip is a spec yet. */
const UNSHIPPED: readonly (string | number)[] = ['roadmap', 'announced', 'reported', 'cancelled'];

/**
 * Weighs a claim against what is known of its subject. It is contradicted only where a confirmed fact differs and
 * nothing that we know, of any member, confidence or stage, agrees; what was once true is outdated only if the
 * article's date is known.
 *
 * @param known by id; knowledge of named values gives their canonical names.
 * @param published the article's date, null where unknown.
 */
export function judge(
  claim: Claim,
  known: Readonly<Record<EntityId, KnownEntity>>,
  published: PartialDate | null,
): Finding {
  const subject = known[claim.subject];
  const attribute = attributeOf(claim.attribute);
  const named = canonical(claim, known);
  if (!subject || !attribute) return findingOf(named, { verdict: 'cannot-tell', by: 'unknown', facts: [] });
  const weighing: Weighing = { subject, attribute, known };
  const judgement = weigh(weighed(named, weighing), { subject, attribute, published });
  const by = judgement.verdict === 'contradicted' ? meantOther(named, weighing) : null;
  return findingOf(named, by === null ? judgement : { ...judgement, verdict: 'cannot-tell', by });
}

/** What else is said may hold of: a laptop's chip of the same name, or another one of the sentence. */
function meantOther(claim: Claim, { subject, attribute, known }: Weighing): 'laptop' | 'another' | null {
  const holdsOf = (one: KnownEntity): boolean =>
    weighed(claim, { subject: one, attribute, known }).some(({ comparison }) => comparison.is === 'agrees');
  const mayDraw = (laptop: KnownEntity): boolean =>
    attribute.id === 'tdp_w' && mayTake(Number(claim.value), laptop);
  if (knownLaptops(subject, known).some((laptop) => mayDraw(laptop) || holdsOf(laptop))) return 'laptop';
  const others = (claim.others ?? []).flatMap((id) => known[id] ?? []);
  return others.some(holdsOf) ? 'another' : null;
}

/** The claim with the value's canonical name in place of the words of the text. */
function canonical(claim: Claim, known: Readonly<Record<EntityId, KnownEntity>>): Claim {
  const name = claim.ref === undefined ? undefined : nameOf(claim.ref, known);
  return name === undefined ? claim : { ...claim, value: name };
}

function nameOf(id: EntityId, known: Readonly<Record<EntityId, KnownEntity>>): string | undefined {
  return known[id]?.entity.name ?? Object.values(known).find(({ referred }) => referred[id])?.referred[id];
}

interface Weighing {
  subject: KnownEntity;
  attribute: Attribute;
  known: Readonly<Record<EntityId, KnownEntity>>;
}

function weighed(claim: Claim, { subject, attribute, known }: Weighing): Weighed[] {
  const names = [
    String(claim.value),
    ...(claim.ref ? (known[claim.ref]?.entity.names ?? []) : []).map(textOf),
  ];
  const comparable: Comparable = {
    claim,
    names,
    known: subject,
    said: claim.ref && known[claim.ref],
    ofRef: (id) => id && known[id],
  };
  const compared = (properties: readonly string[]): Weighed[] =>
    properties
      .flatMap((property) => factsFor(subject, property))
      .map((held) => ({ ...held, comparison: attribute.compare(comparable, held.fact) }));
  return [
    ...compared(propertiesOf(attribute)).filter(({ comparison }) => comparison.is !== 'apart'),
    ...compared(attribute.also ?? []).filter(({ comparison }) => comparison.is === 'agrees'),
  ];
}

function textOf({ text }: { text: string }): string {
  return text;
}

interface Case {
  subject: KnownEntity;
  attribute: Attribute;
  published: PartialDate | null;
}

function weigh(facts: readonly Weighed[], { subject, attribute, published }: Case): Judgement {
  const agreeing = facts.filter(({ comparison }) => comparison.is === 'agrees');
  if (agreeing.length > 0) return agreed(agreeing, facts, published);
  const cannotTell = (by: string): Judgement => ({ verdict: 'cannot-tell', by, facts });
  if (facts.length === 0) return cannotTell('unknown');
  const unclear = facts.find(({ comparison }) => comparison.is === 'unclear');
  if (unclear) return { ...cannotTell(unclear.comparison.by), truth: facts.filter(isAsMeant) };
  if (isUnshipped(subject)) return cannotTell('not-shipped');
  if (published !== null && isBeforeLaunch(subject, published)) return cannotTell('before-launch');
  if (isOpen(subject, attribute)) return cannotTell('unknown-member');
  const confirmed = facts.filter(({ fact }) => fact.confidence === 'confirmed' && isShipped(fact.stage));
  if (confirmed.length === 0) return cannotTell('unconfirmed');
  const current = confirmed.filter(({ fact }) => isCurrent(fact, published));
  const [first] = current;
  if (!first) return cannotTell('other-time');
  return { verdict: 'contradicted', by: first.comparison.by, facts: current };
}

function agreed(
  agreeing: readonly Weighed[],
  facts: readonly Weighed[],
  published: PartialDate | null,
): Judgement {
  const sourced = agreeing.filter(isSourced);
  if (sourced.length === 0) return { verdict: 'cannot-tell', by: 'unconfirmed', facts: agreeing };
  const others = facts.filter((one) => isSourced(one) && isCurrent(one.fact, published));
  const shipped = sourced.filter(({ fact }) => isShipped(fact.stage));
  if (shipped.length === 0) {
    const sold = others.filter(({ fact }) => isShipped(fact.stage));
    return { verdict: 'cannot-tell', by: 'announced', facts: [...sourced, ...sold], truth: sold };
  }
  const current = shipped.filter(({ fact }) => isCurrent(fact, published));
  if (current.length === 0)
    return { verdict: 'outdated', by: 'outdated', facts: [...shipped, ...others], truth: others };
  const isSure = current.some(
    (one) => one.fact.confidence === 'confirmed' || !facts.some((other) => isAgainst(one, other)),
  );
  if (!isSure) return { verdict: 'disputed', by: 'disputed', facts };
  const isPast = published !== null && current.every(({ fact }) => fact.to !== undefined);
  const by = isPast ? 'changed-since' : 'agrees';
  return { verdict: 'supported', by, facts: [...current, ...differing(facts)], truth: current };
}

/** Rates are told without sparsity where the text does not speak of it. */
function isAsMeant({ fact }: HeldFact): boolean {
  return fact.basis?.sparsity !== 'sparse';
}

function isSourced({ fact }: HeldFact): boolean {
  return fact.confidence !== 'unconfirmed';
}

/** What the verdict weighed besides: other values of the same thing, of which the claim may be one. */
function differing(facts: readonly Weighed[]): Weighed[] {
  return facts.filter(({ comparison }) => comparison.is === 'differs');
}

/** A confirmed fact of the same holder, counted over the same, that differs from a reported one. */
function isAgainst(one: Weighed, other: Weighed): boolean {
  return (
    other.entity === one.entity &&
    other.fact.property === one.fact.property &&
    other.fact.basis?.per === one.fact.basis?.per &&
    other.fact.confidence === 'confirmed' &&
    other.comparison.is === 'differs'
  );
}

function isCurrent({ from, to }: Fact, published: PartialDate | null): boolean {
  return published === null || isWithin(from, to, published);
}

function isShipped(stage: string | undefined): boolean {
  return stage !== 'announced';
}

/** Nobody of the family is on sale. */
function isUnshipped(subject: KnownEntity): boolean {
  const all = [subject.entity, ...subject.members];
  return all
    .filter(({ facts }) => facts.length > 0)
    .every(({ facts }) =>
      facts.some(({ property, value }) => property === 'status' && UNSHIPPED.includes(value)),
    );
}

function isBeforeLaunch(subject: KnownEntity, published: PartialDate): boolean {
  const dates = [...factsFor(subject, 'announced'), ...factsFor(subject, 'released')];
  return dates.length > 0 && dates.every(({ fact }) => isBefore(published, String(fact.value)));
}

/** A member whose value we do not know may have the one that is told. */
function isOpen(subject: KnownEntity, { id }: Attribute): boolean {
  return propertyOf(id)?.varies === true && hasUnknownMember(subject, id);
}

function findingOf(claim: Claim, { verdict, by, facts, truth = facts }: Judgement): Finding {
  const grounds = facts.map(({ entity, fact }) => ({ entity, fact }));
  return {
    ...claim,
    verdict,
    truth: truthOf(truth, claim.attribute),
    rule: `${claim.attribute}/${by}`,
    facts: grounds,
  };
}

/** `Ampere`, `40–80`, `HBM2 / HBM2E`, `2020–2021`. */
function truthOf(held: readonly HeldFact[], attribute: string): string | null {
  const isYear = attributeOf(attribute)?.values.from === 'years';
  const values = [...new Set(held.map(({ fact }) => (isYear ? yearOf(fact) : fact.value)))];
  const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const [low] = numbers;
  if (low === undefined) return values.length > 0 ? values.join(' / ') : null;
  const high = numbers.at(-1) ?? low;
  return low === high ? String(low) : `${low}–${high}`;
}
