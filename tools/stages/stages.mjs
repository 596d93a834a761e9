import { join } from 'node:path';
import { buildCommand, OUTPUT, runNode } from '../build.mjs';
import { ROOT } from '../install.mjs';
import { runBrowserTests } from './browser-tests.mjs';
import { lintFirefoxBuild } from './web-ext.mjs';
import { runUnitTests } from './unit-tests.mjs';

/** @typedef {import('./run.mjs').Stage} Stage */
/** @typedef {import('../browsers/find.mjs').BrowserName} BrowserName */

/** @type {BrowserName[]} */
const BROWSERS = ['chromium', 'firefox'];

/** A stage that passes if every command ends well. @param {...string[]} sequence arguments of Node */
function commands(...sequence) {
  return async () => {
    for (const command of sequence) {
      const { code, output } = await runNode(command);
      if (code !== 0) return { passed: 0, failed: 1, output };
    }
    return { passed: 1, failed: 0, output: '' };
  };
}

/** @param {string} path */
const tool = (path) => join(ROOT, 'node_modules', path);

/** Builds of one browser. They share WXT's folder of generated types, so the two browsers are built in turn. @param {BrowserName} name */
const builds = (name) => commands(buildCommand(name, 'store'), buildCommand(name, 'test'));

/**
 * What npm test does, in the order in which stages begin.
 * @type {Stage[]}
 */
export const STAGES = [
  { name: 'build chromium', run: builds('chromium') },
  { name: 'lint', run: commands([tool('oxlint/bin/oxlint'), '--deny-warnings']) },
  { name: 'build firefox', after: ['build chromium'], run: builds('firefox') },
  {
    name: 'format',
    run: commands([tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']),
  },
  {
    name: 'types',
    after: ['build firefox'],
    run: commands([tool('typescript/bin/tsc'), '--noEmit'], [tool('typescript/bin/tsc'), '-p', 'core']),
  },
  { name: 'unit, property, architecture', after: ['build firefox'], run: runUnitTests },
  ...BROWSERS.map((name) => ({
    name: `real ${name}`,
    needs: [`build ${name}`],
    run: () => runBrowserTests(name),
  })),
  {
    name: 'web-ext lint',
    needs: ['build firefox'],
    run: () => lintFirefoxBuild(join(OUTPUT, 'firefox-mv3')),
  },
];
