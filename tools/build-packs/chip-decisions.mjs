import { cell } from './tables.mjs';
import decisions from './chip-decisions.json' with { type: 'json' };

/** @typedef {import('./tables.mjs').Row} Row */
/** @typedef {import('./fact-sheet.mjs').Statement} Statement */
/** @typedef {import('./fact-sheet.mjs').Evidence} Evidence */
/** @typedef {{ entity: string, property: string, value: string, do: string, note?: string }} Decision */
/** @typedef {{ row: Row, statement: Statement, evidence: Evidence }} Confirmation */

/** Bases that say no more than the chip's own name, or that are settled by the fact's basis. */
const PLAIN_BASIS = /SXM|PCIe|OAM|dense|sparse|^$/;

/**
 * What one confirmation changes: it supports the listed value, adds a fact, or overrules as chip-decisions.json says.
 * @param {{ id: string, sheet: import('./fact-sheet.mjs').FactSheet }} chip
 * @param {Confirmation} confirmation
 */
export function applyConfirmation({ id, sheet }, { row, statement, evidence }) {
  const agrees = cell(row, 'agrees');
  if (agrees === 'no') return overrule(sheet, { row, statement, evidence }, decisionOf(id, row));
  // "Blackwell Ultra" agrees with "Blackwell", but says more: both stand.
  const saysMore =
    statement.property === 'architecture' && sheet.of(statement).every(({ ref }) => ref !== statement.ref);
  if (agrees === 'yes' && !saysMore && sheet.support(statement, evidence)) return;
  const basis = cell(row, 'basis');
  sheet.put(PLAIN_BASIS.test(basis) ? statement : { ...statement, note: basis }, evidence);
}

/**
 * @param {import('./fact-sheet.mjs').FactSheet} sheet
 * @param {Confirmation} confirmation
 * @param {Decision} decision
 */
function overrule(sheet, { statement, evidence }, decision) {
  const listed = sheet.of(statement).filter(({ value, note }) => value !== statement.value && !note);
  if (decision.do === 'replace') sheet.drop((fact) => listed.includes(fact));
  if (decision.do === 'usable') for (const fact of listed) fact.stage ??= 'usable';
  sheet.put(
    {
      ...statement,
      ...(decision.do === 'announced' ? { stage: 'announced' } : {}),
      ...(decision.note ? { note: decision.note } : {}),
    },
    evidence,
  );
}

/**
 * A listed cell that is known to be wrong.
 * @param {string} id
 * @param {string} column
 */
export function isDropped(id, column) {
  return decisions.drops.some((drop) => drop.entity === id && drop.columns.includes(column));
}

/**
 * @param {string} id
 * @param {Row} row
 * @returns {Decision}
 */
function decisionOf(id, row) {
  const property = cell(row, 'property');
  const value = cell(row, 'value');
  const found = decisions.conflicts.find(
    (item) => item.entity === id && item.property === property && item.value === value,
  );
  if (!found) throw new Error(`no decision on ${id} ${property} ${value}: add one to chip-decisions.json`);
  return found;
}
