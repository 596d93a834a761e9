import { evidenceOf, evidenceOfConfirmation } from './evidence.mjs';
import { cell, list } from './tables.mjs';
import handWritten from './names.json' with { type: 'json' };

/** @typedef {import('./tables.mjs').Row} Row */
/** @typedef {import('./fact-sheet.mjs').FactSheet} FactSheet */
/** @typedef {import('../../core/knowledge/entity.ts').Event} Event */
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
/** Takeovers that were undone: the table's cell still names the buyer. */
const UNDONE = new Set(handWritten.undoneParents);

/**
 * Who saw the takeover has seen the parent from that day on.
 * @param {FactSheet} sheet
 * @param {Event} event
 */
export function confirmParent(sheet, { type, date, ref, confidence, sources }) {
  if (type !== 'acquired' && type !== 'merged') return;
  const fact = sheet.facts.find(
    (item) => item.property === 'parent' && item.ref === ref && item.from === date,
  );
  if (fact && ref) sheet.strengthen(fact, { confidence, sources });
}

/**
 * @param {FactSheet} sheet
 * @param {Row} row
 * @param {{ told: Shared, isFormer: boolean }} context
 */
export function putRow(sheet, row, { told: { book, refs }, isFormer }) {
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
export function confirmFact(sheet, row, { book, refs }) {
  const property = CONFIRMED[cell(row, 'property')];
  const evidence = evidenceOfConfirmation(book, row);
  if (!property || !evidence) return;
  const agrees = cell(row, 'agrees');
  for (const statement of statementsOf(property, row, refs)) {
    const maySupport = agrees === 'yes' || (agrees === 'new' && statement.ref !== undefined);
    if (maySupport && supportSame(sheet, statement, evidence)) continue;
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
  const same = sheet.of(statement).findLast((fact) => saysSame(fact, statement));
  if (same) sheet.strengthen(same, evidence);
  return same !== undefined;
}

/**
 * Who is the same by its entity, a date by the part that both give, any other text as the table has it.
 * @param {import('./fact-sheet.mjs').Statement} fact
 * @param {import('./fact-sheet.mjs').Statement} told
 */
function saysSame(fact, told) {
  const [listed, value] = [String(fact.value), String(told.value)];
  if (fact.property === 'founded') return listed.startsWith(value) || value.startsWith(listed);
  if (fact.property === 'founder' || fact.property === 'parent') {
    return told.ref === undefined ? listed === value : fact.ref === told.ref;
  }
  return fact.note === undefined;
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
