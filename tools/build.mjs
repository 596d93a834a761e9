import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './install.mjs';
import { fail } from './report.mjs';

/** Folder in which WXT puts the builds. */
export const OUTPUT = join(ROOT, '.output');

/** WXT's names of our two browsers. @type {Record<import('./browsers/find.mjs').BrowserName, string>} */
const TARGETS = { chromium: 'chrome', firefox: 'firefox' };

/** Longest time for a command, in ms: what takes longer hangs. */
const PATIENCE = 600_000;

/**
 * Runs a command to its end.
 * @param {string[]} command arguments of Node
 * @returns {Promise<{code: number | null, output: string}>} standard output and error, as they came; no code where it
 *   was stopped because it hung
 */
export function runNode(command) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      // What they print is shown later and perhaps in a file.
      env: { ...process.env, NO_COLOR: '1' },
      timeout: PATIENCE,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve({ code, output: signal ? `${output}\nStopped by ${signal}: it took too long.` : output });
    });
  });
}

/** Arguments of Node that build the extension. @param {import('./browsers/find.mjs').BrowserName} name @param {'test' | 'store'} mode */
export function buildCommand(name, mode) {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  return [wxt, 'build', '-b', TARGETS[name], '--mv3', ...(mode === 'test' ? ['--mode', 'test'] : [])];
}

/** Builds the test build for one browser. @param {import('./browsers/find.mjs').BrowserName} name */
export async function buildForTest(name) {
  const { code, output } = await runNode(buildCommand(name, 'test'));
  if (code === 0) return;
  console.error(output);
  fail({
    what: 'The extension could not be built.',
    why: 'wxt build reported the errors above.',
    next: 'Mend them, then run this again.',
  });
}
