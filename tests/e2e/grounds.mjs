import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { showMark } from '../../tools/browsers/marks.mjs';
import { until } from '../../tools/browsers/until.mjs';
import { clickOn } from './own-pages.mjs';

/** @typedef {import('../../tools/browsers/driver.mjs').Page} Page */
/** @typedef {import('../../tools/browsers/marks.mjs').Mark} Mark */
/** @typedef {[number, number, number]} Colour */

/** Least contrast of what is no text: WCAG 2.2, 1.4.11. */
const LEAST = 3;

/** @param {Page} page */
async function pictureOf(page) {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-'));
  try {
    const file = join(folder, 'view.png');
    await page.screenshot(file);
    return PNG.sync.read(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** WCAG 2.2, relative luminance. @param {Colour} colour */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = colour.map((one) => {
    const share = one / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {Colour} one @param {Colour} other */
function contrast(one, other) {
  const [bright = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (bright + 0.05) / (dark + 0.05);
}

/** The colour that most of these have. @param {Colour[]} colours */
function commonest(colours) {
  /** @type {Map<string, Colour[]>} */
  const alike = new Map();
  for (const colour of colours) alike.set(String(colour), [...(alike.get(String(colour)) ?? []), colour]);
  const [most] = [...alike.values()].toSorted((a, b) => b.length - a.length);
  return /** @type {Colour} */ (most?.[0]);
}

/**
 * The rows of pixels at the feet of a mark's letters and under them, which are in its first line.
 * @param {Page} page
 * @param {Mark} mark
 * @param {number} [more] of them, below the line's box
 * @returns {Promise<Colour[][]>}
 */
async function rowsUnder(page, mark, more = 0) {
  const [line] = await showMark(page, mark);
  if (!line) throw new Error(`"${mark.text}" is not drawn`);
  const { width, data } = await pictureOf(page);
  const scale = width / (await page.evaluate(() => innerWidth));
  const at = (/** @type {number} */ css) => Math.round(css * scale);
  const rows = [];
  for (let y = at(line.y + line.height * 0.7); y < at(line.y + line.height) + more; y++) {
    const row = [];
    for (let x = at(line.x); x < at(line.x + line.width); x++) {
      const from = (y * width + x) * 4;
      row.push(/** @type {Colour} */ ([...data.subarray(from, from + 3)]));
    }
    rows.push(row);
  }
  return rows;
}

/** @param {Page} page @param {Mark} mark how well its line is seen on what is around it, as it is on the screen */
async function contrastOf(page, mark) {
  const rows = (await rowsUnder(page, mark, 2)).map(commonest);
  const ground = commonest(rows);
  return Math.max(...rows.map((row) => contrast(row, ground)));
}

/** @param {Page} page @param {Mark} mark how much of the rows below its letters is drawn on, 0–1 */
async function drawnUnder(page, mark) {
  const rows = await rowsUnder(page, mark);
  const pixels = rows.slice(rows.length / 2).flat();
  const ground = commonest(rows.flat());
  return pixels.filter((pixel) => contrast(pixel, ground) >= LEAST).length / pixels.length;
}

const NAMES = ['Broadcom', 'Intel', 'Samsung', 'Qualcomm', 'Nvidia', 'Microsoft', 'Huawei', 'Anthropic'];

/** Runs in the page. */
function isForDark() {
  const names = [...CSS.highlights.keys()].filter((name) => name.startsWith('sgl-'));
  const { textDecorationColor } = getComputedStyle(document.body, '::highlight(sgl-organization-on-dark)');
  // #7fb0ff, laid on at 80 %.
  const isOurs = /0\.498.* 0\.690.* 1 \/ 0\.8/.test(textDecorationColor);
  return isOurs && names.every((name) => name.endsWith('-on-dark'));
}

/** @type {import('./run.mjs').Case[]} */
export const GROUNDS = [
  {
    name: 'marks are seen on whatever a part of the article stands on, as it is on the screen',
    run: (world) =>
      world.visit('/grounds.html', async (visit) => {
        for (const name of NAMES) {
          const mark = await visit.mark(name);
          await until(`${LEAST}:1 under ${name}`, async () => (await contrastOf(visit.page, mark)) >= LEAST);
        }
      }),
  },
  {
    name: 'a switch that a reader presses takes the marks of its part along',
    run: (world) =>
      world.visit('/grounds.html', async (visit) => {
        await visit.mark('Intel');
        await clickOn(visit.page, 'Light in the lift');
        await visit.change(() => document.querySelector('.night')?.classList.add('by-day'));
        await until('marks for a light wall', async () => {
          return (await contrastOf(visit.page, await visit.mark('Intel'))) >= LEAST;
        });
      }),
  },
  {
    name: 'in forced colours a contradiction and the cursor have a shape of their own',
    // There each highlight is a block. Only it can be told to force colours.
    only: 'chromium',
    run: (world) =>
      world.visit('/twitter-gpu.en.html', async (visit) => {
        const { page, browser } = visit;
        const name = await visit.mark('Twitter');
        const all = await visit.marks('a contradiction', (marks) =>
          marks.some(({ layer }) => layer === 'contradicted'),
        );
        const claim = /** @type {Mark} */ (all.find(({ layer }) => layer === 'contradicted'));
        await /** @type {import('../../tools/browsers/chromium-page.mjs').ChromiumPage} */ (page).emulate({
          'forced-colors': 'active',
        });
        const plain = await drawnUnder(page, name);
        assert.ok(plain < 0.02, `a name: ${plain}`);
        const waved = await drawnUnder(page, claim);
        assert.ok(waved > 0.2, `a contradiction: ${waved}`);
        await showMark(page, name);
        await browser.command(page, 'next-mention');
        const cursor = await visit.marks('the cursor', (marks) =>
          marks.some(({ layer }) => layer === 'cursor'),
        );
        const shown = /** @type {Mark} */ (cursor.find(({ layer }) => layer === 'cursor'));
        const ruled = await drawnUnder(page, shown);
        assert.ok(ruled > 0.2, `the cursor on ${shown.text}: ${ruled}`);
        await page.press('Escape');
      }),
  },
  {
    name: 'on a page that turns dark without declaring it the marks take the colours for dark ones',
    run: (world) =>
      world.visit('/twitter-gpu.en.html', async (visit) => {
        await visit.mark('Twitter');
        await visit.change(() => {
          document.documentElement.style.cssText = 'background: #121212; color: #ddd';
          for (const one of document.querySelectorAll('body, main, article'))
            if (one instanceof HTMLElement) one.style.cssText = 'background: #121212; color: #ddd';
          const paragraph = document.createElement('p');
          paragraph.textContent = 'By night: Anthropic has nothing to add.';
          document.querySelector('article h1')?.after(paragraph);
        });
        await visit.mark('Anthropic');
        await until('the colours for dark ones', () => visit.page.evaluate(isForDark));
      }),
  },
  {
    name: 'a switch between light and dark takes the marks along, at the end of its fade',
    run: (world) =>
      world.visit('/twitter-gpu.en.html', async (visit) => {
        await visit.mark('Twitter');
        const turn = (/** @type {string} */ ground, /** @type {string} */ ink) =>
          visit.change(
            (behind, before) => {
              document.documentElement.style.cssText = `color: ${before}; --behind: ${behind}`;
              for (const one of document.querySelectorAll('body, main, article'))
                if (one instanceof HTMLElement)
                  one.style.cssText = `background: ${behind}; color: ${before}; transition: background-color 0.1s`;
            },
            ground,
            ink,
          );
        const untilOn = (/** @type {string} */ end) =>
          until(`marks on ${end}`, () =>
            visit.page.evaluate((wanted) => {
              const names = [...CSS.highlights.keys()].filter((name) => name.startsWith('sgl-'));
              return names.length > 0 && names.every((name) => name.endsWith('-on-dark') === wanted);
            }, end === 'dark'),
          );
        await turn('#121212', '#ddd');
        await untilOn('dark');
        await turn('#fdfdfd', '#222');
        await untilOn('light');
      }),
  },
];
