import { present } from './present.mjs';
import { cell } from './tables.mjs';
import types from './event-types.json' with { type: 'json' };

/** @typedef {import('../../core/knowledge/entity.ts').Event} Event */
/** @typedef {import('../../core/knowledge/entity.ts').EventType} EventType */
/** @typedef {import('./tables.mjs').Row} Row */
/** @typedef {import('./fact-sheet.mjs').Evidence} Evidence */

/** @type {Record<string, string>} */
const TYPES = types;
/** How an event reads when the table has no words for it. @type {Record<string, string>} */
const PHRASES = {
  acquired_by: 'acquired by',
  merged_into: 'merged into',
  renamed_from: 'renamed from',
  rebranded_to: 'renamed to',
  rename_announced: 'renaming announced, to',
  ceo_change: 'chief executive:',
  ceo_removed: 'chief executive removed:',
  ceo: 'chief executive:',
  licensing_and_hire: 'licence and hiring deal with',
  parent_changed: 'parent company:',
  deal_cancelled: 'deal cancelled:',
  ipo: 'listed as',
  invested_by: 'investment by',
  sold_stake: 'stake sold:',
  reported_talks: 'talks reported with',
};

/**
 * @param {string} event the table's word
 * @returns {EventType}
 */
function eventTypeOf(event) {
  return /** @type {EventType} */ (TYPES[event] ?? 'other');
}

/**
 * @param {{ event: string, date: string, counterpart: string, detail: string }} told
 * @param {{ refs: import('./refs.mjs').Refs, evidence: Evidence, own: string }} context `own` is the organization's name
 * @returns {Event}
 */
export function eventOf({ event, date, counterpart, detail }, { refs, evidence, own }) {
  // A renaming's counterpart is the new name: of "renamed from" that is the organization's own.
  const isOldName = event === 'renamed_from' || (event === 'renamed' && detail.startsWith('from '));
  const isOther =
    event !== 'renamed' && refs.find('organization', counterpart) !== refs.find('organization', own);
  return {
    date,
    type: eventTypeOf(event),
    ...present({
      counterpart: isOldName ? own : event === 'renamed' ? '' : counterpart,
      ref: isOther && !isOldName ? refs.find('organization', counterpart) : undefined,
      detail: detailOf(event, counterpart, detail),
    }),
    confidence: evidence.confidence,
    sources: evidence.confidence === 'unconfirmed' ? [] : evidence.sources,
  };
}

/**
 * @param {string} event
 * @param {string} counterpart
 * @param {string} detail
 */
function detailOf(event, counterpart, detail) {
  const words = detail === 'recalled' ? '' : detail;
  const phrase = PHRASES[event];
  return phrase && counterpart ? [`${phrase} ${counterpart}`, words].filter(Boolean).join('; ') : words;
}

/**
 * Do two rows tell the same event? Same kind, and dates that lie within a month and a half.
 * @param {Event} a
 * @param {Event} b
 */
function isSameEvent(a, b) {
  if (a.type !== b.type || a.date.slice(0, 4) !== b.date.slice(0, 4)) return false;
  if (a.type === 'other' && a.counterpart !== b.counterpart) return a.date === b.date;
  if (a.date.length < 7 || b.date.length < 7) return true;
  return Math.abs(dayNumber(a.date) - dayNumber(b.date)) <= 45;
}

/** @param {string} date */
function dayNumber(date) {
  return Date.parse(date.length === 7 ? `${date}-15` : date) / 86_400_000;
}

/**
 * Adds what a confirmation tells to the events: support for the same event, or a new one.
 * @param {Event[]} events
 * @param {Event} told
 * @param {string} agrees the row's word
 */
export function confirmEvent(events, told, agrees) {
  const same = events.find((event) => isSameEvent(event, told));
  if (!same) {
    events.push(told);
    return;
  }
  if (agrees === 'no') return;
  const order = ['unconfirmed', 'reported', 'confirmed'];
  if (order.indexOf(told.confidence) > order.indexOf(same.confidence)) same.confidence = told.confidence;
  same.sources = [...new Set([...same.sources, ...told.sources])].slice(0, 4);
  if (told.date.length > same.date.length && told.date.startsWith(same.date)) same.date = told.date;
}

/**
 * The date of an event row, as precise as its confidence words allow.
 * @param {Row} row
 */
export function dateOf(row) {
  return cell(row, 'confidence') === 'verified (price and year)'
    ? cell(row, 'date').slice(0, 4)
    : cell(row, 'date');
}
