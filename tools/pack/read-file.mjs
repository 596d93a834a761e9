import { readFile } from 'node:fs/promises';
import { UsageError } from '../annotate/usage-error.mjs';

/** @typedef {import('../../core/knowledge/json-rules.ts').PackIssue} PackIssue */
/** @typedef {import('../../core/knowledge/pack.ts').Pack} Pack */
/** @typedef {{ ok: true, pack: Pack, bytes: Buffer } | { ok: false, issues: PackIssue[] }} FileReading */

/**
 * A file as a pack, or what is wrong with it. A file that cannot be opened is the caller's mistake, not the pack's.
 * @param {string} file
 * @param {Pick<typeof import('./core.ts'), 'readPack'>} core
 * @returns {Promise<FileReading>}
 */
export async function readPackFile(file, { readPack }) {
  const bytes = await readFile(file).catch((/** @type {NodeJS.ErrnoException} */ error) => {
    throw new UsageError(`${file}: ${REASONS[error.code ?? ''] ?? error.message}`);
  });
  const json = jsonOf(bytes);
  if ('issue' in json) return { ok: false, issues: [json.issue] };
  const reading = readPack(json.value);
  return reading.ok ? { ...reading, bytes } : reading;
}

/** @type {Record<string, string>} */
const REASONS = {
  ENOENT: 'no such file; give the path of a pack',
  EISDIR: 'a folder; give the files in it',
  EACCES: 'may not be read; change its permissions',
};

/**
 * The pack in a file that must hold a valid one.
 * @param {string} file
 * @param {Pick<typeof import('./core.ts'), 'readPack'>} core
 */
export async function requirePack(file, core) {
  const reading = await readPackFile(file, core);
  if (reading.ok) return reading;
  const [first] = reading.issues;
  throw new UsageError(`${file}: no valid pack (${first?.message}); see npm run pack -- validate ${file}`);
}

/**
 * @param {Buffer} bytes
 * @returns {{ value: unknown } | { issue: PackIssue }}
 */
function jsonOf(bytes) {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { issue: { path: '', code: 'not-utf8', message: 'pack: not UTF-8; save the file as UTF-8' } };
  }
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { issue: { path: '', code: 'not-json', message: `pack: ${complaint(text, error)}` } };
  }
}

/**
 * Where JSON ends to be JSON, by line and column.
 * @param {string} text
 * @param {unknown} error
 */
function complaint(text, error) {
  if (text.trim() === '') return 'the file is empty';
  if (text.startsWith('\uFEFF')) return 'begins with a byte order mark; save the file without it';
  const told = error instanceof Error ? error.message : String(error);
  const found = /at position (\d+)/.exec(told);
  const position = found ? Number(found[1]) : /end of JSON/.test(told) ? text.length : undefined;
  if (position === undefined) return `no JSON: ${told}`;
  const lines = text.slice(0, position).split('\n');
  const what = told.replace(/ in JSON at position.*/, '');
  return `no JSON: line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}: ${what}`;
}
