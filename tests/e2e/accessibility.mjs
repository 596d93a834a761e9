import assert from 'node:assert/strict';
import { until } from '../../tools/browsers/until.mjs';
import { violationsOn } from './own-pages.mjs';

/** Our pages as a reader meets them, and what shows that each is there. @type {[place: string, selector: string][]} */
const PAGES = [
  ['/popup.html?tab=TAB', 'main .row'],
  ['/popup.html?panel&tab=TAB', 'main .insight .figures'],
  ['/popup.html', 'main .state'],
  ['/options.html', 'main'],
  ['/welcome.html', 'main'],
  ['/desk.html', 'main .message'],
  ['/desk.html#/chip/nvidia-h100', 'main table'],
  ['/desk.html#/person/elon-musk', 'main .entity'],
  ['/desk.html#/compare', 'main .compare-page'],
  ['/desk.html#/compare/chip/nvidia-h100,chip/amd-instinct-mi300x,chip/nvidia-gb200', 'main .refusals'],
  ['/desk.html#/search/nvidia', 'main .hits a'],
  ['/desk.html#/text', 'main textarea'],
];

/** The components in every look and language are on the gallery; here it is the pages that they make. */
const LOOKS = [
  { theme: 'light', locale: 'en' },
  { theme: 'dark', locale: 'it' },
];

/** @type {import('./run.mjs').Case[]} */
export const ACCESSIBILITY = LOOKS.map(({ theme, locale }) => ({
  name: `axe finds nothing wrong with our pages: ${theme}, ${locale}`,
  // The pages are the same in Firefox, where axe would run in a sandbox of its own.
  only: 'chromium',
  run: (world) =>
    world.visit('/twitter-gpu.it.html', async (visit) => {
      await visit.marks('marks');
      const tabId = await visit.browser.inExtension(visit.page, (id) => id);
      await world.set({ theme, locale });
      for (const [place, selector] of PAGES) {
        const page = await world.browser.ownPage(place.replace('TAB', String(tabId)));
        await until(`${selector} on ${place}`, () =>
          page.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
        );
        assert.deepEqual(await violationsOn(page), [], place);
        assert.equal(await page.evaluate(() => document.documentElement.lang.slice(0, 2)), locale, place);
        await page.close();
      }
      await world.set({ theme: 'auto', locale: 'auto' });
    }),
}));
