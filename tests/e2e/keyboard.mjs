import assert from 'node:assert/strict';
import { readCard } from '../../tools/browsers/marks.mjs';
import { until } from '../../tools/browsers/until.mjs';
import { readExpected } from './samples.mjs';

/** @param {import('./world.mjs').Visit} visit @param {string | undefined} text */
function untilCursorOn(visit, text) {
  return visit.marks(`the cursor on "${text}"`, (marks) =>
    marks.some((mark) => mark.layer === 'cursor' && mark.text === text),
  );
}

/** @type {import('./run.mjs').Case[]} */
export const KEYBOARD = [
  {
    name: 'commands go from mention to mention, Enter opens the card, Escape returns',
    run: (world) =>
      world.visit('/twitter-gpu.it.html', async (visit) => {
        const { browser, page } = visit;
        const [first, second] = readExpected('twitter-gpu.it').mentions.map(([text]) => text);
        await visit.marks('marks');
        await browser.command(page, 'next-mention');
        await untilCursorOn(visit, first);
        await browser.command(page, 'next-mention');
        await untilCursorOn(visit, second);
        await browser.command(page, 'previous-mention');
        await untilCursorOn(visit, first);

        await page.press('Enter');
        const card = await until('the card', () => readCard(page));
        assert.ok(card.includes(first ?? ''), card);
        await until('the focus to be in the card', () => page.inCard((root) => root.activeElement !== null));
        await page.press('Escape');
        await until('the card to close', async () => (await readCard(page)) === undefined);
        await page.press('Escape');
        await visit.marks('the cursor to go', (marks) => marks.every(({ layer }) => layer !== 'cursor'));
      }),
  },
];
