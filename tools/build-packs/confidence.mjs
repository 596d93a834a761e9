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
 * Confidence of one cell of a row, by the row's confidence words; null where the cell must not be shown.
 * @param {Row} row
 * @param {string} column
 * @returns {Confidence | null}
 */
export function confidenceOf(row, column) {
  const words = cell(row, 'confidence');
  if (/^recalled, low certainty|^source rates it: Unlikely/.test(words)) return null;
  if (words.startsWith('source rates it: Likely') || WEAK.test(words)) return 'reported';
  if (words.startsWith('mixed: verified_fields')) {
    return cell(row, 'verified_fields').split(';').includes(column) ? 'confirmed' : 'unconfirmed';
  }
  const columns = SEEN[words];
  if (columns) return columns.includes(column) ? 'confirmed' : restOf(row, column);
  if (!/^verified|^mixed/.test(words)) return 'unconfirmed';
  return isAdjusted(row, column) ? 'unconfirmed' : 'confirmed';
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
