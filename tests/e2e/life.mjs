import assert from 'node:assert/strict';
import { openCard } from '../../tools/browsers/marks.mjs';
import { until } from '../../tools/browsers/until.mjs';

/** Runs in the page: how our rules paint the names of organizations. */
function lineUnderNames() {
  const paragraph = document.querySelector('article p') ?? document.body;
  return getComputedStyle(paragraph, '::highlight(sgl-organization)').textDecorationLine;
}

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
    name: 'removing the extension leaves nothing to be seen on the open page',
    run: (world) =>
      world.visit('/twitter-gpu.it.html', async (visit) => {
        const mark = await visit.mark('Twitter');
        // Firefox ends the scripts of a removed extension on the spot and takes its rules out; an open card and our
        // names in the registry stay until the page is left. Chromium leaves the rules, and our script takes the rest.
        if (visit.browser.name === 'firefox') {
          await until('the rules', async () => (await visit.page.evaluate(lineUnderNames)) === 'underline');
          await visit.browser.removeExtension();
          await until('the rules to go', async () => (await visit.page.evaluate(lineUnderNames)) === 'none');
        } else {
          await openCard(visit.page, mark);
          await visit.browser.removeExtension();
          // An orphaned script hears nothing of it and notices by the next event.
          await visit.page.moveTo(400, 500);
          await untilNoTrace(visit);
        }
        await visit.identity.assertSame('without the extension');
      }),
  },
];
