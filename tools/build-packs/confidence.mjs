import { cell } from './tables.mjs';
import seen from './seen.json' with { type: 'json' };

/** @typedef {import('../../core/knowledge/entity.ts').Confidence} Confidence */
/** @typedef {import('./tables.mjs').Row} Row */

/** Words in brackets after "verified" by which the value rests on one weak or disputed source. */
const WEAK =
  /^verified \((?:single file|single audit file|single source|report only|conflicting|community figure|stored secondary source)\b/;

/** @type {Record<string, string[]>} */
const SEEN = seen;

/**
 * What the confidence words mean, first match first; null where the cell must not be shown.
 * @type {{ words: RegExp, read: (row: Row, column: string) => Confidence | null }[]}
 */
const RULES = [
  { words: /^recalled, low certainty|^source rates it: Unlikely/, read: () => null },
  { words: /^source rates it: Likely/, read: () => 'reported' },
  { words: WEAK, read: () => 'reported' },
  {
    words: /^mixed: verified_fields/,
    read: (row, column) =>
      cell(row, 'verified_fields').split(';').includes(column) ? 'confirmed' : 'unconfirmed',
  },
  { words: /^recalled$/, read: recalled },
  { words: /^verified \(/, read: limited },
  {
    words: /^verified|^mixed/,
    read: (row, column) => (isAdjusted(row, column) ? 'unconfirmed' : 'confirmed'),
  },
];

/**
 * Confidence of one cell of a row, by the row's confidence words; null where the cell must not be shown.
 * @param {Row} row
 * @param {string} column
 * @returns {Confidence | null}
 */
export function confidenceOf(row, column) {
  const rule = RULES.find(({ words }) => words.test(cell(row, 'confidence')));
  return rule ? rule.read(row, column) : 'unconfirmed';
}

/**
 * A recalled row may say that only its date is: the other columns are then those of the named table.
 * @param {Row} row
 * @param {string} column
 * @returns {Confidence}
 */
function recalled(row, column) {
  const isOnlyDate = cell(row, 'source').startsWith('date recalled; other columns');
  return isOnlyDate && column !== 'release_date' ? 'confirmed' : 'unconfirmed';
}

/**
 * "verified (X)": confirmed for the columns that X says were seen, by seen.json.
 * @param {Row} row
 * @param {string} column
 * @returns {Confidence}
 */
function limited(row, column) {
  const columns = SEEN[cell(row, 'confidence')];
  return !columns || columns.includes(column) ? 'confirmed' : restOf(row, column);
}

/**
 * What a row's limited verification leaves: a row taken from a table still has that table behind it.
 * @param {Row} row
 * @param {string} column
 * @returns {Confidence}
 */
function restOf(row, column) {
  return cell(row, 'source').startsWith('Epoch AI') && !isAdjusted(row, column) ? 'confirmed' : 'unconfirmed';
}

/**
 * A cell that was changed from the source by hand: `tdp_w: 300 -> 250` in the row's adjustments.
 * @param {Row} row
 * @param {string} column
 */
function isAdjusted(row, column) {
  return [...cell(row, 'adjustments').matchAll(/\b([a-z0-9_]+):? [^,;>]*->/g)].some(
    (match) => match[1] === column,
  );
}
