import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { appendFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { toContract } from './contract.mjs';
import { recordsOf } from './records.mjs';
import { UsageError } from './usage-error.mjs';

const USAGE = 'Usage: npm run --silent eval -- FOLDER-or-FILE… [--errors N]';

/**
 * @typedef {object} Labelled a file of labelled records
 * @property {string} name
 * @property {string} gold
 * @property {string} scorer
 *
 * @typedef {Labelled & { predictions: string }} Predicted
 */

/**
 * @param {string[]} args
 * @returns {{ paths: string[], errors: string[] }} `errors` is passed on to the scorer: how many of each sort it shows
 */
export function readEvalArguments(args) {
  try {
    const options = /** @type {const} */ ({ errors: { type: 'string' } });
    const { positionals: paths, values } = parseArgs({ args, allowPositionals: true, options });
    if (paths.length === 0) throw new Error('no folder or file given');
    if (values.errors !== undefined && !/^\d+$/.test(values.errors))
      throw new Error(`--errors ${values.errors}: give a number`);
    return { paths, errors: values.errors === undefined ? [] : ['--errors', values.errors] };
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split(/\. To specify|\n/);
    throw new UsageError(`${reason}. ${USAGE}`);
  }
}

/**
 * The .jsonl files given, and those in the folders given; each with its scorer.
 * @param {string[]} paths
 * @returns {Promise<Labelled[]>}
 */
export async function findLabelled(paths) {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  return files.map((gold) => {
    const scorer = join(dirname(gold), 'score.mjs');
    if (!existsSync(scorer)) throw new UsageError(`${gold}: no score.mjs lies beside it; put one there`);
    return { name: basename(gold), gold, scorer };
  });
}

/**
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function filesAt(path) {
  const found = await stat(path).catch(() => null);
  if (!found) throw new UsageError(`${path}: no such file or folder. ${USAGE}`);
  if (!found.isDirectory()) return [path];
  const files = (await readdir(path)).filter((file) => file.endsWith('.jsonl')).sort();
  if (files.length === 0) throw new UsageError(`${path}: holds no .jsonl file. ${USAGE}`);
  return files.map((file) => join(path, file));
}

/**
 * @param {Labelled} set
 * @param {import('./annotator.mjs').Annotator} annotator
 * @param {string} predictions file to write
 * @returns {Promise<Predicted>}
 */
export async function predict(set, annotator, predictions) {
  const lines = [];
  const source = { name: set.gold, isPartialDate: annotator.isPartialDate };
  for await (const record of recordsOf(createReadStream(set.gold), source)) {
    const { mentions, quantities, findings } = toContract(await annotator.text(record.text, record.options));
    lines.push(`${JSON.stringify({ id: record.id, mentions, quantities, findings })}\n`);
  }
  await writeFile(predictions, lines.join(''));
  return { ...set, predictions };
}

/**
 * All sets as one; ids are unique over them.
 * @param {Predicted[]} sets
 * @param {string} folder
 * @returns {Promise<Predicted>}
 */
export async function together(sets, folder) {
  const [first] = sets;
  if (!first) throw new UsageError(`nothing to score. ${USAGE}`);
  const all = {
    name: 'all together',
    scorer: first.scorer,
    gold: join(folder, 'gold'),
    predictions: join(folder, 'all'),
  };
  await writeFile(all.gold, '');
  await writeFile(all.predictions, '');
  for (const { gold, predictions } of sets) {
    await appendFile(all.gold, `${await readFile(gold, 'utf8')}\n`);
    await appendFile(all.predictions, await readFile(predictions, 'utf8'));
  }
  return all;
}

/**
 * The scorer's tables, or what it complains of, as it prints them.
 * @param {Predicted} set
 * @param {string[]} errors
 * @returns {Promise<string>}
 */
export async function score({ scorer, gold, predictions }, errors) {
  const child = spawn(process.execPath, [scorer, gold, predictions, ...errors], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [tables, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  if (code !== 0) throw new UsageError(`${scorer}: ${complaint.trim() || `ended with ${code}`}`);
  return tables.trimEnd();
}
