// npm run soak [-- TEXT…]: the test files that prove something by many runs or long texts (tests/runs.ts), with far more of
// both; of these only the ones whose path holds a text, where some are given.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

/** A property runs ten times as often as in npm test, which gives a test two minutes. */
const PATIENCE = 60 * 60_000;

const texts = process.argv.slice(2);
const option = texts.find((text) => text.startsWith('-'));
if (option !== undefined) {
  console.error(`soak: there is no option "${option}".\nUsage: npm run soak [-- TEXT…]`);
  process.exit(2);
}
const isWanted = (/** @type {string} */ file) =>
  texts.length === 0 || texts.some((text) => file.includes(text));

const tests = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' });
const proofs = tests
  .map((file) => join('tests', file))
  .filter(
    (file) =>
      isWanted(file) &&
      /\.test\.tsx?$/.test(file) &&
      /from '.*\/runs\.ts'/.test(readFileSync(join(ROOT, file), 'utf8')),
  );
if (proofs.length === 0) {
  console.error(
    `soak: no proof has ${texts.map((text) => `"${text}"`).join(' or ')} in its path; give a part of one, or nothing.`,
  );
  process.exit(2);
}
const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const child = spawn(process.execPath, [vitest, 'run', `--testTimeout=${PATIENCE}`, ...proofs], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, SOAK: '1' },
});
child.once('close', (code) => (process.exitCode = code ?? 1));
