import assert from 'node:assert/strict';
import { openCard, readCard, readMarks } from '../../tools/browsers/marks.mjs';
import { until } from '../../tools/browsers/until.mjs';
import { clickInCard, enterCard } from './placed.mjs';

/** How a page can take away a dialog with all that stands in it. @type {Record<string, () => void>} */
const LEAVES = {
  removed: () => document.querySelector('dialog')?.remove(),
  closed: () => document.querySelector('dialog')?.close(),
};

/** Runs in the page, which notes what would close an overlay and pulls the focus back into it. */
function trapFocus() {
  const home = document.querySelector('article');
  home?.setAttribute('tabindex', '-1');
  /** @param {EventTarget | null} to */
  const keep = (to) => {
    if (!(to instanceof Node) || home?.contains(to)) return;
    document.body.setAttribute('data-left', '');
    home?.focus();
  };
  for (const type of ['focus', 'focusin'])
    document.addEventListener(type, ({ target }) => keep(target), true);
  for (const type of ['blur', 'focusout'])
    document.addEventListener(type, (event) => keep(/** @type {FocusEvent} */ (event).relatedTarget), true);
  home?.focus();
}

/** @type {import('./run.mjs').Case[]} */
export const LAYERS = [
  {
    name: 'a page that keeps the focus in its own overlay leaves it in the card, and has it back afterwards',
    run: (world) =>
      world.visit('/hostile/plain', async (visit) => {
        const { page } = visit;
        await visit.mark('Ampere');
        await visit.change(trapFocus);
        await enterCard(visit);
        const focused = () => page.inCard((root) => root.activeElement?.className);
        await until('the focus to be in the card', focused);
        await page.press('Tab');
        await until('the focus to go on in it', async () => !/card/.test((await focused()) ?? 'card'));
        await page.press('Escape');
        await until('the card to close', async () => (await readCard(page)) === undefined);
        assert.equal(await page.evaluate(() => document.activeElement?.localName), 'article');
      }),
  },
  ...Object.entries(LEAVES).map(([how, leave]) => ({
    name: `Escape goes to the cursor and the page where a dialog was ${how} with a pinned card in it`,
    run: (/** @type {import('./world.mjs').World} */ world) =>
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
  })),
];
