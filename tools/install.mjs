import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail } from './report.mjs';

/** Root of the checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const OLDEST_NODE = [20, 19];

/**
 * @typedef {{version?: string, optional?: boolean, devOptional?: boolean}} Locked
 * @typedef {{packages: Record<string, Locked>}} Lockfile
 */

/** @param {string} file @returns {Lockfile} */
const readLock = (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

/**
 * npm writes its own record of what it installed when it has finished, so this needs no stamp of ours: an
 * interrupted install leaves none, and one made by hand counts.
 */
function isInstalled() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(join(ROOT, record))) return false;
  const installed = readLock(record).packages;
  return Object.entries(readLock('package-lock.json').packages).every(([path, locked]) => {
    const present = installed[path];
    if (path === '') return true;
    return present ? present.version === locked.version : locked.optional || locked.devOptional;
  });
}

function hasSuitableNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/** @param {string[]} parameters */
function npm(parameters) {
  // npm is a .cmd file on Windows, which only a shell can start.
  return spawnSync('npm', parameters, {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Brings node_modules and .wxt to what package-lock.json asks for. Ends the process when that fails. */
export function ensureDependencies() {
  if (!hasSuitableNode()) {
    fail({
      what: `Node ${process.versions.node} is too old.`,
      why: `The build tools need Node ${OLDEST_NODE.join('.')} or newer.`,
      next: 'Install a current Node from https://nodejs.org, then run this again.',
    });
  }
  if (!isInstalled()) {
    console.log('Installing the dependencies that package-lock.json names (npm ci, about half a minute) …');
    run(['ci', '--no-audit', '--no-fund'], 'Check the network connection, then run this again.');
  } else if (!existsSync(join(ROOT, '.wxt/tsconfig.json'))) {
    run(['run', 'prepare'], 'Delete node_modules, then run this again.');
  }
}

/** @param {string[]} parameters @param {string} next */
function run(parameters, next) {
  const result = npm(parameters);
  if (result.status === 0) return;
  console.error(result.stdout ?? '', result.stderr ?? '');
  fail({
    what: `npm ${parameters.join(' ')} failed.`,
    why: result.error?.message ?? `It ended with code ${result.status}; its output stands above.`,
    next,
  });
}
