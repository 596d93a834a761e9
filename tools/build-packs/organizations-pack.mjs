import { evidenceOf, evidenceOfConfirmation } from './evidence.mjs';
import { confirmEvent, dateOf, eventOf } from './events.mjs';
import { FactSheet } from './fact-sheet.mjs';
import { NameList } from './name-rules.mjs';
import { putParents, takeoversOf } from './parents.mjs';
import { SAME_ORGANIZATION } from './refs.mjs';
import { cell, groupBy, list } from './tables.mjs';
import handWritten from './names.json' with { type: 'json' };

/** @typedef {import('../../core/knowledge/entity.ts').Entity} Entity */
/** @typedef {import('../../core/knowledge/entity.ts').Event} Event */
/** @typedef {import('./tables.mjs').Row} Row */
/** @typedef {{ book: import('./source-book.mjs').SourceBook, refs: import('./refs.mjs').Refs }} Shared */

/** What a cell is said to be when it holds one plain value. */
const COLUMNS = [
  { column: 'type', property: 'type' },
  { column: 'founded_date', property: 'founded' },
  { column: 'hq', property: 'headquarters' },
  { column: 'ticker', property: 'ticker' },
  { column: 'official_site', property: 'website' },
  { column: 'wikidata_qid', property: 'wikidata' },
];
/** Kinds that report on the subject: known, but not marked in an article. */
const REPORTERS = /publication|publisher/;
const UNDONE = new Set(handWritten.undoneParents);

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
  for (const row of told.confirmations) confirm(sheet, row, told);
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
 * @param {FactSheet} sheet
 * @param {Row} row
 * @param {{ told: Shared, isFormer: boolean }} context
 */
function putRow(sheet, row, { told: { book, refs }, isFormer }) {
  // Of a former name only its founding is told again: the rest is the organization's own today.
  const columns = isFormer ? COLUMNS.filter(({ property }) => property === 'founded') : COLUMNS;
  for (const { column, property } of columns) {
    const value = cell(row, column);
    const evidence = value === '' ? null : evidenceOf(book, row, column);
    if (evidence)
      sheet.put({ property, value, ...(isFormer ? { note: `as ${cell(row, 'name')}` } : {}) }, evidence);
  }
  const founders = evidenceOf(book, row, 'founders');
  for (const founder of list(row, 'founders')) {
    if (founders && isPerson(founder)) sheet.put(personStatement(refs, founder), founders);
  }
  putParent(sheet, row, { book, refs });
}

/**
 * @param {FactSheet} sheet
 * @param {Row} row
 * @param {Shared} shared
 */
function putParent(sheet, row, { book, refs }) {
  const [, parent = '', limit] = /^([^(]*?)(?: \(([^)]*)\))?$/.exec(cell(row, 'parent')) ?? [];
  const evidence = evidenceOf(book, row, 'parent');
  const statement = refs.organization('parent', parent);
  const isSelf = statement.ref === refs.find('organization', cell(row, 'name'));
  if (parent === '' || !evidence || isSelf || UNDONE.has(cell(row, 'id'))) return;
  if (!supportSame(sheet, statement, evidence))
    sheet.put({ ...statement, ...(limit ? { note: limit } : {}) }, evidence);
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

/** Properties of the confirmations that become facts. @type {Record<string, string>} */
const CONFIRMED = {
  founded_date: 'founded',
  hq: 'headquarters',
  ticker: 'ticker',
  parent: 'parent',
  founders: 'founder',
};

/**
 * @param {FactSheet} sheet
 * @param {Row} row
 * @param {Shared} shared
 */
function confirm(sheet, row, { book, refs }) {
  const property = CONFIRMED[cell(row, 'property')];
  const evidence = evidenceOfConfirmation(book, row);
  if (!property || !evidence) return;
  const agrees = cell(row, 'agrees');
  for (const statement of statementsOf(property, row, refs)) {
    if (agrees === 'yes' && property !== 'founder' && supportSame(sheet, statement, evidence)) continue;
    const differs = agrees === 'no' && property === 'founded' ? { note: 'sources differ' } : {};
    sheet.put({ ...statement, ...differs }, evidence);
  }
}

/**
 * @param {string} property
 * @param {Row} row
 * @param {import('./refs.mjs').Refs} refs
 * @returns {import('./fact-sheet.mjs').Statement[]}
 */
function statementsOf(property, row, refs) {
  const value = cell(row, 'value');
  if (property === 'founder') {
    return value
      .split('|')
      .filter(isPerson)
      .map((founder) => personStatement(refs, founder));
  }
  if (property === 'founded') return /^\d{4}(-\d\d){0,2}$/.test(value) ? [{ property, value }] : [];
  if (property !== 'parent') return [{ property, value }];
  const [from, to] = [cell(row, 'valid_from'), cell(row, 'valid_to')];
  const statement = refs.organization('parent', value.replace(/ \(.*\)$/, ''));
  return [{ ...statement, ...(from ? { from } : {}), ...(to ? { to } : {}) }];
}

/**
 * @param {FactSheet} sheet
 * @param {import('./fact-sheet.mjs').Statement} statement
 * @param {import('./fact-sheet.mjs').Evidence} evidence
 */
function supportSame(sheet, statement, evidence) {
  const listed = sheet.of(statement);
  const same =
    statement.property === 'parent'
      ? listed.findLast((fact) => (fact.ref ?? fact.value) === (statement.ref ?? statement.value))
      : listed.find((fact) => !fact.note);
  if (same) sheet.strengthen(same, evidence);
  return same !== undefined;
}

/** @param {string} founder */
function isPerson(founder) {
  return /^\p{Lu}[\p{L}.'’-]+( \p{Lu}[\p{L}.'’-]*)+$/u.test(founder.trim());
}

/**
 * @param {import('./refs.mjs').Refs} refs
 * @param {string} founder
 * @returns {import('./fact-sheet.mjs').Statement}
 */
function personStatement(refs, founder) {
  const ref = refs.find('person', founder);
  return { property: 'founder', value: founder.trim(), ...(ref ? { ref } : {}) };
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
    names.add(cell(row, 'name'), 'former');
    for (const alias of list(row, 'aliases')) names.add(alias.replace(/ \([^)]*\)$/, ''));
  }
  return names.addExtra().list;
}
