/** @typedef {import('../../core/knowledge/pack.ts').Pack} Pack */
/** @typedef {import('../../core/knowledge/entity.ts').Entity} Entity */

/**
 * @template T
 * @typedef {{ added: T[], removed: T[], changed: { from: T, to: T }[] }} Changes
 */

/**
 * @typedef {object} EntityChanges
 * @property {string} id
 * @property {string[]} fields of `name`, `kind`, `family`, `background`, those that differ
 * @property {Changes<Entity['names'][number]>} names
 * @property {Changes<Entity['facts'][number]>} facts
 * @property {Changes<Entity['events'][number]>} events
 */

/**
 * @typedef {object} PackChanges
 * @property {Record<string, { from: unknown, to: unknown }>} head what differs in the pack itself
 * @property {Changes<Pack['sources'][number]>} sources
 * @property {string[]} added ids
 * @property {string[]} removed ids
 * @property {EntityChanges[]} changed
 */

const HEAD = /** @type {const} */ (['format', 'id', 'version', 'title', 'date', 'license', 'attribution']);
const FIELDS = /** @type {const} */ (['name', 'kind', 'family', 'background']);

/**
 * What is different in `after`. The order of entities, names, facts, events and sources is none of it.
 * @param {Pack} before
 * @param {Pack} after
 * @returns {PackChanges}
 */
export function comparePacks(before, after) {
  const old = new Map(before.entities.map((entity) => [entity.id, entity]));
  const now = new Map(after.entities.map((entity) => [entity.id, entity]));
  return {
    head: Object.fromEntries(
      HEAD.filter((key) => !isSame(before[key], after[key])).map((key) => [
        key,
        { from: before[key], to: after[key] },
      ]),
    ),
    sources: changesOf(before.sources, after.sources, ({ id }) => id),
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed: [...now.values()].flatMap((entity) => {
      const earlier = old.get(entity.id);
      return earlier ? compareEntities(earlier, entity) : [];
    }),
  };
}

/**
 * @param {Entity} before
 * @param {Entity} after
 * @returns {EntityChanges[]} one or none
 */
function compareEntities(before, after) {
  if (isSame(before, after)) return [];
  const changes = {
    id: after.id,
    fields: FIELDS.filter((key) => !isSame(before[key], after[key])),
    names: changesOf(before.names, after.names, ({ text, lang }) => `${lang} ${text}`),
    facts: changesOf(before.facts, after.facts, ({ property, basis, stage }) =>
      sorted([property, basis, stage]),
    ),
    events: changesOf(before.events, after.events, ({ type, date }) => `${type} ${date}`),
  };
  const lists = [changes.names, changes.facts, changes.events].flatMap((list) => Object.values(list));
  return changes.fields.length > 0 || lists.some(({ length }) => length > 0) ? [changes] : [];
}

/**
 * Rows that are the same fall away; of the others those of one key are changes of each other, in their order.
 * @template T
 * @param {readonly T[]} before
 * @param {readonly T[]} after
 * @param {(item: T) => string} keyOf
 * @returns {Changes<T>}
 */
function changesOf(before, after, keyOf) {
  const left = without(before, after);
  const added = [];
  const changed = [];
  for (const to of without(after, before)) {
    const at = left.findIndex((from) => keyOf(from) === keyOf(to));
    const [from] = at < 0 ? [] : left.splice(at, 1);
    if (from === undefined) added.push(to);
    else changed.push({ from, to });
  }
  return { added, removed: left, changed };
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {readonly T[]} others
 */
function without(items, others) {
  const texts = new Set(others.map(sorted));
  return items.filter((item) => !texts.has(sorted(item)));
}

/** @param {unknown} one @param {unknown} other */
function isSame(one, other) {
  return sorted(one) === sorted(other);
}

/** A text that is the same for the same content, in whatever order its keys stand. @param {unknown} value */
function sorted(value) {
  return (
    JSON.stringify(value, (_key, inner) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ''
  );
}
