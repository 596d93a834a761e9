import { addedChips, addToChips } from './chip-additions.mjs';
import { groupChips } from './chip-families.mjs';
import { namesOfHead, namesOfMember } from './chip-names.mjs';
import { ChipReader } from './chips.mjs';
import { clusterEntities, withKnownSystems } from './known-systems.mjs';
import { readSystems } from './systems.mjs';
import { cell, groupBy } from './tables.mjs';
import families from './families.json' with { type: 'json' };

/** @typedef {import('../../core/knowledge/entity.ts').Entity} Entity */
/** @typedef {import('./chip-families.mjs').ChipGroup} ChipGroup */
/** @typedef {import('./source-book.mjs').SourceBook} SourceBook */

/** @type {Record<string, string>} */
const DUPLICATES = families.duplicates;

/**
 * Chips of the accelerators table, chips that only confirmations have, families over them, and systems.
 * @param {import('./tables.mjs').Tables} tables
 * @param {{ book: SourceBook, refs: import('./refs.mjs').Refs }} shared
 * @returns {Entity[]}
 */
export function chipEntities(tables, { book, refs }) {
  const reader = new ChipReader(book, refs);
  const confirmations = groupBy(tables.confirmations.chips, 'entity_id');
  const listed = tables.accelerators.filter((row) => !(cell(row, 'id') in families.withdrawn));
  const drafts = listed.map((row) => reader.read(row, confirmations.get(cell(row, 'id')) ?? []));
  const known = new Set([
    '',
    ...[...tables.accelerators, ...tables.architectures].map((row) => cell(row, 'id')),
  ]);
  for (const [id, rows] of confirmations) {
    if (!known.has(id)) drafts.push(reader.readConfirmed(id, cell(rows[0] ?? {}, 'entity_name'), rows));
  }
  const groups = groupChips(drafts);
  for (const { name, head } of groups) refs.teach('chip', name, head.id);
  for (const row of tables.accelerators) {
    const kept = DUPLICATES[cell(row, 'id')];
    if (kept) refs.teach('chip', cell(row, 'name'), kept);
  }
  const systems = readSystems(confirmations.get('') ?? [], { reader, book, groups });
  const chips = groups.flatMap((group) => entitiesOf(group, book));
  addToChips(chips, book);
  // Small tables, as tests have them, go without what was written by hand.
  if (tables.clusters.length === 0) return [...chips, ...systems];
  const named = { book, refs, names: new Map(chips.map(({ id, name }) => [id, name])) };
  const clusters = clusterEntities(tables.clusters, named);
  return [...chips, ...addedChips({ book, refs }), ...withKnownSystems(systems, named), ...clusters];
}

/**
 * @param {ChipGroup} group
 * @param {SourceBook} book
 * @returns {Entity[]}
 */
function entitiesOf(group, book) {
  const { head, name } = group;
  const id = /** @type {const} */ (`chip/${head.id}`);
  /** @type {Entity} */
  const main = {
    id,
    kind: 'chip',
    name,
    names: namesOfHead(group),
    facts: head.sheet.settled(book),
    events: [],
  };
  const members = group.members.map((member) => {
    const named = namesOfMember(group, member);
    /** @type {Entity} */
    const entity = {
      id: `chip/${member.draft.id}`,
      kind: 'chip',
      name: named.name,
      names: named.names,
      family: id,
      facts: member.draft.sheet.settled(book),
      events: [],
    };
    return entity;
  });
  return [main, ...members];
}
