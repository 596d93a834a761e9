import lineages from './lineages.json' with { type: 'json' };

/** @typedef {import('../../core/knowledge/entity.ts').Entity} Entity */
/** @typedef {import('../../core/knowledge/entity.ts').EntityId} EntityId */

/**
 * What came before and after, from hand-written chains: unconfirmed, since nobody looked it up. Given to the first
 * entity of an id.
 * @param {Entity[]} entities of all packs, in their order
 */
export function addLineages(entities) {
  /** @type {Map<EntityId, Entity>} */
  const byId = new Map();
  for (const entity of entities) if (!byId.has(entity.id)) byId.set(entity.id, entity);
  for (const [kind, chains] of Object.entries(lineages)) {
    for (const [one, other] of chains.flatMap(pairs)) link(byId, `${kind}/${one}`, `${kind}/${other}`);
  }
}

/** @param {string[]} chain */
function pairs(chain) {
  return chain.slice(1).map((later, at) => /** @type {const} */ ([chain[at] ?? '', later]));
}

/**
 * @param {Map<EntityId, Entity>} byId
 * @param {string} earlier
 * @param {string} later
 */
function link(byId, earlier, later) {
  const one = byId.get(/** @type {EntityId} */ (earlier));
  const other = byId.get(/** @type {EntityId} */ (later));
  // Small tables, as tests have them, hold no chain.
  if (!one || !other) return;
  put(one, 'successor', other);
  put(other, 'predecessor', one);
}

/**
 * @param {Entity} entity
 * @param {'successor' | 'predecessor'} property
 * @param {Entity} of
 */
function put(entity, property, { id, name }) {
  entity.facts.push({ property, value: name, ref: id, confidence: 'unconfirmed', sources: [] });
}
