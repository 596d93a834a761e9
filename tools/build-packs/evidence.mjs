import { confidenceOf } from './confidence.mjs';
import { cell } from './tables.mjs';

/** @typedef {import('./tables.mjs').Row} Row */
/** @typedef {import('./fact-sheet.mjs').Evidence} Evidence */
/** @typedef {import('./source-book.mjs').SourceBook} SourceBook */

/**
 * What a table's cell rests on; null where it must not be shown.
 * @param {SourceBook} book
 * @param {Row} row
 * @param {string} column
 * @returns {Evidence | null}
 */
export function evidenceOf(book, row, column) {
  const confidence = confidenceOf(row, column);
  if (confidence === null) return null;
  const named = cell(row, 'verified_source_url') || cell(row, 'source');
  const source = confidence === 'unconfirmed' ? null : book.ofText(named);
  return { confidence, sources: source ? [source] : [] };
}

/**
 * What a confirmation rests on; null where its page confirms nothing alone.
 * @param {SourceBook} book
 * @param {Row} row
 * @returns {Evidence | null}
 */
export function evidenceOfConfirmation(book, row) {
  const source = book.ofConfirmation(row);
  if (!source) return null;
  return { confidence: cell(row, 'source_kind') === 'press' ? 'reported' : 'confirmed', sources: [source] };
}
