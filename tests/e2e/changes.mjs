import assert from 'node:assert/strict';

/** @param {string} type */
function dispatch(type) {
  dispatchEvent(new Event(type));
}

/** Runs in the page. */
function isHydrated() {
  return document.documentElement.dataset.hydrated === '';
}

/** @param {import('./world.mjs').Visit} visit @param {string} selector */
function textOf(visit, selector) {
  return visit.page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
}

/** @type {import('./run.mjs').Case[]} */
export const CHANGES = [
  {
    name: 'a React page hydrates under marks without an error, and its new text is annotated',
    run: (world) =>
      world.visit('/hydration', async (visit) => {
        await visit.mark('NVIDIA A100');
        await visit.change(dispatch, 'sample:hydrate');
        await visit.untilBoth('hydration', isHydrated);
        await visit.identity.assertSame('after hydration');
        await visit.mark('NVIDIA A100');

        await visit.change(dispatch, 'sample:update');
        await visit.mark('NVIDIA H100');
        await visit.mark('OpenAI');
        const marks = await visit.marks('the old marks to go', (all) =>
          all.every(({ text }) => text !== 'NVIDIA A100' && text !== 'ChatGPT'),
        );
        assert.ok(
          marks.every(({ text }) => text.length > 0),
          'no mark has lost its text',
        );
        assert.match(await textOf(visit, '#lead'), /NVIDIA H100, on loan for a year\.$/);
        assert.match(await textOf(visit, '#note'), /OpenAI has sent an engineer\. Second edition\.$/);
      }),
  },
  {
    name: 'text that the page adds, changes or removes is annotated anew',
    run: (world) =>
      world.visit('/twitter-gpu.en.html', async (visit) => {
        await visit.mark('Twitter');
        await visit.change(() => {
          const paragraph = document.createElement('p');
          paragraph.textContent =
            'Update, noon: a spokeswoman for Anthropic says that Claude was never part of the talks.';
          document.querySelector('article h1')?.after(paragraph);
        });
        await visit.mark('Anthropic');
        await visit.change(() => {
          const paragraph = document.querySelector('article h1 + p');
          if (paragraph?.firstChild)
            paragraph.firstChild.nodeValue =
              'Update, one o’clock: it was Microsoft that called, and nobody else.';
        });
        await visit.mark('Microsoft');
        await visit.marks('the mark on Anthropic to go', (marks) =>
          marks.every(({ text }) => text !== 'Anthropic'),
        );
        await visit.change(() => document.querySelector('article h1 + p')?.remove());
        await visit.marks('the mark on Microsoft to go', (marks) =>
          marks.every(({ text }) => text !== 'Microsoft'),
        );
      }),
  },
  {
    name: 'a page that shows another story under another address is annotated anew',
    run: (world) =>
      world.visit('/first', async (visit) => {
        await visit.mark('NVIDIA A100');
        await visit.change(() =>
          /** @type {HTMLElement} */ (document.querySelector('a[href="/second"]')).click(),
        );
        await visit.mark('ChatGPT');
        await visit.marks('the old marks to go', (marks) => marks.every(({ text }) => text === 'ChatGPT'));
        await visit.change(() =>
          /** @type {HTMLElement} */ (document.querySelector('a[href="/first"]')).click(),
        );
        await visit.mark('OpenAI');
      }),
  },
];
