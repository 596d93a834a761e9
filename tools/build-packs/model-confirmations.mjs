import { evidenceOfConfirmation } from './evidence.mjs';
import { confirmEvent } from './events.mjs';
import { cell } from './tables.mjs';

/** @typedef {import('./tables.mjs').Row} Row */
/** @typedef {import('./fact-sheet.mjs').Statement} Statement */
/** @typedef {import('../../core/knowledge/entity.ts').EventType} EventType */

/** Confirmed properties that are dated changes. @type {Record<string, { type: EventType, detail: string }>} */
const EVENTS = {
  retired_date: { type: 'closed', detail: 'retired' },
  discontinued_date: { type: 'closed', detail: 'discontinued' },
  general_availability: { type: 'released', detail: 'general availability' },
  full_release_date: { type: 'released', detail: 'full release' },
  public_release: { type: 'released', detail: 'public release' },
  access_suspended: { type: 'other', detail: 'access suspended' },
  access_restored: { type: 'other', detail: 'access restored' },
};
const UNITS = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 };

/**
 * @param {{ sheet: import('./fact-sheet.mjs').FactSheet, events: import('../../core/knowledge/entity.ts').Event[] }} model
 * @param {Row} row
 * @param {{ book: import('./source-book.mjs').SourceBook, refs: import('./refs.mjs').Refs }} shared
 */
export function confirmModel({ sheet, events }, row, { book, refs }) {
  const evidence = evidenceOfConfirmation(book, row);
  if (!evidence) return;
  const event = eventOf(row);
  if (event) confirmEvent(events, { ...event, ...evidence }, cell(row, 'agrees'));
  const statement = statementOf(cell(row, 'property'), cell(row, 'value'), refs);
  if (!statement) return;
  if (cell(row, 'agrees') === 'yes' && sheet.support(statement, evidence)) return;
  // A general-availability day and a preview day are both right: each stands with its source.
  const note = cell(row, 'agrees') === 'no' ? (stageIn(cell(row, 'note')) ?? 'sources differ') : undefined;
  sheet.put(note ? { ...statement, note } : statement, evidence);
}

/** @param {string} note */
function stageIn(note) {
  return /^general availability/.exec(note)?.[0];
}

/**
 * @param {Row} row
 * @returns {{ date: string, type: EventType, counterpart?: string, detail?: string } | null}
 */
function eventOf(row) {
  const [property, value, date] = [cell(row, 'property'), cell(row, 'value'), cell(row, 'date')];
  // A renaming whose day no page gave is not dated by the day on which the page was written.
  if (property === 'renamed') return date ? { date, type: 'renamed', counterpart: value } : null;
  const kind = EVENTS[property];
  return kind && date ? { date, ...kind } : null;
}

/**
 * @param {string} property
 * @param {string} value
 * @param {import('./refs.mjs').Refs} refs
 * @returns {Statement | null}
 */
function statementOf(property, value, refs) {
  if (property === 'release_date') return isDate(value) ? { property: 'released', value } : null;
  if (property === 'announced_date') return isDate(value) ? { property: 'announced', value } : null;
  if (property === 'developer') return refs.organization('developer', value);
  if (property === 'open_weights') return { property, value };
  if (property === 'parameters') return sized('parameters_billion', value, 1e-9);
  if (property === 'context_window') return sized('context_tokens', value, 1);
  if (property === 'training_hardware') return hardwareOf(value, refs);
  return null;
}

/** @param {string} text */
function isDate(text) {
  return /^\d{4}(-\d\d){0,2}$/.test(text);
}

/**
 * "70B", "128k tokens", "1,048,576 tokens".
 * @param {string} property
 * @param {string} text
 * @param {number} scale
 * @returns {Statement | null}
 */
function sized(property, text, scale) {
  const [, digits = '', unit = ''] = /^([\d,.]+)\s?([kKmMbBtT]?)\b/.exec(text) ?? [];
  const number = Number(digits.replaceAll(',', ''));
  if (digits === '' || !Number.isFinite(number) || number === 0) return null;
  const factor = UNITS[/** @type {keyof typeof UNITS} */ (unit.toLowerCase())] ?? 1;
  return { property, value: Number((number * factor * scale).toPrecision(12)) };
}

/**
 * Hardware is told only where it is a chip that we know; "Azure" is none.
 * @param {string} value
 * @param {import('./refs.mjs').Refs} refs
 * @returns {Statement | null}
 */
function hardwareOf(value, refs) {
  const name = value
    .replace(/^\d[\d,]* (?:x )?/, '')
    .replace(/[- ]?\d+ ?GB.*| GPUs?.*|,.*/g, '')
    .trim();
  const ref =
    refs.find('chip', name) ?? refs.find('chip', `NVIDIA ${name}`) ?? refs.find('chip', `Google ${name}`);
  return ref ? { property: 'training_hardware', value, ref } : null;
}
