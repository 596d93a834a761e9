import type { Published } from '../article/article.ts';
import type { EntityId, KnownEntity } from '../knowledge/entity.ts';
import { factsFor } from '../knowledge/family.ts';
import { attributeOf, propertiesOf } from './attributes.ts';
import type { Claim, Finding } from './finding.ts';
import { judge } from './judge.ts';

type Known = Readonly<Record<EntityId, KnownEntity>>;

/** The claims, each judged by what is known of its subject; in their order. */
export function findFindings(claims: readonly Claim[], known: Known, published: Published | null): Finding[] {
  return claims
    .map((claim) => judge(claim, known, published?.date ?? null))
    .filter(({ isLoose, verdict }) => !isLoose || verdict === 'supported');
}

/**
 * The companies that facts name where a claim names another, and of which nothing is known yet: one may own the other,
 * and then the claim is not wrong.
 */
export function partiesOf(claims: readonly Claim[], known: Known): EntityId[] {
  const ids = claims.flatMap(({ subject, attribute, ref }) => {
    const row = attributeOf(attribute);
    const one = known[subject];
    if (!row || !one || ref === undefined || attribute === 'architecture') return [];
    return propertiesOf(row)
      .flatMap((property) => factsFor(one, property))
      .flatMap(({ fact }) => (fact.ref && fact.ref !== ref && !known[fact.ref] ? [fact.ref] : []));
  });
  return [...new Set(ids)];
}

/** The owners of companies, of which nothing is known yet. */
export function ownersOf(parties: Known, known: Known): EntityId[] {
  const owners = Object.values(parties).flatMap(({ entity }) =>
    entity.facts.flatMap(({ property, ref }) => (property === 'parent' && ref ? [ref] : [])),
  );
  return [...new Set(owners)].filter((id) => !known[id] && !parties[id]);
}
