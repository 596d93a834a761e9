import assert from 'node:assert/strict';
import { openCard, readCard } from '../../tools/browsers/marks.mjs';
import { until } from '../../tools/browsers/until.mjs';
import { assertPlaced, atSize, clickInCard, doOverlap, findLines, readCardRect } from './placed.mjs';

/** @typedef {import('./placed.mjs').Rect} Rect */

const SAMPLE = '/twitter-gpu.it.html';

/** Opens a card and pins it. @param {import('./world.mjs').Visit} visit @param {string} text */
async function pinCard(visit, text) {
  await openCard(visit.page, await visit.mark(text));
  await clickInCard(visit.page, '.pin');
  await until('the pin', () =>
    visit.page.inCard((root) => root.querySelector('.pin')?.getAttribute('aria-pressed') === 'true'),
  );
}

/**
 * Points around the gap between a line and its card: its middle, and where it has ended.
 * @param {Rect} line @param {Rect} card
 */
function aroundGap(line, card) {
  const middle = { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  const isBelow = card.y >= line.y + line.height;
  if (isBelow || card.y + card.height <= line.y) {
    const [y, edge] = isBelow
      ? [(line.y + line.height + card.y) / 2, line.y + line.height - 1]
      : [(line.y + card.y + card.height) / 2, line.y + 1];
    const ends = [card.x - 2, card.x + card.width + 2].map((x) => ({ x, y }));
    return { inside: { x: middle.x, y }, outside: [...ends, { x: middle.x, y: edge }] };
  }
  const isRight = card.x >= line.x + line.width;
  const [x, edge] = isRight
    ? [(line.x + line.width + card.x) / 2, line.x + line.width - 1]
    : [(line.x + card.x + card.width) / 2, line.x + 1];
  const ends = [card.y - 2, card.y + card.height + 2].map((y) => ({ x, y }));
  return { inside: { x, y: middle.y }, outside: [...ends, { x: edge, y: middle.y }] };
}

/** Runs in the page. @param {{x: number, y: number}[]} points @returns {boolean[]} whether a click there is the card's */
const areOurs = (points) =>
  points.map(({ x, y }) => document.elementFromPoint(x, y)?.matches('html > [popover]') ?? false);

/** Runs in the page, and puts a link to `#next` there. @param {{x: number, y: number}} at */
function putLink({ x, y }) {
  const link = Object.assign(document.createElement('a'), { href: '#next' });
  link.style.cssText = `position: fixed; inset: ${y - 10}px auto auto ${x - 20}px; inline-size: 40px; block-size: 20px`;
  document.body.append(link);
}

/** @type {import('./run.mjs').Case[]} */
export const CARD_PLACE = [
  {
    name: 'a click between line and card closes the card, and the next reaches the link that lies there',
    run: (world) =>
      world.visit('/article/in-the-middle', async (visit) => {
        const { page } = visit;
        const { rects } = await openCard(page, await visit.mark('NVIDIA'));
        const [line] = rects;
        assert.ok(line);
        const { inside } = aroundGap(line, await readCardRect(page));
        await visit.change(putLink, inside);
        await page.moveTo(inside.x, inside.y);
        await page.click(inside.x, inside.y);
        await until('the card to close', async () => (await readCard(page)) === undefined);
        assert.equal(await page.evaluate(() => location.hash), '');
        await page.click(inside.x, inside.y);
        await until('the link to be followed', () => page.evaluate(() => location.hash === '#next'));
      }),
  },
  {
    name: 'the card never covers the line that is read and stays inside the view',
    run: (world) =>
      world.visit(SAMPLE, async (visit) => {
        for (const text of ['Twitter', 'NVIDIA A100', 'Ada Lovelace', 'ChatGPT', 'Bard', 'Igor Babuschkin']) {
          const { rects } = await openCard(visit.page, await visit.mark(text));
          await assertPlaced(visit, rects);
          const { width, height } = await readCardRect(visit.page);
          assert.ok(width > 200 && height > 80, `the card of ${text} is there to be read`);
          await visit.leave();
        }
      }),
  },
  {
    name: 'the card goes along with its line when something arrives above, which no event tells',
    run: (world) =>
      world.visit(SAMPLE, async (visit) => {
        const { page } = visit;
        const { rects } = await openCard(page, await visit.mark('Elon Musk'));
        const before = await readCardRect(page);
        await visit.change(() => {
          const late = Object.assign(document.createElement('div'), { id: 'late' });
          late.style.cssText = 'block-size: 60px; overflow-anchor: none';
          document.documentElement.style.overflowAnchor = 'none';
          document.body.prepend(late);
        });
        const shift = await until('the card to follow', async () => {
          const { y } = await readCardRect(page);
          return y - before.y > 50 && y - before.y;
        });
        const card = await readCardRect(page);
        for (const line of rects)
          assert.ok(!doOverlap({ ...line, y: line.y + shift }, card), 'the card covers its line');
      }),
  },
  {
    name: 'beside lines that run from top to bottom the card stands to the side',
    run: (world) =>
      world.visit(SAMPLE, async (visit) => {
        await visit.mark('NVIDIA A100');
        await visit.change(() => {
          for (const one of document.querySelectorAll('p'))
            if (one.textContent?.includes('ChatGPT'))
              one.style.cssText = 'writing-mode: vertical-rl; inline-size: 300px';
        });
        const { rects } = await openCard(visit.page, await visit.mark('ChatGPT'));
        const card = await readCardRect(visit.page);
        for (const line of rects) {
          assert.ok(!doOverlap(line, card), 'the card covers its line');
          assert.ok(card.x + card.width <= line.x || line.x + line.width <= card.x, 'it stands to the side');
        }
        await visit.leave();
      }),
  },
  {
    name: 'a pinned card stays where it stands when the page scrolls, and in the view when that shrinks',
    run: (world) =>
      world.visit('/article/in-the-middle', async (visit) => {
        const { page } = visit;
        await pinCard(visit, 'NVIDIA');
        const before = await readCardRect(page);
        await visit.change(() => window.scrollBy({ top: innerHeight, behavior: 'instant' }));
        await until('the line to leave the view', () =>
          page.evaluate(() => (document.querySelector('#here')?.getBoundingClientRect().bottom ?? 0) < 0),
        );
        const after = await readCardRect(page);
        assert.deepEqual([after.x, after.y], [before.x, before.y]);
        await atSize(visit, [500, 400], () =>
          until('the card inside the view', async () => {
            const { x, y, width, height, view } = await readCardRect(page);
            return x >= 0 && y >= 0 && x + width <= view.width && y + height <= view.height;
          }),
        );
        await page.press('Escape');
      }),
  },
  {
    name: 'a pinned card that grows stays in the view and off its line',
    run: (world) =>
      world.visit('/article/at-the-end', async (visit) => {
        const { page } = visit;
        await pinCard(visit, 'NVIDIA');
        const lines = await page.evaluate(findLines, 'NVIDIA');
        const before = await readCardRect(page);
        assert.ok(before.y + before.height <= (lines[0]?.y ?? 0), 'it stands above its line');
        await clickInCard(page, 'summary');
        await until('the card to grow', async () => (await readCardRect(page)).height > before.height);
        await assertPlaced(visit, lines);
        await page.press('Escape');
      }),
  },
  ...['/article/in-the-middle', '/article/at-the-end', '/article/vertical'].map((path) => ({
    name: `the pointer can rest between line and card, where nothing else is covered (${path})`,
    run: (/** @type {import('./world.mjs').World} */ world) =>
      world.visit(path, async (visit) => {
        const { page } = visit;
        const { rects } = await openCard(page, await visit.mark('NVIDIA'));
        const [line] = rects;
        assert.ok(line);
        const { inside, outside } = aroundGap(line, await readCardRect(page));
        await page.moveTo(inside.x, inside.y);
        await visit.lapse();
        assert.ok(await readCard(page), 'the card stays');
        assert.deepEqual(await page.evaluate(areOurs, [inside, ...outside]), [true, false, false, false]);
        await clickInCard(page, '.pin');
        await until('a pinned card to stand alone', async () => {
          const [isOurs] = await page.evaluate(areOurs, [inside]);
          return !isOurs;
        });
        await page.press('Escape');
      }),
  })),
];
