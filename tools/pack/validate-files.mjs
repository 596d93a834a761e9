import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLine } from '../annotate/output.mjs';
import { readPackFile } from './read-file.mjs';

/** @typedef {typeof import('./core.ts')} Core */
/** @typedef {import('../../core/knowledge/pack.ts').Pack} Pack */
/** @typedef {import('../../core/knowledge/json-rules.ts').PackIssue} PackIssue */

const BUILT_IN = fileURLToPath(new URL('../../assets/packs', import.meta.url));

/**
 * A line of JSON a file: `{"file","ok","issues":[{"path","code","message"}]}`.
 * @param {{ files: string[] }} request
 * @param {Core} core
 */
export async function validateFiles({ files }, core) {
  /** @type {string[] | undefined} */
  let names;
  let isWell = true;
  for (const file of files) {
    const reading = await readPackFile(file, core);
    names ??= await builtInNames(core);
    const issues = reading.ok ? issuesOfBackgrounds(reading.pack, names, core) : reading.issues;
    isWell &&= issues.length === 0;
    await writeLine(JSON.stringify({ file, ok: issues.length === 0, issues }));
  }
  return isWell;
}

/**
 * Dates and numbers in backgrounds that no fact or event they restate tells.
 * @param {Pack} pack
 * @param {readonly string[]} names other names whose digits are no numbers
 * @param {Pick<Core, 'unfoundedFigures'>} core
 * @returns {PackIssue[]}
 */
export function issuesOfBackgrounds(pack, names, { unfoundedFigures }) {
  const all = [...new Set([...namesIn(pack), ...names])];
  return pack.entities.flatMap((entity, at) => {
    if (!entity.background) return [];
    const members = pack.entities.filter(({ family }) => family === entity.id);
    return unfoundedFigures({ entity, members }, all).map(({ lang, surface }) => {
      const path = `entities.${at}.background.texts.${lang}`;
      const message = `${path}: "${surface}" stands in no fact or event that the background restates`;
      return { path, code: 'unfounded-figure', message };
    });
  });
}

/** @param {Pack} pack */
function namesIn({ entities }) {
  return entities.flatMap(({ name, names }) => [name, ...names.map(({ text }) => text)]);
}

/** @param {Core} core */
async function builtInNames(core) {
  const files = (await readdir(BUILT_IN)).filter((file) => file.endsWith('.json'));
  const packs = await Promise.all(files.map((file) => readPackFile(join(BUILT_IN, file), core)));
  return packs.flatMap((reading) => (reading.ok ? namesIn(reading.pack) : []));
}
