import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../../tools/browsers/driver.mjs';
import { openCard } from '../../tools/browsers/marks.mjs';
import { until } from '../../tools/browsers/until.mjs';
import { OUTPUT } from '../../tools/build.mjs';
import { World } from './world.mjs';

/** @typedef {import('../../tools/browsers/driver.mjs').Page} Page */

const BUILD = 'chrome-mv3-test';

/** The narrowest that WCAG asks for, a side panel's, a tab's, in CSS px. */
const WIDTHS = [320, 400, 1280];
/** A toolbar popup is as wide as it wishes to be. */
const POPUP = [400];

/** @type {[place: string, selector: string, widths: number[]][]} */
const PAGES = [
  ['/popup.html?tab=TAB', 'main .row', POPUP],
  ['/popup.html', 'main .state', POPUP],
  ['/popup.html?panel&tab=TAB', 'main .insight .figures', WIDTHS],
  ['/options.html', 'main', WIDTHS],
  ['/welcome.html', 'main', WIDTHS],
  ['/desk.html', 'main .message', WIDTHS],
  ['/desk.html#/chip/nvidia-h100', 'main table', WIDTHS],
  ['/desk.html#/compare/chip/nvidia-h100,chip/amd-instinct-mi300x', 'main .comparison', WIDTHS],
  ['/desk.html#/search/nvidia', 'main .hits a', WIDTHS],
  ['/desk.html#/text', 'main textarea', WIDTHS],
];

/**
 * A language that does not exist, to the length that German or Finnish reach: each letter with an accent, each text
 * longer by half. Plural forms, placeholders and the name of the language stay as they are.
 * @param {string} text
 */
function lengthen(text) {
  if (/^[a-z]{2}$/.test(text)) return text;
  const accents = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };
  const parts = text.split(/(\{[^{}]*\}|\$\w+\$?)/);
  const accented = parts.map((part, i) =>
    i % 2 ? part : part.replace(/[aeiou]/g, (one) => accents[/** @type {'a'} */ (one)]),
  );
  const words = 'ünd nöch vïel längerê Wörter dazû alß man hïer zuêrst däçhte '.repeat(9);
  return `${accented.join('')} ${words.slice(0, Math.ceil(text.length / 2))}`;
}

/** A copy of the build that speaks it. @param {(output: string) => Promise<void>} act */
async function withLongWords(act) {
  const output = mkdtempSync(join(tmpdir(), 'silicon-gloss-long-'));
  try {
    cpSync(join(OUTPUT, BUILD), join(output, BUILD), { recursive: true });
    const file = join(output, BUILD, '_locales/en/messages.json');
    /** @type {Record<string, {message: string}>} */
    const messages = JSON.parse(readFileSync(file, 'utf8'));
    const long = Object.entries(messages).map(([key, entry]) => [
      key,
      key.startsWith('extension_') ? entry : { ...entry, message: lengthen(entry.message) },
    ]);
    writeFileSync(file, JSON.stringify(Object.fromEntries(long)));
    await act(output);
  } finally {
    rmSync(output, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs in a page: what is wider than its box. @returns {string[]} */
function findCut() {
  const { clientWidth, scrollWidth } = document.documentElement;
  const cut = [...document.querySelectorAll('body *')].filter((element) => {
    const { overflowX, textOverflow } = getComputedStyle(element);
    const hides = (overflowX === 'hidden' || overflowX === 'clip') && textOverflow !== 'ellipsis';
    return hides && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
  });
  const found = cut.map((element) => `cut off: ${element.outerHTML.slice(0, 100)}`);
  return scrollWidth > clientWidth ? [...found, `the page is wider than ${clientWidth} px`] : found;
}

/** Runs in a page: controls that stand over each other. @returns {string[]} */
function findOverlaps() {
  /** What sticks to an edge lies over what scrolls past. @param {Element | null} element @returns {boolean} */
  const isStuck = (element) =>
    element !== null && (getComputedStyle(element).position === 'sticky' || isStuck(element.parentElement));
  const controls = [...document.querySelectorAll('button, a, input, select, textarea')]
    .filter((element) => element.checkVisibility() && !isStuck(element))
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  return controls.flatMap(({ element, box }, i) =>
    controls.slice(i + 1).flatMap((other) => {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      const isInside = element.contains(other.element) || other.element.contains(element);
      // Lines of running text stand close; more than that is one control over another.
      const isOver = across > 2 && down > 4 && !isInside;
      return isOver
        ? `over each other: ${element.outerHTML.slice(0, 80)}, ${other.element.outerHTML.slice(0, 80)}`
        : [];
    }),
  );
}

/** @type {import('./run.mjs').Case[]} */
export const LONG_WORDS = [
  {
    // The pages and their styles are the same in Firefox.
    only: 'chromium',
    name: 'words half as long again break no layout, from 320 px on',
    run: (world) =>
      withLongWords(async (output) => {
        const browser = await openBrowser({ name: 'chromium', headless: true, output, language: 'en' });
        const long = new World(browser, world);
        try {
          await long.visit('/twitter-gpu.it.html', async (visit) => {
            const mark = await visit.mark('Twitter');
            const tabId = await browser.inExtension(visit.page, (id) => id);
            for (const [place, selector, widths] of PAGES) {
              const page = await browser.ownPage(place.replace('TAB', String(tabId)));
              await until(`${selector} on ${place}`, () =>
                page.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
              );
              for (const width of widths) {
                await page.resize(width, 800);
                const broken = [...(await page.evaluate(findCut)), ...(await page.evaluate(findOverlaps))];
                assert.deepEqual(broken, [], `${place} at ${width} px`);
              }
              await page.close();
            }
            await visit.page.toFront();
            await openCard(visit.page, mark);
            const isWider = await visit.page.inCard((root) =>
              [...root.querySelectorAll('*')].some(
                (one) => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1,
              ),
            );
            assert.equal(isWider, false, 'nothing of the card is cut off');
          });
        } finally {
          await browser.close();
        }
      }),
  },
];
