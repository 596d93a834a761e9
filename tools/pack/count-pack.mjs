import { missingIn } from './missing.mjs';

/** @typedef {import('../../core/knowledge/entity.ts').Entity} Entity */
/** @typedef {Record<string, number>} Counts */

/**
 * @typedef {object} PackCounts
 * @property {Counts} entities how many of each kind
 * @property {{ all: number, ofTwo: number }} families all, and those with two members or more
 * @property {{ all: number, withSixFacts: number, withSixInherited: number }} members of families; with six facts of their own, and with the family's
 * @property {{ all: number, withSixFacts: number }} single chips that are neither family nor member
 * @property {{ all: number } & Counts} facts by confidence
 * @property {number} events
 * @property {{ all: number } & Counts} names by language; `any` for those without one
 * @property {{ all: number } & Counts} backgrounds by language
 * @property {Record<string, string[]>} missing ids of the entities that lack something
 */

const ENOUGH = 6;

/**
 * Counts over the entities of one pack, or of several together; rows of one id count as one entity.
 * @param {readonly Entity[]} rows
 * @returns {PackCounts}
 */
export function countPack(rows) {
  const entities = merged(rows);
  const members = groupBy(
    entities.filter(({ family }) => family),
    ({ family }) => family,
  );
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const ofFamilies = [...members.values()].flat();
  const families = entities.filter(({ id }) => members.has(id));
  const single = entities.filter(({ id, kind, family }) => kind === 'chip' && !family && !members.has(id));
  const facts = entities.flatMap((entity) => entity.facts);
  const names = entities.flatMap((entity) => entity.names);
  const texts = entities.flatMap(({ background }) => (background ? [Object.keys(background.texts)] : []));
  const inherited = (/** @type {Entity} */ entity) =>
    new Set([...entity.facts, ...(byId.get(entity.family ?? entity.id)?.facts ?? [])].map(keyOf)).size;
  return {
    entities: countBy(entities, ({ kind }) => kind),
    families: {
      all: families.length,
      ofTwo: families.filter(({ id }) => (members.get(id)?.length ?? 0) >= 2).length,
    },
    members: {
      all: ofFamilies.length,
      withSixFacts: ofFamilies.filter((entity) => entity.facts.length >= ENOUGH).length,
      withSixInherited: ofFamilies.filter((entity) => inherited(entity) >= ENOUGH).length,
    },
    single: {
      all: single.length,
      withSixFacts: single.filter((entity) => entity.facts.length >= ENOUGH).length,
    },
    facts: { all: facts.length, ...countBy(facts, ({ confidence }) => confidence) },
    events: entities.reduce((sum, { events }) => sum + events.length, 0),
    names: { all: names.length, ...countBy(names, ({ lang }) => lang ?? 'any') },
    backgrounds: { all: texts.length, ...countBy(texts.flat(), (lang) => lang) },
    missing: missingIn(entities, members),
  };
}

/** A fact's property and basis: what a member has of its own it does not inherit. @param {Entity['facts'][number]} fact */
function keyOf({ property, basis }) {
  return JSON.stringify([property, Object.entries(basis ?? {}).sort()]);
}

/** @param {readonly Entity[]} rows @returns {Entity[]} */
function merged(rows) {
  return [...groupBy(rows, ({ id }) => id).values()].flatMap(([first, ...rest]) =>
    first ? [rest.reduce(joined, first)] : [],
  );
}

/** @param {Entity} one @param {Entity} other @returns {Entity} */
function joined(one, other) {
  return {
    ...other,
    ...one,
    names: [...one.names, ...other.names],
    facts: [...one.facts, ...other.facts],
    events: [...one.events, ...other.events],
  };
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => string} keyOfItem
 * @returns {Counts} the most frequent first
 */
function countBy(items, keyOfItem) {
  /** @type {Counts} */
  const counts = {};
  for (const item of items) counts[keyOfItem(item)] = (counts[keyOfItem(item)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([, a], [, b]) => b - a));
}

/**
 * @template T, K
 * @param {readonly T[]} items
 * @param {(item: T) => K} keyOfItem
 * @returns {Map<K, T[]>}
 */
function groupBy(items, keyOfItem) {
  /** @type {Map<K, T[]>} */
  const groups = new Map();
  for (const item of items) {
    const group = groups.get(keyOfItem(item));
    if (group) group.push(item);
    else groups.set(keyOfItem(item), [item]);
  }
  return groups;
}
