import { evidenceOf, evidenceOfConfirmation } from './evidence.mjs';
import { confirmEvent, dateOf, eventOf } from './events.mjs';
import { confirmFact, confirmParent, putRow } from './organization-facts.mjs';
import { FactSheet } from './fact-sheet.mjs';
import { NameList } from './name-rules.mjs';
import { putParents, takeoversOf } from './parents.mjs';
import { SAME_ORGANIZATION } from './refs.mjs';
import { cell, groupBy, list } from './tables.mjs';

/** @typedef {import('../../core/knowledge/entity.ts').Entity} Entity */
/** @typedef {import('../../core/knowledge/entity.ts').Event} Event */
/** @typedef {import('./tables.mjs').Row} Row */
/** @typedef {{ book: import('./source-book.mjs').SourceBook, refs: import('./refs.mjs').Refs }} Shared */

/** Kinds that report on the subject: known, but not marked in an article. */
const REPORTERS = /publication|publisher/;

/**
 * @param {import('./tables.mjs').Tables} tables
 * @param {Shared} shared
 * @returns {Entity[]}
 */
export function organizationEntities(tables, shared) {
  const events = groupBy(tables.events, 'org_id');
  const confirmations = groupBy(tables.confirmations.organizations, 'entity_id');
  const takeovers = takeoversOf(tables.events, shared.refs);
  const listed = tables.organizations.map((row) => cell(row, 'id'));
  const missing = [...confirmations].filter(([id]) => !listed.includes(id));
  const rows = [
    ...tables.organizations,
    ...missing.map(([id, told]) => ({ id, name: cell(told[0] ?? {}, 'entity_name') })),
  ];
  /** @type {Map<string, Row[]>} */
  const byEntity = new Map();
  for (const row of rows) {
    const id = SAME_ORGANIZATION.get(cell(row, 'id')) ?? cell(row, 'id');
    byEntity.set(id, [...(byEntity.get(id) ?? []), row]);
  }
  return [...byEntity].map(([id, own]) => {
    const ids = own.map((row) => cell(row, 'id'));
    return entityOf(id, own, {
      ...shared,
      events: ids.flatMap((key) => events.get(key) ?? []),
      confirmations: ids.flatMap((key) => confirmations.get(key) ?? []),
      takeovers: takeovers.filter(({ child }) => child === `organization/${id}`),
    });
  });
}

/**
 * @param {string} id
 * @param {Row[]} rows the organization's row; two where it was renamed
 * @param {Shared & { events: Row[], confirmations: Row[], takeovers: import('./parents.mjs').Takeover[] }} told
 * @returns {Entity}
 */
function entityOf(id, rows, told) {
  const sheet = new FactSheet();
  const [main = {}] = rows;
  putParents(sheet, told.takeovers, told);
  for (const row of rows) putRow(sheet, row, { told, isFormer: row !== main });
  const name = cell(main, 'name');
  const events = eventsOf(name, told);
  for (const row of told.confirmations) confirmFact(sheet, row, told);
  for (const event of events) confirmParent(sheet, event);
  return {
    id: `organization/${id}`,
    kind: 'organization',
    name,
    names: namesOf(id, rows),
    facts: sheet.settled(told.book),
    events: events.sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

/**
 * @param {string} name
 * @param {Shared & { events: Row[], confirmations: Row[] }} told
 * @returns {Event[]}
 */
function eventsOf(name, { events, confirmations, book, refs }) {
  /** @type {Event[]} */
  const found = [];
  for (const row of events) {
    const evidence = evidenceOf(book, row, 'event');
    if (!evidence) continue;
    const [event, counterpart, detail] = ['event', 'counterpart', 'detail'].map((column) =>
      cell(row, column),
    );
    const read = {
      event: event ?? '',
      counterpart: counterpart ?? '',
      detail: detail ?? '',
      date: dateOf(row),
    };
    found.push(eventOf(read, { refs, evidence, own: name }));
  }
  for (const row of confirmations) {
    const event = cell(row, 'property').replace(/^event:/, '');
    const evidence = evidenceOfConfirmation(book, row);
    if (event === cell(row, 'property') || !evidence || cell(row, 'valid_from') === '') continue;
    const read = {
      event,
      counterpart: cell(row, 'counterpart'),
      detail: cell(row, 'value'),
      date: cell(row, 'valid_from'),
    };
    confirmEvent(found, eventOf(read, { refs, evidence, own: name }), cell(row, 'agrees'));
  }
  return found;
}

/**
 * @param {string} id
 * @param {Row[]} rows
 */
function namesOf(id, rows) {
  const names = new NameList(`organization/${id}`);
  const [main = {}] = rows;
  if (REPORTERS.test(cell(main, 'type'))) return [];
  names.add(cell(main, 'name'), 'primary');
  for (const row of rows) {
    if (row !== main) names.add(cell(row, 'name'), 'former');
    for (const alias of list(row, 'aliases')) names.add(alias.replace(/ \([^)]*\)$/, ''));
  }
  return names.addExtra().list;
}
