import { join } from 'node:path';
import { runNode } from '../build.mjs';
import { ROOT } from '../install.mjs';

/** @param {string} output @param {'pass' | 'fail' | 'cancelled'} word */
function countOf(output, word) {
  return Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
}

/**
 * Runs tests/e2e in one browser, in a process of its own.
 * @param {import('../browsers/find.mjs').BrowserName} name
 * @returns {Promise<import('./run.mjs').Outcome>}
 */
export async function runBrowserTests(name) {
  const { code, output } = await runNode(['--test-reporter=spec', join(ROOT, 'tests/e2e/run.mjs'), name]);
  const failed = countOf(output, 'fail') + countOf(output, 'cancelled');
  return { passed: countOf(output, 'pass'), failed: failed || (code === 0 ? 0 : 1), output };
}
