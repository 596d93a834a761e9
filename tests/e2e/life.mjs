import assert from 'node:assert/strict';
import { openCard, readMarks } from '../../tools/browsers/marks.mjs';

/** @param {import('./world.mjs').Visit} visit */
async function untilNoTrace(visit) {
  await visit.marks('all marks to go', (marks) => marks.length === 0);
  assert.deepEqual(await visit.page.evaluate(() => [...CSS.highlights.keys()]), []);
  await visit.identity.assertSame('without the extension');
}

/** @type {import('./run.mjs').Case[]} */
export const LIFE = [
  {
    name: 'stopping removes every trace, an open card included',
    run: (world) =>
      world.visit('/twitter-gpu.it.html', async (visit) => {
        await openCard(visit.page, await visit.mark('Twitter'));
        await visit.callPage('page.stop');
        await untilNoTrace(visit);
      }),
  },
  {
    name: 'a background that was stopped answers again: first card, new text, new page',
    run: (world) =>
      world.visit('/twitter-gpu.en.html', async (visit) => {
        const mark = await visit.mark('Twitter');
        await visit.browser.stopBackground();
        await openCard(visit.page, mark);
        await visit.leave();
        await visit.browser.stopBackground();
        await visit.change(() => {
          const paragraph = document.createElement('p');
          paragraph.textContent = 'Correction: the first report came from Anthropic.';
          document.querySelector('article h1')?.after(paragraph);
        });
        await visit.mark('Anthropic');
        await visit.browser.stopBackground();
        await world.visit('/twitter-gpu.it.html', async (other) => void (await other.mark('NVIDIA H100')));
      }),
  },
  {
    name: 'removing the extension leaves the open page as it was',
    run: (world) =>
      world.visit('/twitter-gpu.it.html', async (visit) => {
        const mark = await visit.mark('Twitter');
        await openCard(visit.page, mark);
        await visit.browser.removeExtension();
        // Whatever the browser tells an orphaned script, it must have noticed by the next move of the pointer.
        await visit.page.moveTo(400, 500);
        await untilNoTrace(visit);
        assert.deepEqual(await readMarks(visit.page), []);
      }),
  },
];
