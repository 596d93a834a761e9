import { present } from './present.mjs';
import { cell } from './tables.mjs';
import names from './names.json' with { type: 'json' };

/** @typedef {import('./tables.mjs').Row} Row */
/** @typedef {import('./fact-sheet.mjs').Statement} Statement */
/** @typedef {import('./fact-sheet.mjs').Evidence} Evidence */
/** @typedef {import('./refs.mjs').Refs} Refs */

/** Roles whose words tell of something private: without it. @type {Record<string, string>} */
const ROLE_TEXTS = names.roleTexts;
/** What a person's row leaves open about its dates, by its confidence words. @type {Record<string, string>} */
const OPEN_DATES = {
  'verified (founding-team membership; dates recalled)': 'dates not confirmed',
  'verified (dates recalled)': 'dates not confirmed',
  'verified (hire and month; end date inferred)': 'end date not confirmed',
  'verified (start; end date recalled)': 'end date not confirmed',
  'verified (end date; sources say Nov 2025 or Jan 2026)':
    'start date not confirmed; sources differ on the end',
};

/**
 * A role at an organization: the value names the role and the organization, `ref` is the organization.
 * @param {Row} row of people, or a confirmation
 * @param {Refs} refs
 * @returns {Statement}
 */
export function roleOf(row, refs) {
  const organization = cell(row, 'org');
  return {
    property: 'role',
    value: [ROLE_TEXTS[cell(row, 'role')] ?? (cell(row, 'role') || 'founder'), organization]
      .filter(Boolean)
      .join(', '),
    ...present({
      ref: refs.find('organization', organization),
      from: dateIn(cell(row, 'from')),
      to: dateIn(cell(row, 'to')),
      note: OPEN_DATES[cell(row, 'confidence')],
    }),
  };
}

/** @param {string} text */
function dateIn(text) {
  return /^\d{4}(-\d\d){0,2}$/.test(text) ? text : '';
}

/**
 * @param {import('./fact-sheet.mjs').FactSheet} sheet
 * @param {Row} row
 * @param {{ evidence: Evidence, refs: Refs }} context
 */
export function confirmRole(sheet, row, { evidence, refs }) {
  const told = roleOf(row, refs);
  const listed = sheet.facts.filter((fact) => sameOrganization(fact, told) && timesMeet(fact, told));
  const agrees = cell(row, 'agrees');
  const same = agrees === 'yes' ? closest(listed, told) : undefined;
  if (!same) return sheet.put(agrees === 'no' ? { ...told, note: 'sources differ' } : told, evidence);
  if (same.confidence === 'unconfirmed' && !coversDates(told, same)) same.note ??= 'dates not confirmed';
  sheet.strengthen(same, evidence);
}

/**
 * @param {Statement} a
 * @param {Statement} b
 */
function sameOrganization(a, b) {
  return a.ref !== undefined ? a.ref === b.ref : organizationIn(a) === organizationIn(b);
}

/** @param {Statement} statement */
function organizationIn({ value }) {
  return String(value).split(', ').at(-1);
}

/**
 * @param {Statement} a
 * @param {Statement} b
 */
function timesMeet(a, b) {
  const starts = !a.to || !b.from || b.from.slice(0, 7) <= a.to.slice(0, Math.max(b.from.length, 4));
  return starts && (!b.to || !a.from || a.from.slice(0, b.to.length) <= b.to);
}

/**
 * @param {import('../../core/knowledge/entity.ts').Fact[]} facts
 * @param {Statement} told
 */
function closest(facts, told) {
  const words = new Set(String(told.value).toLowerCase().split(/\W+/));
  const shared = (/** @type {Statement} */ { value }) =>
    String(value)
      .toLowerCase()
      .split(/\W+/)
      .filter((word) => words.has(word)).length;
  return [...facts].sort((a, b) => shared(b) - shared(a))[0];
}

/**
 * @param {Statement} told
 * @param {Statement} listed
 */
function coversDates(told, listed) {
  return covers(told.from, listed.from) && covers(told.to, listed.to);
}

/**
 * @param {string | undefined} seen
 * @param {string | undefined} date
 */
function covers(seen, date) {
  return date === undefined || (seen !== undefined && (date.startsWith(seen) || seen.startsWith(date)));
}
