import { until } from '../../tools/browsers/until.mjs';
import { STORY } from './hostile.mjs';
import { untilStill } from './own-pages.mjs';

/** @typedef {import('../../tools/browsers/driver.mjs').Page} Page */
/** @typedef {{x: number, y: number, width: number, height: number}} Rect */

/** Where a line stands in its page. @type {Record<string, string>} */
const STYLES = {
  '/article/in-the-middle': 'article { margin-block: 90vh 200vh }',
  '/article/vertical':
    'article { margin-block: 90vh 200vh } p { writing-mode: vertical-rl; block-size: 4em }',
  '/article/that-fits':
    'body { margin: 0 } article { position: fixed; inset: 40vh 0 auto } h1, #here ~ p, p:has(+ #here) { display: none }',
  '/article/under-a-bar':
    'article { margin-block: 90vh 200vh } h1 { position: fixed; inset: 0 0 auto; block-size: 40px; margin: 0; overflow: hidden; font-size: 20px; background: white }',
  '/article/in-a-shell':
    'html, body { margin: 0; block-size: 100%; overflow: hidden } article { block-size: 100%; overflow: auto } #here { margin-block: 70vh 200vh }',
  '/article/at-the-end': 'article { margin-block: 90vh 0 } #here ~ p { display: none }',
};

/** @param {string} path @returns {import('../../tools/serve.mjs').Reply | undefined} */
export function articlePage(path) {
  const style = STYLES[path];
  if (style === undefined) return undefined;
  const body = `<article>${STORY}</article>`;
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><title>Boards</title><style>${style}</style>${body}</html>`,
  };
}

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
