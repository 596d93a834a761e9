import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.mjs';

const USAGE =
  'Usage: npm run --silent annotate -- FILE… [--lang it] [--date 2023-04-12] [--format json|text], or --jsonl FILE';

/**
 * @typedef {object} Request
 * @property {string[]} files `-` is standard input
 * @property {boolean} isJsonl records instead of texts
 * @property {'json' | 'text'} format
 * @property {{ lang?: string | undefined, published?: string | undefined }} given
 */

/**
 * @param {string[]} args
 * @returns {Request}
 */
export function readArguments(args) {
  const { values, positionals } = parsed(args);
  const { jsonl, lang, date: published, format } = values;
  if (jsonl !== undefined && positionals.length > 0) {
    throw new UsageError(`${positionals[0]}: --jsonl takes one file. ${USAGE}`);
  }
  const files = jsonl === undefined ? positionals : [jsonl];
  if (files.length === 0) throw new UsageError(`no file given. ${USAGE}`);
  if (files.filter((file) => file === '-').length > 1) throw new UsageError('-: give standard input once');
  if (format !== 'json' && format !== 'text') throw new UsageError(`--format ${format}: give json or text`);
  return { files, isJsonl: jsonl !== undefined, format, given: { lang, published } };
}

/** @param {string[]} args */
function parsed(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        jsonl: { type: 'string' },
        lang: { type: 'string' },
        date: { type: 'string' },
        format: { type: 'string', default: 'json' },
      },
    });
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split(/\. To specify|\n/);
    throw new UsageError(`${reason}. ${USAGE}`);
  }
}
