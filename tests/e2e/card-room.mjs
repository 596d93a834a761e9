import assert from 'node:assert/strict';
import { openCard, readCard } from '../../tools/browsers/marks.mjs';
import { until } from '../../tools/browsers/until.mjs';
import { assertPlaced, atSize, findLines, readCardRect } from './placed.mjs';

/** The view of a window of 1280 × 900 px at 400 and 500 %; Firefox keeps its windows wider. @type {[number, number][]} */
const SMALL = [
  [320, 225],
  [256, 180],
];

/** @type {import('./run.mjs').Case[]} */
export const CARD_ROOM = [
  ...SMALL.map((size) => ({
    name: `in a view of ${size.join(' × ')} px the card can be read and stands off its line`,
    run: (/** @type {import('./world.mjs').World} */ world) =>
      world.visit('/article/in-the-middle', async (visit) => {
        const { page } = visit;
        await visit.mark('NVIDIA');
        await atSize(visit, size, async () => {
          await openCard(page, await visit.mark('NVIDIA'));
          await assertPlaced(visit, await page.evaluate(findLines, 'NVIDIA'));
          const { height, view } = await readCardRect(page);
          assert.ok(height >= 96, `${height} px of ${view.height} are too low for a card`);
          await visit.lapse();
          assert.ok(await readCard(page), 'the card stays');
          await until('the whole card to scroll', () =>
            page.inCard((root) => {
              const [card, head] = ['.card', '.head'].map((one) => root.querySelector(one));
              card?.scrollBy({ top: 1000, behavior: 'instant' });
              return card && head && head.getBoundingClientRect().bottom < card.getBoundingClientRect().top;
            }),
          );
          await visit.leave();
        });
      }),
  })),
  {
    name: 'in a low view that cannot be scrolled the card is lower than it should be, but off its line',
    run: (world) =>
      world.visit('/article/that-fits', async (visit) => {
        const { page } = visit;
        await visit.mark('NVIDIA');
        await atSize(visit, [500, 160], async () => {
          const { rects } = await openCard(page, await visit.mark('NVIDIA'));
          await assertPlaced(visit, rects);
          await visit.leave();
        });
      }),
  },
  ...['under-a-bar', 'in-a-shell-under-a-bar'].map((where) => ({
    name: `a line that comes up for its card stays below a bar that keeps to the edge: ${where}`,
    run: (/** @type {import('./world.mjs').World} */ world) =>
      world.visit(`/article/${where}`, async (visit) => {
        const { page } = visit;
        await visit.mark('NVIDIA');
        await atSize(visit, [320, 180], async () => {
          await openCard(page, await visit.mark('NVIDIA'));
          const lines = await page.evaluate(findLines, 'NVIDIA');
          await assertPlaced(visit, lines);
          assert.ok((lines[0]?.y ?? 0) >= 40, `the bar covers the line: ${JSON.stringify(lines)}`);
          await visit.leave();
        });
      }),
  })),
];
