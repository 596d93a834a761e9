import assert from 'node:assert/strict';
import { openCard, readCard, readMarks } from '../../tools/browsers/marks.mjs';
import { until } from '../../tools/browsers/until.mjs';
import { clickInCard } from './placed.mjs';

/** How a page can take away a dialog with all that stands in it. @type {Record<string, () => void>} */
const LEAVES = {
  removed: () => document.querySelector('dialog')?.remove(),
  closed: () => document.querySelector('dialog')?.close(),
};

/** @type {import('./run.mjs').Case[]} */
export const LAYERS = Object.entries(LEAVES).map(([how, leave]) => ({
  name: `Escape goes to the cursor and the page where a dialog was ${how} with a pinned card in it`,
  run: (world) =>
    world.visit('/hostile/a%20modal%20dialog', async (visit) => {
      const { browser, page } = visit;
      await openCard(page, await visit.mark('Ampere'));
      await clickInCard(page, '.pin');
      await page.moveTo(2, 2);
      await visit.change(() => {
        const behind = document.querySelector('article')?.cloneNode(true);
        if (behind) document.body.append(behind);
        addEventListener('keydown', ({ key }) => document.body.setAttribute('data-key', key));
      });
      await visit.change(leave);
      // What was behind it is there to be gone to once the page has been read again.
      await until('the cursor', async () => {
        await browser.command(page, 'next-mention');
        return (await readMarks(page)).some(({ layer }) => layer === 'cursor');
      });
      for (const one of [visit.plain, page]) await one.press('Escape');
      await visit.untilBoth('the key', () => document.body.getAttribute('data-key') === 'Escape');
      const marks = await visit.marks('the cursor to go', (all) =>
        all.every(({ layer }) => layer !== 'cursor'),
      );
      assert.ok(marks.length > 0, 'the marks stay');
      assert.equal(await readCard(page), undefined, 'the pinned card is gone');
    }),
}));
