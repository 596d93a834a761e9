import { fail } from '../report.mjs';
import { launchChromium } from './chromium.mjs';
import { findBrowser } from './find.mjs';
import { launchFirefox } from './firefox.mjs';

/**
 * What `npm start` and the browser tests can do with a browser: the same for both, so that each test is written once.
 *
 * @typedef {'light' | 'dark'} Scheme
 * @typedef {'next-mention' | 'previous-mention'} Command
 *
 * @typedef {object} Page
 * @property {<A extends unknown[], R>(run: (...given: A) => R, ...given: A) => Promise<Awaited<R>>} evaluate runs in
 *   the page's own world; what goes in and comes out is JSON
 * @property {<A extends unknown[], R>(run: (root: ShadowRoot, ...given: A) => R, ...given: A) =>
 *   Promise<Awaited<R> | undefined>} inCard runs with the closed shadow root of the card; undefined without a card
 * @property {(x: number, y: number) => Promise<void>} moveTo moves the real pointer, in CSS px of the viewport
 * @property {(x: number, y: number) => Promise<void>} click
 * @property {(key: string) => Promise<void>} press `Escape`, `Enter`, `Tab`
 * @property {(scheme: Scheme) => Promise<void>} prefer
 * @property {(width: number, height: number) => Promise<void>} resize the view, in CSS px; Firefox keeps its windows
 *   450 px wide
 * @property {(file: string) => Promise<void>} screenshot writes a PNG of the viewport
 * @property {() => Promise<string[]>} errors errors of the page and of scripts in it: uncaught, and on its console
 * @property {(url: string) => Promise<void>} goto
 * @property {() => Promise<void>} toFront of its window's tabs
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Browser
 * @property {import('./find.mjs').BrowserName} name
 * @property {string} version
 * @property {number} installed ms of the system's clock when it was told to take the extension in
 * @property {(url: string) => Promise<Page>} open in a new tab
 * @property {(page: Page) => Promise<Page>} popup the toolbar popup as it is for that page
 * @property {(page: Page, command: Command) => Promise<void>} command as if its keys had been pressed on that page
 * @property {<A extends unknown[], R>(page: Page, run: (tabId: number, ...given: A) => R, ...given: A) =>
 *   Promise<Awaited<R>>} inExtension runs with the extension's rights, on behalf of that page's tab
 * @property {(path: string) => Promise<Page>} ownPage a page of the extension in a new tab: `/options.html#sites`
 * @property {(pattern: string) => Promise<void>} grant as a reader allows a site in the browser's own settings
 * @property {(pattern: string) => Promise<void>} revoke as a reader takes that back there
 * @property {() => Promise<void>} removeExtension as a reader does who has had enough of it
 * @property {() => Promise<void>} stopBackground as the browser does when it has been idle
 * @property {() => Promise<string[]>} backgroundErrors errors of the extension's own pages and background
 * @property {Promise<void>} closed
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Launch
 * @property {string} executable
 * @property {string} extension folder of the built extension
 * @property {boolean} headless
 * @property {string} [language] of the browser's own words; else the system's
 * @property {string} [profile] folder of a profile that stays; else one that goes with the browser
 */

const OLDEST = 140;

/** Folder names that WXT gives to the builds. @type {Record<import('./find.mjs').BrowserName, string>} */
const BUILDS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** @type {Record<import('./find.mjs').BrowserName, (launch: Launch) => Promise<Browser>>} */
const LAUNCHERS = { chromium: launchChromium, firefox: launchFirefox };

/**
 * What a caller asks for. `output` is the folder with the builds; `isNew` leaves the first-run hint to come.
 * @typedef {{name: import('./find.mjs').BrowserName, mode?: 'test' | 'store', output: string, headless: boolean,
 *   language?: string, profile?: string, isNew?: boolean}} Wish
 */

/** A page of the extension that asks nothing by itself. */
const QUIET = '/icon/icon.svg';

/** Runs in a page of the extension. @param {boolean} isGiven */
async function noteHint(isGiven) {
  const { browser = undefined, chrome } = /** @type {any} */ (globalThis);
  await (browser ?? chrome).storage.local.set({ 'hint.given': isGiven });
}

/**
 * Makes the reader one who has had the first-run hint, or who has yet to get it with the next article.
 * @param {Browser} browser
 * @param {boolean} isGiven
 */
export async function giveHint(browser, isGiven) {
  const page = await browser.ownPage(QUIET);
  await page.evaluate(noteHint, isGiven);
  await page.close();
}

/**
 * Opens a browser that has the extension, with a profile that goes when it closes. Sites under `.test` are this machine.
 * @param {Wish} wish
 * @returns {Promise<Browser>}
 */
export async function openBrowser({ name, mode = 'test', output, isNew = false, ...ways }) {
  const executable = findBrowser(name);
  if (executable === undefined) throw new Error(`${name} has not been installed; call ensureBrowsers first`);
  const extension = `${output}/${BUILDS[name]}${mode === 'test' ? '-test' : ''}`;
  const browser = await LAUNCHERS[name]({ ...ways, executable, extension });
  if (Number.parseInt(browser.version, 10) >= OLDEST) {
    if (!isNew) await giveHint(browser, true);
    return browser;
  }
  await browser.close();
  fail({
    what: `${executable} is version ${browser.version}.`,
    why: `Silicon Gloss paints marks with CSS highlights, which need version ${OLDEST}.`,
    next: 'Update the browser, then run this again.',
  });
}
