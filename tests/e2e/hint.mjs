import assert from 'node:assert/strict';
import { giveHint } from '../../tools/browsers/driver.mjs';
import { hoverMark, readCard } from '../../tools/browsers/marks.mjs';
import { until } from '../../tools/browsers/until.mjs';
import { say } from './words.mjs';

/** @typedef {import('../../tools/browsers/driver.mjs').Page} Page */

const SAMPLE = '/twitter-gpu.it.html';

/** Runs in the hint or card. @param {ShadowRoot} root */
const readRect = (root) => {
  const { x, y, right, bottom } = root.querySelector('.gloss')?.getBoundingClientRect() ?? new DOMRect();
  return { x, y, right, bottom, view: { width: innerWidth, height: innerHeight } };
};

/** @param {Page} page */
async function untilHint(page) {
  const told = `${say('card_hint_hover')} ${say('card_hint_key')}`;
  await until('the hint', async () => (await readCard(page)) === told);
}

/** @param {Page} page */
const untilNothing = (page) => until('it to go', async () => (await readCard(page)) === undefined);

/** How it is taken away. @type {[string, (visit: import('./world.mjs').Visit) => Promise<void>][]} */
const WAYS = [
  ['Escape', ({ page }) => page.press('Escape')],
  [
    'its button',
    async ({ page }) => {
      const at = await page.inCard((root) => {
        const { x, y, width, height } =
          root.querySelector('.close')?.getBoundingClientRect() ?? new DOMRect();
        return { x: x + width / 2, y: y + height / 2, width, height };
      });
      assert.ok(at && at.width >= 24 && at.height >= 24, 'the button is large enough');
      await page.click(at.x, at.y);
    },
  ],
  ['a click beside it', ({ page }) => page.click(3, 3)],
  ['scrolling on', (visit) => visit.change(() => window.scrollTo({ top: 1e6, behavior: 'instant' }))],
];

/** @type {import('./run.mjs').Case[]} */
export const HINT = [
  {
    name: 'the first article of all has a hint beside its first mark, and a card takes its place',
    run: async (world) => {
      await giveHint(world.browser, false);
      await world.visit(SAMPLE, async (visit) => {
        const mark = await visit.mark('NVIDIA A100');
        await untilHint(visit.page);
        await visit.identity.assertOneHost('with the hint');
        const hint = await visit.page.inCard(readRect);
        assert.ok(hint && hint.x >= 0 && hint.y >= 0, 'inside the view');
        assert.ok(hint.right <= hint.view.width && hint.bottom <= hint.view.height, 'inside the view');
        await hoverMark(visit.page, mark);
        await until('the card', async () => (await readCard(visit.page))?.includes('Ampere'));
        await visit.leave();
        await visit.identity.assertSame('after the hint');
      });
      await world.visit(SAMPLE, async (visit) => {
        await visit.mark('NVIDIA A100');
        await visit.lapse();
        assert.equal(await readCard(visit.page), undefined, 'no hint a second time');
      });
    },
  },
  {
    name: 'a page left before a mark came into view leaves the hint to the next, and one in view shows it',
    run: async (world) => {
      await giveHint(world.browser, false);
      await world.visit('/below.html', async (visit) => {
        await visit.untilRead();
        const { ok } = await visit.callPage('page.summary');
        assert.ok(ok.mentions.length > 0, 'the page names something');
        await visit.lapse();
        assert.equal(await readCard(visit.page), undefined, 'nothing is in view');
      });
      await world.visit('/below.html', async (visit) => {
        await visit.untilRead();
        await visit.change(() => document.querySelector('p')?.scrollIntoView({ behavior: 'instant' }));
        await untilHint(visit.page);
        await visit.page.press('Escape');
      });
      await world.visit(SAMPLE, async (visit) => {
        await visit.mark('NVIDIA A100');
        await visit.lapse();
        assert.equal(await readCard(visit.page), undefined, 'no hint a second time');
      });
    },
  },
  ...['behind-a-wall', 'folded', 'transparent'].map((where) => ({
    name: `the hint waits while all marks are in view but ${where}, and comes once they are seen`,
    run: async (/** @type {import('./world.mjs').World} */ world) => {
      await giveHint(world.browser, false);
      await world.visit(`/article/${where}`, async (visit) => {
        await visit.mark('NVIDIA');
        await visit.lapse();
        assert.equal(await readCard(visit.page), undefined, 'no mark is seen');
        await visit.change(() => document.querySelector('style')?.remove());
        await untilHint(visit.page);
        await visit.page.press('Escape');
      });
    },
  })),
  ...WAYS.map(([what, act]) => ({
    name: `the hint goes by ${what}, and leaves the page as it was`,
    run: async (/** @type {import('./world.mjs').World} */ world) => {
      await giveHint(world.browser, false);
      await world.visit(SAMPLE, async (visit) => {
        await untilHint(visit.page);
        await act(visit);
        await untilNothing(visit.page);
        await visit.identity.assertSame('after the hint');
      });
    },
  })),
];
