import assert from 'node:assert/strict';
import { until } from '../../tools/browsers/until.mjs';

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
    name: 'on a page that turns dark without declaring it the marks take the colours for dark ones',
    run: (world) =>
      world.visit('/twitter-gpu.en.html', async (visit) => {
        await visit.mark('Twitter');
        await visit.change(() => {
          document.documentElement.style.cssText = 'background: #121212; color: #ddd';
          for (const one of document.querySelectorAll('body, main, article'))
            if (one instanceof HTMLElement) one.style.background = '#121212';
          const paragraph = document.createElement('p');
          paragraph.textContent = 'By night: Anthropic has nothing to add.';
          document.querySelector('article h1')?.after(paragraph);
        });
        await visit.mark('Anthropic');
        const painted = await visit.page.evaluate(() => {
          const names = [...CSS.highlights.keys()].filter((name) => name.startsWith('sgl-'));
          const { textDecorationColor } = getComputedStyle(
            document.body,
            '::highlight(sgl-organization-on-dark)',
          );
          return { others: names.filter((name) => !name.endsWith('-on-dark')), textDecorationColor };
        });
        assert.deepEqual(painted.others, []);
        // #7fb0ff, laid on at 80 %.
        assert.match(painted.textDecorationColor, /0\.498.* 0\.690.* 1 \/ 0\.8/);
      }),
  },
  {
    name: 'a switch between light and dark takes the marks along, at the end of its fade',
    run: (world) =>
      world.visit('/twitter-gpu.en.html', async (visit) => {
        await visit.mark('Twitter');
        const turn = (/** @type {string} */ ground, /** @type {string} */ ink) =>
          visit.change(
            (behind, before) => {
              document.documentElement.style.cssText = `color: ${before}; --behind: ${behind}`;
              for (const one of document.querySelectorAll('body, main, article'))
                if (one instanceof HTMLElement)
                  one.style.cssText = `background: ${behind}; transition: background-color 0.1s`;
            },
            ground,
            ink,
          );
        const untilOn = (/** @type {string} */ end) =>
          until(`marks on ${end}`, () =>
            visit.page.evaluate((wanted) => {
              const names = [...CSS.highlights.keys()].filter((name) => name.startsWith('sgl-'));
              return names.length > 0 && names.every((name) => name.endsWith('-on-dark') === wanted);
            }, end === 'dark'),
          );
        await turn('#121212', '#ddd');
        await untilOn('dark');
        await turn('#fdfdfd', '#222');
        await untilOn('light');
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
