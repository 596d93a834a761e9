import { evidenceOf, evidenceOfConfirmation } from './evidence.mjs';
import { FactSheet } from './fact-sheet.mjs';
import { NameList } from './name-rules.mjs';
import { confirmRole, roleOf } from './roles.mjs';
import { cell, groupBy } from './tables.mjs';
import names from './names.json' with { type: 'json' };

/** @typedef {import('../../core/knowledge/entity.ts').Entity} Entity */
/** @typedef {import('./tables.mjs').Row} Row */

/** Only public professional roles are read: no birth, family, nationality or health, whatever the tables hold. */
const ROLES = new Set(['role', 'founder_of']);
const FAMILY_FIRST = new Set(names.familyNameFirst);
const COMMON = new Set(names.commonSurnames);
const UNMARKED = new Set(names.unmarkedPeople);

/**
 * @param {import('./tables.mjs').Tables} tables
 * @param {{ book: import('./source-book.mjs').SourceBook, refs: import('./refs.mjs').Refs }} shared
 * @returns {Entity[]}
 */
export function peopleEntities(tables, { book, refs }) {
  const confirmations = groupBy(
    tables.confirmations.people.filter((row) => ROLES.has(cell(row, 'property'))),
    'person_id',
  );
  const people = groupBy(tables.people, 'person_id');
  const ids = [...new Set([...people.keys(), ...confirmations.keys()])];
  const surnames = countSurnames(ids.map((id) => nameOf(people.get(id) ?? confirmations.get(id) ?? [])));
  return ids.map((id) => {
    const listed = people.get(id) ?? [];
    const confirmed = confirmations.get(id) ?? [];
    const name = nameOf(listed.length > 0 ? listed : confirmed);
    const sheet = new FactSheet();
    for (const row of listed) {
      const evidence = evidenceOf(book, row, 'role');
      if (evidence) sheet.put(roleOf(row, refs), evidence);
    }
    for (const row of confirmed) {
      const evidence = evidenceOfConfirmation(book, row);
      if (evidence) confirmRole(sheet, row, { evidence, refs });
    }
    return {
      id: `person/${id}`,
      kind: 'person',
      name,
      names: UNMARKED.has(id) ? [] : namesOf(id, name, surnames),
      facts: sheet.settled(book),
      events: [],
    };
  });
}

/** @param {Row[]} rows */
function nameOf(rows) {
  return cell(rows[0] ?? {}, 'person');
}

/** @param {string} name */
function surnameOf(name) {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** @param {string[]} people */
function countSurnames(people) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const name of people) counts.set(surnameOf(name), (counts.get(surnameOf(name)) ?? 0) + 1);
  return counts;
}

/**
 * Full name, and the surname where it is one person's; a surname always needs evidence beside it.
 * @param {string} id
 * @param {string} name
 * @param {Map<string, number>} surnames
 */
function namesOf(id, name, surnames) {
  const list = new NameList(`person/${id}`);
  list.add(name, 'primary');
  const surname = surnameOf(name);
  const isClear =
    !FAMILY_FIRST.has(id) && !COMMON.has(surname) && surname.length > 3 && surnames.get(surname) === 1;
  if (isClear) list.add(surname, 'short', { context: true });
  return list.addExtra().list;
}
