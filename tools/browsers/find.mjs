import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fail } from '../report.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/**
 * Where each browser is found, best first. On Linux these are commands of the PATH.
 * @type {Record<BrowserName, {title: string, variable: string, debian: string, places: Record<string, string[]>}>}
 */
const BROWSERS = {
  chromium: {
    title: 'Chromium, Chrome or Edge (140 or newer)',
    variable: 'CHROME_PATH',
    debian: 'chromium',
    places: {
      linux: [
        'chromium',
        'chromium-browser',
        'google-chrome-stable',
        'google-chrome',
        'microsoft-edge-stable',
      ],
      darwin: [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
      win32: [
        'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      ],
    },
  },
  firefox: {
    title: 'Firefox (140 or newer)',
    variable: 'FIREFOX_PATH',
    debian: 'firefox-esr',
    places: {
      linux: ['firefox', 'firefox-esr'],
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    },
  },
};

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} place a path, or a command to look for in the PATH */
function resolvePlace(place) {
  if (/[\\/]/.test(place)) return isExecutable(place) ? place : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, place)).find(isExecutable);
}

/**
 * Path of an installed browser, or undefined.
 * @param {BrowserName} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const { variable, places } = BROWSERS[name];
  const chosen = process.env[variable];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    fail({
      what: `${variable} names ${chosen}, which cannot be run.`,
      why: 'There is no executable file at that path.',
      next: `Correct ${variable}, or unset it to use an installed browser.`,
    });
  }
  return (places[process.platform] ?? []).map(resolvePlace).find((path) => path !== undefined);
}

function isDebian() {
  return existsSync('/usr/bin/apt-get') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {string[]} packages */
function installPackages(packages) {
  console.log(`Installing with apt: ${packages.join(' ')} …`);
  for (const parameters of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const result = spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=400', ...parameters], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      maxBuffer: 64 * 1024 * 1024,
    });
    if (result.status === 0) continue;
    console.error(result.stdout ?? '', result.stderr ?? '');
    fail({
      what: `apt-get ${parameters.join(' ')} failed.`,
      why: result.error?.message ?? `It ended with code ${result.status}; its output stands above.`,
      next: `Install ${packages.join(' and ')} by hand, then run this again.`,
    });
  }
}

/** @param {string[]} packages */
async function mayInstall(packages) {
  if (!isDebian() || process.getuid?.() !== 0) return false;
  if (!process.stdin.isTTY) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Install ${packages.join(' and ')} with apt? [Y/n] `);
  terminal.close();
  return !/^n/i.test(answer.trim());
}

/** @param {BrowserName[]} missing @returns {never} */
function reportMissing(missing) {
  const packages = missing.map((name) => BROWSERS[name].debian).join(' ');
  fail({
    what: `Not found: ${missing.map((name) => BROWSERS[name].title).join('; ')}.`,
    why: 'Silicon Gloss is only ever shown and tested in real browsers.',
    next: isDebian()
      ? `Run: sudo apt-get update && sudo apt-get install ${packages}`
      : `Install it, or set ${missing.map((name) => BROWSERS[name].variable).join(' and ')} to its executable file.`,
  });
}

/**
 * Makes sure that the browsers are there. On Debian, as root, missing ones are installed: after a question in a
 * terminal, after one line without.
 * @param {BrowserName[]} names
 */
export async function ensureBrowsers(names) {
  const missing = names.filter((name) => findBrowser(name) === undefined);
  if (missing.length === 0) return;
  const packages = missing.map((name) => BROWSERS[name].debian);
  if (!(await mayInstall(packages))) reportMissing(missing);
  installPackages(packages);
  const still = missing.filter((name) => findBrowser(name) === undefined);
  if (still.length > 0) reportMissing(still);
}
