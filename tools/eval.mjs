#!/usr/bin/env node
/**
 * npm run eval: annotates labelled records and has them scored by the score.mjs that lies beside them. Labelled texts
 * stay outside the repository.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAnnotator } from './annotate/annotator.mjs';
import { findLabelled, predict, readEvalArguments, score, together } from './annotate/labelled.mjs';
import { endQuietlyWhenClosed, writeLine } from './annotate/output.mjs';
import { UsageError } from './annotate/usage-error.mjs';

endQuietlyWhenClosed();
const folder = await mkdtemp(join(tmpdir(), 'silicon-gloss-eval-'));
try {
  await evaluate(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
} finally {
  await rm(folder, { recursive: true });
}

/** @param {string[]} args */
async function evaluate(args) {
  const { paths, errors } = readEvalArguments(args);
  const sets = await findLabelled(paths);
  const annotator = await openAnnotator();
  const predicted = [];
  for (const [at, set] of sets.entries())
    predicted.push(await predict(set, annotator, join(folder, String(at))));
  if (predicted.length > 1) predicted.push(await together(predicted, folder));
  for (const set of predicted) await writeLine(`== ${set.name}\n${await score(set, errors)}\n`);
}
