import assert from 'node:assert/strict';
import { ChromiumPage } from '../../tools/browsers/chromium-page.mjs';
import { readCard } from '../../tools/browsers/marks.mjs';
import { until } from '../../tools/browsers/until.mjs';

/** Runs in the page: the middle of an element that was brought near the view's end. @param {string} selector */
function bringDown(selector) {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'end', behavior: 'instant' });
  // Off the page's own bar.
  window.scrollBy({ top: 120, behavior: 'instant' });
  const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** @param {ShadowRoot} root */
const readSheet = (root) => {
  const { x, y, width, bottom } = root.querySelector('.card')?.getBoundingClientRect() ?? new DOMRect();
  return { x, y, width, bottom, view: { width: innerWidth, height: innerHeight } };
};

/** @type {import('./run.mjs').Case[]} */
export const TOUCH = [
  {
    name: 'a tap opens a sheet at the lower edge, which lets the line be seen and goes by a tap beside it',
    only: 'chromium',
    run: (world) =>
      world.visit('/twitter-gpu.it.html', async (visit) => {
        const { page, plain } = visit;
        assert.ok(page instanceof ChromiumPage && plain instanceof ChromiumPage);
        for (const one of [plain, page]) {
          await one.resize(390, 780);
          await one.tappable();
        }
        await visit.mark('Elon Musk');
        const musk = await page.evaluate(bringDown, 'article em');
        await page.tap(musk.x, musk.y);
        await until('the card', async () => (await readCard(page))?.includes('Elon Musk'));
        const sheet = await page.inCard(readSheet);
        assert.ok(sheet);
        assert.deepEqual([sheet.x, sheet.width, sheet.bottom], [0, sheet.view.width, sheet.view.height]);
        assert.ok(
          sheet.y >= sheet.view.height * 0.4 - 1,
          `60 % of the view at most: ${JSON.stringify(sheet)}`,
        );
        await until('the line to stand above the sheet', () =>
          page.evaluate((top) => {
            const line = document.querySelector('article em')?.getBoundingClientRect();
            return line !== undefined && line.top > 0 && line.bottom < top;
          }, sheet.y),
        );
        await page.tap(195, 20);
        await until('the card to close', async () => (await readCard(page)) === undefined);
        await visit.identity.assertSame('after the sheet');
      }),
  },
];
