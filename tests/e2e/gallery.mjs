import assert from 'node:assert/strict';
import { until } from '../../tools/browsers/until.mjs';
import { findFlaws } from './geometry.mjs';
import { violationsOn } from './own-pages.mjs';

/** @typedef {import('../../tools/browsers/driver.mjs').Page} Page */

/** The narrowest that WCAG asks for, a side panel's, a tab's, in CSS px. Firefox keeps its windows 450 px wide. */
const WIDTHS = { chromium: [320, 400, 1280], firefox: [450, 1280] };

/** What only a whole page has once; the gallery shows many pages at a time, and each is checked by itself elsewhere. */
const OF_PAGES = [
  'heading-order',
  'landmark-main-is-top-level',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-no-duplicate-main',
  'landmark-unique',
];

/**
 * Looks of the gallery, and whether axe has a say: not on languages that do not exist.
 * @type {{look: string, isRead: boolean, only?: 'chromium'}[]}
 */
const LOOKS = [
  { look: 'theme=light&locale=en', isRead: true },
  { look: 'theme=dark&locale=it', isRead: true },
  { look: 'theme=dark&locale=en', isRead: true, only: 'chromium' },
  { look: 'theme=light&locale=it', isRead: true, only: 'chromium' },
  { look: 'theme=light&dir=rtl', isRead: false },
  { look: 'theme=dark&locale=long', isRead: false },
];

/** Opens the gallery for as long as `act` takes. @param {import('./world.mjs').World} world @param {string} look @param {(page: Page) => Promise<void>} act */
async function inGallery({ browser }, look, act) {
  const page = await browser.ownPage(`/gallery.html?${look}`);
  await until('the gallery', () => page.evaluate(() => document.documentElement.dataset.drawn));
  await act(page);
  assert.deepEqual(await page.errors(), [], look);
  await page.close();
}

/** @type {import('./run.mjs').Case[]} */
export const GALLERY = LOOKS.map(({ look, isRead, ...where }) => ({
  name: `no component in any state has anything cut off, covered, faint, too small or wrong to axe: ${look}`,
  ...where,
  run: (world) =>
    inGallery(world, look, async (page) => {
      const { name } = world.browser;
      // The components are the same in Firefox, where axe would run in a sandbox of its own.
      if (isRead && name === 'chromium') assert.deepEqual(await violationsOn(page, OF_PAGES), []);
      for (const width of WIDTHS[name]) {
        await page.resize(width, 800);
        assert.deepEqual(await findFlaws(page), [], `at ${width} px`);
      }
    }),
}));
