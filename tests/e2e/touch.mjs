import assert from 'node:assert/strict';
import { ChromiumPage } from '../../tools/browsers/chromium-page.mjs';
import { readCard } from '../../tools/browsers/marks.mjs';
import { until } from '../../tools/browsers/until.mjs';
import { untilStill } from './own-pages.mjs';
import { findLines } from './placed.mjs';

/** Runs in the page: the middle of an element that was brought near the view's end. @param {string} selector */
function bringDown(selector) {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'end', behavior: 'instant' });
  // Off the page's own bar.
  window.scrollBy({ top: 120, behavior: 'instant' });
  const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Edges of the sheet, and of what is seen of the page. @param {ShadowRoot} root */
const readSheet = (root) => {
  const { left, top, right, bottom } = root.querySelector('.card')?.getBoundingClientRect() ?? new DOMRect();
  const { offsetLeft = 0, offsetTop = 0, width = 0, height = 0 } = visualViewport ?? {};
  const view = { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height };
  return { left, top, right, bottom, view };
};

/**
 * Acts on an article as it is on a phone.
 * @param {string} path
 * @param {(visit: import('./world.mjs').Visit & {page: ChromiumPage}) => Promise<void>} act
 * @returns {(world: import('./world.mjs').World) => Promise<void>}
 */
const onPhone = (path, act) => (world) =>
  world.visit(path, async (visit) => {
    const { page, plain } = visit;
    assert.ok(page instanceof ChromiumPage && plain instanceof ChromiumPage);
    for (const one of [plain, page]) {
      await one.resize(390, 780);
      await one.tappable();
    }
    await act(Object.assign(visit, { page }));
  });

/** Taps a mark where it stands and waits for its sheet. @param {ChromiumPage} page @param {string} text */
async function tapMark(page, text) {
  const [line] = await page.evaluate(findLines, text);
  assert.ok(line);
  await page.tap(line.x + line.width / 2, line.y + line.height / 2);
  await until('the card', async () => (await readCard(page))?.includes(text));
}

/** Where sheet, line and what is seen of the page are, once they stand still. @param {ChromiumPage} page @param {string} text */
function readPlaces(page, text) {
  return untilStill('the sheet to stand still', async () => {
    const [line] = await page.evaluate(findLines, text);
    const sheet = await page.inCard(readSheet);
    return line && sheet && { line, sheet };
  });
}

/** @type {import('./run.mjs').Case[]} */
export const TOUCH = [
  {
    name: 'a tap opens a sheet at the lower edge, which lets the line be seen and goes by a tap beside it',
    only: 'chromium',
    run: onPhone('/twitter-gpu.it.html', async (visit) => {
      const { page } = visit;
      await visit.mark('Elon Musk');
      const musk = await page.evaluate(bringDown, 'article em');
      await page.tap(musk.x, musk.y);
      await until('the card', async () => (await readCard(page))?.includes('Elon Musk'));
      const sheet = await page.inCard(readSheet);
      assert.ok(sheet);
      const { view } = sheet;
      assert.deepEqual([sheet.left, sheet.right, sheet.bottom], [0, view.right, view.bottom]);
      assert.ok(sheet.top >= view.bottom * 0.4 - 1, `60 % of the view at most: ${JSON.stringify(sheet)}`);
      await until('the line to stand above the sheet', () =>
        page.evaluate((top) => {
          const line = document.querySelector('article em')?.getBoundingClientRect();
          return line !== undefined && line.top > 0 && line.bottom < top;
        }, sheet.top),
      );
      await page.tap(195, 20);
      await until('the card to close', async () => (await readCard(page)) === undefined);
      await visit.identity.assertSame('after the sheet');
    }),
  },
  {
    name: 'a sheet lets a line be seen that a box has to be scrolled for',
    only: 'chromium',
    run: onPhone('/article/in-a-shell', async (visit) => {
      await visit.mark('NVIDIA');
      await tapMark(visit.page, 'NVIDIA');
      const { line, sheet } = await readPlaces(visit.page, 'NVIDIA');
      assert.equal(sheet.bottom, sheet.view.bottom);
      assert.ok(line.y > 0 && line.y + line.height < sheet.top, JSON.stringify([line, sheet]));
      await visit.page.tap(195, 20);
    }),
  },
  {
    name: 'a sheet stands at the upper edge where its line is at the end of what can be scrolled',
    only: 'chromium',
    run: onPhone('/article/at-the-end', async (visit) => {
      const { page } = visit;
      await visit.change(() => window.scrollTo({ top: 9999, behavior: 'instant' }));
      await visit.mark('NVIDIA');
      await tapMark(page, 'NVIDIA');
      const { line, sheet } = await readPlaces(page, 'NVIDIA');
      assert.deepEqual([sheet.left, sheet.top, sheet.right], [0, 0, sheet.view.right]);
      assert.ok(sheet.bottom < line.y, JSON.stringify([line, sheet]));
      await page.inCard((root) => root.querySelector('details')?.setAttribute('open', ''));
      const grown = await readPlaces(page, 'NVIDIA');
      assert.ok(grown.sheet.bottom < line.y, JSON.stringify(grown));
      await page.tap(195, 770);
    }),
  },
  {
    name: 'a sheet stands in what a pinch has left of the view, and goes along with it',
    only: 'chromium',
    run: onPhone('/article/in-the-middle', async (visit) => {
      const { page } = visit;
      await visit.change(() => document.querySelector('#here')?.scrollIntoView({ block: 'center' }));
      await visit.mark('NVIDIA');
      await tapMark(page, 'NVIDIA');
      for (const scale of [2, 1]) {
        await page.pinch(scale);
        await until(`the scale of ${scale}`, () =>
          page.evaluate((wanted) => visualViewport?.scale === wanted, scale),
        );
        const { sheet } = await readPlaces(page, 'NVIDIA');
        const { view } = sheet;
        for (const edge of /** @type {const} */ (['left', 'right', 'bottom']))
          assert.ok(Math.abs(sheet[edge] - view[edge]) < 1, `${scale}, ${edge}: ${JSON.stringify(sheet)}`);
        assert.ok(sheet.bottom - sheet.top <= (view.bottom - view.top) * 0.6 + 1, JSON.stringify(sheet));
      }
      await page.tap(195, 20);
    }),
  },
];
