import { contains, isBefore } from '../../core/knowledge/dates.ts';
import type { Entity, Fact, Source } from '../../core/knowledge/entity.ts';
import { basisKey } from '../../core/knowledge/family.ts';
import type { Pack } from '../../core/knowledge/pack.ts';
import { propertyOf } from '../../core/knowledge/properties.ts';
import { factsOf, pairsOf, type Finding, type Index } from './findings.ts';

/** Facts and events refer to entities that some pack has. */
export function danglingRefs(entities: readonly Entity[], index: Index): Finding[] {
  return entities.flatMap(({ id, facts, events }) =>
    [...facts, ...events].flatMap(({ ref }) =>
      ref && !index.has(ref) ? [{ key: ref, told: `${id} refers to it` }] : [],
    ),
  );
}

/** One text in one language that names two entities needs evidence for each. */
export function nameClashes(entities: readonly Entity[]): Finding[] {
  const senses = new Map<string, { id: string; lang: string | undefined; context: boolean }[]>();
  for (const { id, names } of entities) {
    for (const { text, lang, context } of names) {
      const key = text.normalize('NFC').toLowerCase();
      const before = senses.get(key) ?? [];
      senses.set(key, [...before, { id, lang: lang?.split('-')[0], context: context === true }]);
    }
  }
  return [...senses].flatMap(([text, named]) => {
    const clashing = pairsOf(named, named).filter(
      ([one, other]) =>
        one.id < other.id &&
        (one.lang === other.lang || !one.lang || !other.lang) &&
        !(one.context && other.context),
    );
    const ids = [...new Set(clashing.flatMap((pair) => pair.map(({ id }) => id)))];
    return ids.length > 0 ? [{ key: text, told: ids.join(', ') }] : [];
  });
}

/** Nothing is sold before it is announced, and nothing happens to what is not founded yet. */
export function disorderedDates(entities: readonly Entity[], index: Index): Finding[] {
  return entities.flatMap((entity) => {
    const sales = pairsOf(datesOf(entity, 'announced', index), datesOf(entity, 'released', index))
      .filter(([announced, released]) => isBefore(released, announced))
      .map(([announced, released]) => ({
        key: entity.id,
        told: `released ${released}, announced ${announced}`,
      }));
    const later = entity.events.filter(({ type }) => type !== 'founded');
    const early = pairsOf(datesOf(entity, 'founded', index), later)
      .filter(([founded, { date }]) => isBefore(date, founded))
      .map(([founded, { date, type }]) => ({ key: entity.id, told: `${type} ${date}, founded ${founded}` }));
    return [...sales, ...early];
  });
}

/** A chip is not older than the architecture it has. */
export function chipsBeforeArchitecture(entities: readonly Entity[], index: Index): Finding[] {
  return entities.flatMap((entity) => {
    const architectures = factsOf(entity, 'architecture', index).flatMap(
      ({ ref }) => (ref && index.get(ref)) || [],
    );
    const begun = architectures.flatMap((one) =>
      ['announced', 'released'].flatMap((way) => datesOf(one, way, index)),
    );
    const told = ['announced', 'released'].flatMap((way) => datesOf(entity, way, index));
    return pairsOf(told, begun)
      .filter(([date, first]) => isBefore(date, first) && begun.every((other) => isBefore(date, other)))
      .slice(0, 1)
      .map(([date, first]) => ({ key: entity.id, told: `${date}, and its architecture ${first}` }));
  });
}

function datesOf(entity: Entity, property: string, index: Index): string[] {
  return factsOf(entity, property, index).map(({ value }) => String(value));
}

/** What is not marked as unconfirmed names where it was seen. */
export function unsourced(entities: readonly Entity[]): Finding[] {
  return entities.flatMap(({ id, facts, events }) =>
    [...facts, ...events]
      .filter(({ confidence, sources }) => confidence !== 'unconfirmed' && sources.length === 0)
      .map((item) => ({ key: id, told: JSON.stringify(item) })),
  );
}

/** What the press is a witness to: who and when. What is measured or priced it only repeats. */
const WITNESSED = new Set([
  'announced',
  'developer',
  'founded',
  'founder',
  'parent',
  'released',
  'role',
  'vendor',
]);

/** What pages of the press alone confirm is what they witness, and two of them, independent of each other, tell it. */
export function pressAlone({ sources, entities }: Pack): Finding[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return entities.flatMap(({ id, facts }) =>
    facts.flatMap((fact) => {
      const seen = fact.sources.flatMap((source) => byId.get(source) ?? []);
      const rests = fact.confidence === 'confirmed' && seen.every(({ kind }) => kind === 'press');
      if (!rests || (WITNESSED.has(fact.property) && new Set(seen.map(publisherOf)).size > 1)) return [];
      return [{ key: id, told: `${fact.property} ${fact.value} rests on ${fact.sources.join(', ')}` }];
    }),
  );
}

/** Whose words a page has: "Reuters (The Edge)" and "Reuters (copy)" are one. */
function publisherOf({ publisher }: Source): string {
  return publisher.split(' (')[0] ?? publisher;
}

/** What two packs tell of one entity agrees, number by number and date by date, within the property's tolerance. */
export function packsThatDisagree(packs: readonly Pack[]): Finding[] {
  const tellings = new Map<string, Fact[][]>();
  for (const { entities } of packs) {
    for (const { id, facts } of entities) tellings.set(id, [...(tellings.get(id) ?? []), facts]);
  }
  return [...tellings].flatMap(([id, told]) =>
    pairsOf([...told.keys()], [...told.keys()])
      .filter(([one, other]) => one < other)
      .flatMap(([one, other]) => disagreements(told[one] ?? [], told[other] ?? []))
      .map((words) => ({ key: id, told: words })),
  );
}

function disagreements(some: readonly Fact[], others: readonly Fact[]): string[] {
  return some.flatMap((fact) => {
    const same = others.filter((other) => measureOf(other) === measureOf(fact));
    const agrees = same.length === 0 || same.some((other) => isAgreed(fact, other));
    return agrees ? [] : [`${fact.property}: ${fact.value} and ${same.map(({ value }) => value).join(', ')}`];
  });
}

function measureOf({ property, basis, stage }: Fact): string {
  return [property, basisKey(basis), stage].join(' ');
}

function isAgreed(one: Fact, other: Fact): boolean {
  const row = propertyOf(one.property);
  if (row?.value === 'number') return isWithin(Number(one.value), Number(other.value), row.tolerance ?? 0);
  if (row?.value === 'date') return isSameTime(String(one.value), String(other.value));
  return row?.value !== 'entity' || !one.ref || !other.ref || one.ref === other.ref;
}

function isWithin(one: number, other: number, tolerance: number): boolean {
  return Math.abs(one - other) <= tolerance * Math.max(one, other);
}

function isSameTime(one: string, other: string): boolean {
  return contains(one, other) || contains(other, one);
}
