import { FactSheet } from './fact-sheet.mjs';
import additions from './chip-additions.json' with { type: 'json' };

/** @typedef {import('../../core/knowledge/entity.ts').Entity} Entity */
/** @typedef {import('../../core/knowledge/entity.ts').Fact} Fact */
/** @typedef {import('../../core/knowledge/entity.ts').Source} Source */
/** @typedef {import('./source-book.mjs').SourceBook} SourceBook */
/** @typedef {Omit<Fact, 'confidence' | 'sources'> & { source: string }} Addition */

/** @type {Record<string, Omit<Source, 'id' | 'seen'>>} */
const SOURCES = /** @type {Record<string, Omit<Source, 'id' | 'seen'>>} */ (additions.sources);
/** @type {Record<string, Addition[]>} */
const FACTS = /** @type {Record<string, Addition[]>} */ (additions.facts);

/**
 * What pages tell and no table has: figures of an announcement, of a pair, of what was never sold.
 * @param {Entity[]} entities
 * @param {SourceBook} book
 */
export function addToChips(entities, book) {
  for (const entity of entities) {
    entity.facts.push(...(FACTS[entity.id] ?? []).map((addition) => factOf(addition, book)));
  }
}

/**
 * @param {{ book: SourceBook, refs: import('./refs.mjs').Refs }} shared
 * @returns {Entity[]}
 */
export function addedChips({ book, refs }) {
  return additions.chips.map(({ id, name, names, vendor, facts }) => {
    const sheet = new FactSheet();
    sheet.put(refs.organization('vendor', vendor), { confidence: 'unconfirmed', sources: [] });
    return {
      id: /** @type {import('../../core/knowledge/entity.ts').EntityId} */ (id),
      kind: 'chip',
      name,
      names: names.map((text, at) => ({ text, role: at === 0 ? 'primary' : 'short' })),
      facts: [...sheet.facts, .../** @type {Addition[]} */ (facts).map((fact) => factOf(fact, book))],
      events: [],
    };
  });
}

/**
 * @param {Addition} addition
 * @param {SourceBook} book
 * @returns {Fact}
 */
function factOf({ source: key, ...statement }, book) {
  const source = SOURCES[key];
  return source
    ? { ...statement, confidence: 'reported', sources: [book.add(source)] }
    : { ...statement, confidence: 'unconfirmed', sources: [] };
}
