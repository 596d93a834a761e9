import { confidenceOf } from './confidence.mjs';
import { evidenceOf } from './evidence.mjs';
import { dateOf } from './events.mjs';
import { cell } from './tables.mjs';

/** @typedef {import('./tables.mjs').Row} Row */
/** @typedef {import('./fact-sheet.mjs').FactSheet} FactSheet */
/** @typedef {import('../../core/knowledge/entity.ts').EntityId} EntityId */

/**
 * One organization coming under another. `ends`: the parent before it is none any more. A holding company set above
 * both (Alphabet above Google and DeepMind) ends nothing: each is still spoken of as Google's.
 * @typedef {{ child: EntityId, parent: string, date: string, ends: boolean, row: Row }} Takeover
 */

const BY_OTHER = new Set(['acquired_by', 'merged_into', 'parent_changed']);

/**
 * Who came under whom, from both sides of the events table, in the order of dates.
 * @param {Row[]} events
 * @param {import('./refs.mjs').Refs} refs
 * @returns {Takeover[]}
 */
export function takeoversOf(events, refs) {
  const found = events.flatMap((row) => {
    const event = cell(row, 'event');
    const own = cell(row, 'org');
    const other = cell(row, 'counterpart').replace(/ \(.*\)$/, '');
    const [childName, parent] = event === 'acquired' ? [other, own] : [own, other];
    const child = refs.find('organization', childName);
    const isTakeover = event === 'acquired' || BY_OTHER.has(event);
    const isSelf = child !== undefined && child === refs.find('organization', parent);
    if (!isTakeover || !child || isSelf || confidenceOf(row, 'event') === null) return [];
    return [{ child, parent, date: dateOf(row), ends: event !== 'parent_changed', row }];
  });
  return found.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * @param {FactSheet} sheet of the child
 * @param {Takeover[]} takeovers of the child, in order
 * @param {{ book: import('./source-book.mjs').SourceBook, refs: import('./refs.mjs').Refs }} shared
 */
export function putParents(sheet, takeovers, { book, refs }) {
  takeovers.forEach(({ parent, date, row }, i) => {
    const next = takeovers.slice(i + 1).find(({ ends }) => ends);
    const evidence = evidenceOf(book, row, 'event');
    const statement = {
      ...refs.organization('parent', parent),
      from: date,
      ...(next ? { to: next.date } : {}),
    };
    if (evidence) sheet.put(statement, evidence);
  });
}
