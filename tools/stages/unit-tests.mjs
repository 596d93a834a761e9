import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../build.mjs';
import { ROOT } from '../install.mjs';

/** @returns {Promise<import('./run.mjs').Outcome>} */
export async function runUnitTests() {
  const folder = await mkdtemp(join(tmpdir(), 'silicon-gloss-vitest-'));
  const file = join(folder, 'report.json');
  try {
    const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code, output } = await runNode([vitest, 'run', ...reporters]);
    // Without a report vitest itself has failed.
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) return { passed: 0, failed: 1, output };
    const report = JSON.parse(text);
    // A file that does not load has no tests that could fail; then vitest's own verdict counts.
    const failed = report.numFailedTests || (code === 0 ? 0 : 1);
    return { passed: report.numPassedTests, failed, output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
