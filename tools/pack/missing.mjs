/** @typedef {import('../../core/knowledge/entity.ts').Entity} Entity */
/** @typedef {import('../../core/knowledge/entity.ts').Kind} Kind */

/** What a reader expects of each kind; where several are named, one of them will do. @type {Record<Kind, string[][]>} */
const EXPECTED = {
  chip: [
    ['vendor'],
    ['architecture'],
    ['memory_gb'],
    ['memory_type'],
    ['bandwidth_tbs'],
    ['tdp_w'],
    ['process_nm', 'process_name'],
    ['flops'],
    ['announced', 'released'],
  ],
  system: [['vendor'], ['gpu_count'], ['announced', 'released']],
  architecture: [['vendor'], ['announced', 'released']],
  organization: [['type'], ['founded'], ['headquarters']],
  person: [['role']],
  model: [['developer'], ['released', 'announced']],
};

/**
 * Ids of the entities that lack something, by what it is; only what something lacks is listed. A member has what its
 * family has, and a family what one of its members has.
 * @param {readonly Entity[]} entities
 * @param {ReadonlyMap<string | undefined, readonly Entity[]>} members
 */
export function missingIn(entities, members) {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  /** @type {Record<string, string[]>} */
  const missing = {};
  const note = (/** @type {string} */ what, /** @type {string} */ id) => (missing[what] ??= []).push(id);
  for (const entity of entities) {
    const family = entity.family && byId.get(entity.family);
    const around = [entity, ...(family ? [family] : []), ...(members.get(entity.id) ?? [])];
    const properties = new Set(around.flatMap(({ facts }) => facts.map(({ property }) => property)));
    for (const what of lacks(entity)) note(what, entity.id);
    for (const wanted of EXPECTED[entity.kind]) {
      if (!wanted.some((property) => properties.has(property)))
        note(`${entity.kind} without ${wanted.join(' or ')}`, entity.id);
    }
  }
  return missing;
}

/** @param {Entity} entity */
function lacks({ names, facts, events, background }) {
  const told = [...facts, ...events];
  return [
    ...(names.length === 0 ? ['entity without name'] : []),
    ...(facts.length === 0 ? ['entity without fact'] : []),
    ...(told.length > 0 && told.every(({ sources }) => sources.length === 0)
      ? ['entity without source']
      : []),
    ...(background && !(background.texts.en && background.texts.it) ? ['background in one language'] : []),
  ];
}
