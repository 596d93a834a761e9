import { readOptions } from './options.mjs';
import { linesOf } from './lines.mjs';
import { UsageError } from './usage-error.mjs';

/** @typedef {{ id: string | number, text: string, options: import('../../core/article/article-of.ts').ArticleOptions }} TextRecord */

/**
 * The records of a JSONL stream, `{id, text, lang?, published?}`; what else they hold is never read. Empty lines are
 * none. Throws at the first malformed one, naming file, line and mend.
 * @param {import('node:stream').Readable} stream
 * @param {{ name: string, isPartialDate: (text: string) => boolean }} source
 * @returns {AsyncGenerator<TextRecord>}
 */
export async function* recordsOf(stream, { name, isPartialDate }) {
  let number = 0;
  for await (const line of linesOf(stream)) {
    number++;
    if (line.trim() === '') continue;
    try {
      yield readRecord(line, isPartialDate);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      throw new UsageError(`${name}:${number}: ${error.message}`);
    }
  }
}

/**
 * @param {string} line
 * @param {(text: string) => boolean} isPartialDate
 * @returns {TextRecord}
 */
function readRecord(line, isPartialDate) {
  // Not only the white space goes: some programs begin a file with a byte order mark.
  const record = parsed(line.trim());
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new UsageError('no record: give an object such as {"id": "1", "text": "…"}');
  }
  const { id, text, lang, published } = /** @type {Record<string, unknown>} */ (record);
  if (typeof id !== 'string' && typeof id !== 'number')
    throw new UsageError('no id: give "id", a string or number');
  if (typeof text !== 'string') throw new UsageError('no text: give "text", a string');
  return { id, text, options: readOptions({ lang, published }, isPartialDate) };
}

/**
 * @param {string} line
 * @returns {unknown}
 */
function parsed(line) {
  try {
    return JSON.parse(line);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `no JSON (${reason.replace(/\s+/g, ' ').slice(0, 80)}): give one JSON object a line`,
    );
  }
}
