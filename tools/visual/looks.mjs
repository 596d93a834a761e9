import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChromiumPage } from '../browsers/chromium-page.mjs';
import { until } from '../browsers/until.mjs';
import { ROOT } from '../install.mjs';

/**
 * One look of the gallery. Widths are CSS px. Whole pages are drawn at half size, which shows what moves or changes
 * colour all the same; with a height it is the view alone.
 * @typedef {{name: string, query: string, width: number, height?: number, scale: number, isForced?: true}} Look
 */

/** What most of the reading is done on; each look but the zoomed one shows it, the first one everything. */
const CORE = 'set=marks,cards';

/** @type {Look[]} */
export const LOOKS = [
  { name: 'light', query: 'theme=light', width: 1280, scale: 0.5 },
  { name: 'dark', query: 'theme=dark&set=marks,cards,popup', width: 1280, scale: 0.5 },
  { name: 'forced', query: `theme=light&${CORE}`, width: 1280, scale: 0.5, isForced: true },
  { name: 'rtl', query: `theme=light&dir=rtl&${CORE}`, width: 1280, scale: 0.5 },
  { name: 'it', query: `theme=light&locale=it&${CORE}`, width: 1280, scale: 0.5 },
  { name: 'narrow', query: `theme=light&${CORE}`, width: 320, scale: 0.5 },
  // 1280 × 1024 at 400 %.
  { name: 'zoom', query: 'theme=light&set=cards', width: 320, height: 256, scale: 4 },
];

const FONT = 'Silicon Gloss Test';
const FONT_FILE = join(ROOT, 'tests/fixtures/font/inter-latin.woff2');

/** Runs in the page, whose policy lets it fetch no font but take one as bytes. @param {string} name @param {string} base64 */
async function loadFont(name, base64) {
  const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
  const face = new FontFace(name, bytes, { weight: '100 900' });
  /** @type {any} */ (document.fonts).add(await face.load());
  await document.fonts.ready;
  // What it moves is drawn with the next frame, and is there with the one after it.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/**
 * What a look shows, as a PNG.
 * @param {import('../browsers/driver.mjs').Browser} browser
 * @param {Look} look
 */
export async function shoot(browser, { query, width, height, scale, isForced }) {
  const page = await browser.ownPage(`/gallery.html?${query}&font=${encodeURIComponent(FONT)}`);
  if (!(page instanceof ChromiumPage)) throw new Error('Pictures are taken of Chromium');
  await page.handle.setViewport({ width, height: height ?? 900, deviceScaleFactor: scale });
  await page.emulate({ 'forced-colors': isForced ? 'active' : 'none', 'prefers-reduced-motion': 'reduce' });
  await until('the gallery', () => page.evaluate(() => document.documentElement.dataset.drawn));
  await page.evaluate(loadFont, FONT, readFileSync(FONT_FILE).toString('base64'));
  const png = await page.handle.screenshot({ fullPage: height === undefined });
  await page.close();
  return Buffer.from(png);
}
