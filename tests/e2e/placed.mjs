import assert from 'node:assert/strict';
import { until } from '../../tools/browsers/until.mjs';
import { untilStill } from './own-pages.mjs';

/** @typedef {import('../../tools/browsers/driver.mjs').Page} Page */
/** @typedef {{x: number, y: number, width: number, height: number}} Rect */

/** @param {Page} page @returns {Promise<Rect & {view: {width: number, height: number}}>} */
export async function readCardRect(page) {
  const rect = await page.inCard((root) => {
    const { x, y, width, height } = root.querySelector('.card')?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height, view: { width: innerWidth, height: innerHeight } };
  });
  if (!rect) throw new Error('No card is open');
  return rect;
}

/** @param {Rect} a @param {Rect} b */
export function doOverlap(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * Inside the view, and off the lines of its mark.
 * @param {import('./world.mjs').Visit} visit
 * @param {Rect[]} lines
 */
export async function assertPlaced({ page }, lines) {
  const card = await untilStill('the card beside its mark', () => readCardRect(page));
  const { x, y, width, height, view } = card;
  const isInside = x >= 0 && y >= 0 && x + width <= view.width && y + height <= view.height;
  assert.ok(isInside, `the card is outside: ${JSON.stringify(card)}`);
  for (const line of lines)
    assert.ok(!doOverlap(line, card), `the card covers its line: ${JSON.stringify([card, lines])}`);
}

/** Runs in the page: where a text stands now, a rectangle a line. @param {string} text @returns {Rect[]} */
export function findLines(text) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(text) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    return [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
  }
  return [];
}

/**
 * Acts while the view has another size, which a window keeps from page to page.
 * @param {import('./world.mjs').Visit} visit
 * @param {[width: number, height: number]} size
 * @param {() => Promise<unknown>} act
 */
export async function atSize({ page, plain }, [width, height], act) {
  const usual = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  for (const one of [plain, page]) await one.resize(width, height);
  await until('the view to have its size', () => page.evaluate((wanted) => innerHeight === wanted, height));
  try {
    await act();
  } finally {
    for (const one of [plain, page]) await one.resize(usual.width, usual.height);
  }
}

/** Has the next mark's card opened by keys alone. @param {import('./world.mjs').Visit} visit */
export async function enterCard(visit) {
  await visit.browser.command(visit.page, 'next-mention');
  await visit.marks('the cursor', (marks) => marks.some(({ layer }) => layer === 'cursor'));
  await visit.page.press('Enter');
}

/** Clicks what the card holds, where it stands still. @param {Page} page @param {string} selector */
export async function clickInCard(page, selector) {
  const at = await untilStill(`${selector} of the card`, () =>
    page.inCard((root, wanted) => {
      const rect = root.querySelector(wanted)?.getBoundingClientRect();
      return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
    }, selector),
  );
  await page.moveTo(at.x, at.y);
  await page.click(at.x, at.y);
}
