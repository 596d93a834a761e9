#!/usr/bin/env node
/**
 * npm start: shows the extension at work in a real browser. Only modules of Node are imported before the
 * dependencies are known to be there.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBrowsers, findBrowser } from './browsers/find.mjs';
import { ensureDependencies } from './install.mjs';
import { tell } from './report.mjs';

const USAGE = 'Usage: npm start [-- [--headless] [--browser chromium|firefox] [URL-or-file]]';

/** @param {string} message @returns {never} */
function refuse(message) {
  console.error(`${message} ${USAGE}`);
  process.exit(2);
}

function readArguments() {
  const options = /** @type {const} */ ({ headless: { type: 'boolean' }, browser: { type: 'string' } });
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    // Node adds how to pass an argument that only looks like an option.
    return refuse(String(error instanceof Error ? error.message : error).replace(/(?<=\.) .*$/s, ''));
  }
}

/** @param {string | undefined} wanted @returns {import('./browsers/find.mjs').BrowserName} */
function chooseBrowser(wanted) {
  if (wanted === 'chromium' || wanted === 'firefox') return wanted;
  if (wanted !== undefined) return refuse(`There is no browser "${wanted}".`);
  return findBrowser('chromium') === undefined && findBrowser('firefox') !== undefined
    ? 'firefox'
    : 'chromium';
}

/** Whether a window could be shown at all. */
function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function start() {
  const { values, positionals } = readArguments();
  const [target] = positionals;
  if (positionals.length > 1) refuse('One page at a time.');
  if (target !== undefined && !/^https?:/.test(target) && !existsSync(target))
    refuse(`No such file: ${target}.`);
  const name = chooseBrowser(values.browser);
  ensureDependencies();
  await ensureBrowsers([name]);
  const { visit } = await import('./visit.mjs');
  await visit({ name, target, headless: values.headless === true || !hasDisplay() });
}

for (const [signal, code] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
])) {
  // Browsers, profiles and servers are cleaned up on exit.
  process.once(signal, () => process.exit(code));
}
try {
  await start();
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
