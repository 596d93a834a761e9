import assert from 'node:assert/strict';
import { readCard } from '../../tools/browsers/marks.mjs';
import { until } from '../../tools/browsers/until.mjs';
import { enterCard } from './placed.mjs';
import { readExpected } from './samples.mjs';
import { say } from './words.mjs';

/** @typedef {import('../../tools/browsers/driver.mjs').Page} Page */

/** @param {import('./world.mjs').Visit} visit @param {string | undefined} text */
function untilCursorOn(visit, text) {
  return visit.marks(`the cursor on "${text}"`, (marks) =>
    marks.some((mark) => mark.layer === 'cursor' && mark.text === text),
  );
}

/** Goes with Tab to what a selector finds in the card. @param {Page} page @param {string} selector */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.press('Tab');
    if (await page.inCard((root, wanted) => root.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}

/** What screen readers are told politely, unseen. @param {Page} page @param {RegExp} expected */
function untilSaid(page, expected) {
  return until(`an announcement like ${expected}`, () =>
    page.inCard((root, like) => {
      const status = root.querySelector('[role=status]');
      const { width = 0, height = 0 } = status?.getBoundingClientRect() ?? {};
      return width === 1 && height === 1 && new RegExp(like).test(status?.textContent ?? '');
    }, expected.source),
  );
}

/** Runs in the page: the text under the cursor, if it can be seen there. */
function readSeenCursor() {
  const [, highlight] = [...CSS.highlights].find(([name]) => name.startsWith('sgl-cursor')) ?? [];
  const [painted] = highlight ?? [];
  if (!painted) return undefined;
  const range = document.createRange();
  range.setStart(painted.startContainer, painted.startOffset);
  range.setEnd(painted.endContainer, painted.endOffset);
  const { x, y, width, height } = range.getBoundingClientRect();
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  return hit?.contains(painted.startContainer) && hit.localName === 'p' ? range.toString() : undefined;
}

/** @param {Page} page */
const readTitle = (page) => page.inCard((root) => root.querySelector('h2')?.textContent?.trim());

/**
 * What a page can put over a pinned card, so that the reader cannot reach it.
 * @type {{what: string, open: (visit: import('./world.mjs').Visit) => Promise<void>, isOpen: () => boolean, close?: (visit: import('./world.mjs').Visit) => Promise<void>, tidy?: () => void}[]}
 */
const OVER = [
  {
    what: 'a dialog',
    open: (visit) =>
      visit.change(() => {
        const dialog = document.createElement('dialog');
        document.body.append(dialog);
        dialog.showModal();
      }),
    isOpen: () => document.querySelector('dialog')?.open ?? false,
    tidy: () => document.querySelector('dialog')?.remove(),
  },
  {
    what: 'a full screen',
    open: async ({ page }) => {
      await page.evaluate(() => {
        addEventListener('click', () => void document.querySelector('footer, p')?.requestFullscreen(), {
          once: true,
        });
      });
      await page.click(3, 3);
    },
    isOpen: () => document.fullscreenElement !== null,
    // A key that is sent to Chrome's pages does not reach the browser, which would end it.
    close: async (visit) => {
      await visit.lapse();
      await visit.page.evaluate(() => void (document.fullscreenElement && document.exitFullscreen()));
    },
  },
];

/** @type {import('./run.mjs').Case[]} */
export const KEYBOARD = [
  {
    name: 'commands go from mention to mention and say where, Enter opens the card, Escape returns',
    run: (world) =>
      world.visit('/twitter-gpu.it.html', async (visit) => {
        const { browser, page } = visit;
        const [first, second] = readExpected('twitter-gpu.it').mentions.map(([text]) => text);
        await visit.marks('marks');
        await browser.command(page, 'next-mention');
        await untilCursorOn(visit, first);
        await browser.command(page, 'next-mention');
        await untilCursorOn(visit, second);
        await untilSaid(page, / 2 of \d+$/);
        await visit.identity.assertOneHost('with an announcement');
        await browser.command(page, 'previous-mention');
        await untilCursorOn(visit, first);
        await untilSaid(page, / 1 of \d+$/);

        await page.press('Enter');
        const card = await until('the card', () => readCard(page));
        assert.ok(card.includes(first ?? ''), card);
        await until('the focus to be in the card', () => page.inCard((root) => root.activeElement !== null));
        await page.press('Escape');
        await until('the card to close', async () => (await readCard(page)) === undefined);
        await page.press('Escape');
        await visit.marks('the cursor to go', (marks) => marks.every(({ layer }) => layer !== 'cursor'));

        await browser.command(page, 'next-mention');
        await untilSaid(page, / \d+ of \d+$/);
        await page.press('Escape');
        await until('the announcement to go', async () => (await readCard(page)) === undefined);
        await visit.identity.assertSame('without a cursor');
      }),
  },
  {
    name: 'the cursor can be seen where it is: in a box that scrolls, under a fixed bar, past what is folded',
    run: (world) =>
      world.visit('/hidden-places.html', async (visit) => {
        const { browser, page } = visit;
        await visit.marks('marks');
        await page.evaluate(() => document.querySelector('a')?.focus());
        const step = async (
          /** @type {import('../../tools/browsers/driver.mjs').Command} */ command,
          /** @type {string} */ text,
        ) => {
          await browser.command(page, command);
          await until(`the cursor to be seen on ${text}`, async () =>
            (await page.evaluate(readSeenCursor))?.includes(text),
          );
        };
        for (const text of ['H100', 'Elon Musk', 'A100']) await step('next-mention', text);
        for (const text of ['Elon Musk', 'H100']) await step('previous-mention', text);

        await page.press('Enter');
        await until('the card, though a link has the focus', () => readTitle(page));
        assert.equal(await page.evaluate(() => location.hash), '');
        await page.press('Escape');
        await until('the card to close', async () => (await readTitle(page)) === undefined);
      }),
  },
  ...OVER.map(({ what, open, isOpen, close, tidy }) => ({
    name: `${what} over a pinned card has the first Escape, and the card the next`,
    run: (/** @type {import('./world.mjs').World} */ world) =>
      world.visit('/twitter-gpu.it.html', async (visit) => {
        const { page } = visit;
        await visit.marks('marks');
        await enterCard(visit);
        const title = await until('the card', () => readTitle(page));
        await tabTo(page, '.pin');
        await page.press('Enter');

        await open(visit);
        await until(what, () => page.evaluate(isOpen));
        await page.press('Escape');
        await close?.(visit);
        await until('it to close', async () => !(await page.evaluate(isOpen)));
        assert.equal(await readTitle(page), title, 'the card is as it was');
        await page.press('Escape');
        await until('the pinned card to close', async () => (await readTitle(page)) === undefined);
        if (tidy) await visit.change(tidy);
      }),
  })),
  {
    name: 'a card can be looked into, read, copied from, kept open and closed by keyboard alone',
    run: (world) =>
      world.visit('/twitter-gpu.it.html', async (visit) => {
        const { page } = visit;
        await visit.marks('marks');
        await enterCard(visit);
        const title = await until('the card', () => readTitle(page));

        await tabTo(page, '.copy');
        await page.press('Enter');
        await tabTo(page, '.copying button');
        await page.press('Enter');
        const told = () => page.inCard((root) => root.querySelector('[role=status]')?.textContent);
        assert.equal(await until('the copy', told), say('card_copied'));

        await tabTo(page, '.look');
        await page.press('Enter');
        await until('what the card names', async () => ![undefined, title].includes(await readTitle(page)));
        await tabTo(page, '.back');
        await page.press('Enter');
        await until('the first card', async () => (await readTitle(page)) === title);

        await tabTo(page, 'summary');
        await page.press('Enter');
        await tabTo(page, '.sources a');
        await page.press('Escape');
        await until('the card to close', async () => (await readTitle(page)) === undefined);

        await page.press('Enter');
        await until('the card again', () => readTitle(page));
        await tabTo(page, '.pin');
        await page.press('Enter');
        await page.moveTo(2, 2);
        await visit.lapse();
        assert.equal(await readTitle(page), title, 'a pinned card stays without the pointer');
        await page.press('Escape');
        await until('the pinned card to close', async () => (await readTitle(page)) === undefined);
        await visit.identity.assertSame('after the card has closed');
      }),
  },
];
