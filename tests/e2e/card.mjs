import assert from 'node:assert/strict';
import { openCard, readCard } from '../../tools/browsers/marks.mjs';
import { until } from '../../tools/browsers/until.mjs';
import { fold, say } from './words.mjs';

/** @typedef {import('../../tools/browsers/driver.mjs').Page} Page */

const SAMPLE = '/twitter-gpu.it.html';

/** What the A100's card must say, by the key of the label: ranges over all its versions. */
const A100 = {
  card_architecture: /^Ampere/,
  card_memory: /^40–80 GB/,
  card_bandwidth: /^1\.\d+–2\.\d+ TB\/s/,
  card_power: /^250–\d00 W/,
};

/** The card's facts by label, and the sources by what they tell. @param {Page} page */
async function readFacts(page) {
  const read = await page.inCard((root) => ({
    facts: [...root.querySelectorAll('dl.facts > div')].map((row) => [
      row.querySelector('dt')?.textContent,
      row.querySelector('dd')?.textContent,
    ]),
    sources: [...root.querySelectorAll('.sources dl > div')].map((row) => ({
      of: row.querySelector('dt')?.textContent,
      links: [...row.querySelectorAll('a')].map(({ href }) => href),
    })),
  }));
  if (!read) throw new Error('No card is open');
  return {
    facts: new Map(read.facts.map(([label, value]) => [fold(label), fold(value)])),
    sources: read.sources.map(({ of, links }) => ({ of: fold(of).split(' · '), links })),
  };
}

/** What the finding on a name's card says. @param {import('./world.mjs').Visit} visit @param {string} text */
async function readFinding(visit, text) {
  await openCard(visit.page, await visit.mark(text));
  const finding = await visit.page.inCard((root) => ({
    text: root.querySelector('.finding')?.textContent,
    links: root.querySelectorAll('.finding a').length,
  }));
  await visit.leave();
  return { text: fold(finding?.text), links: finding?.links };
}

/** @type {import('./run.mjs').Case[]} */
export const CARD = [
  {
    name: 'hovering A100 tells architecture, memory, bandwidth and power over its versions, with a source each',
    run: (world) =>
      world.visit(SAMPLE, async (visit) => {
        await openCard(visit.page, await visit.mark('NVIDIA A100'));
        await visit.identity.assertOneHost('with a card open');
        const { facts, sources } = await readFacts(visit.page);
        for (const [key, value] of Object.entries(A100)) {
          assert.match(facts.get(say(key)) ?? '', value, say(key));
          const group = sources.find(({ of }) => of.includes(say(key)));
          assert.ok(group && group.links.length > 0, `${say(key)} has a source that can be followed`);
          assert.ok(group.links.every((link) => link.startsWith('https://')));
        }
        await visit.leave();
        await visit.identity.assertSame('after the card has closed');
      }),
  },
  {
    name: 'the cards of the false claims say what is true, the superchip in its own words',
    run: (world) =>
      world.visit(SAMPLE, async (visit) => {
        const a100 = await readFinding(visit, 'NVIDIA A100');
        assert.match(a100.text, /Ada Lovelace.*Ampere/);
        assert.equal(a100.links, 1, 'the finding names its source');
        const h100 = await readFinding(visit, 'NVIDIA H100');
        assert.match(h100.text, /Grace Hopper.*is Hopper.*Grace Hopper is the superchip/i);
        assert.equal(h100.links, 1, 'the finding names its source');
      }),
  },
  {
    name: 'the pointer can travel into the card, which stays while it is used',
    run: (world) =>
      world.visit(SAMPLE, async (visit) => {
        const { page } = visit;
        await openCard(page, await visit.mark('NVIDIA A100'));
        const summary = await page.inCard((root) => {
          const { x, y, width, height } =
            root.querySelector('summary')?.getBoundingClientRect() ?? new DOMRect();
          return { x: x + width / 2, y: y + height / 2 };
        });
        assert.ok(summary);
        await page.moveTo(summary.x, summary.y);
        await visit.lapse();
        assert.ok(await readCard(page), 'the card stays while the pointer is in it');
        await visit.leave();

        await openCard(page, await visit.mark('NVIDIA A100'));
        await page.moveTo(summary.x, summary.y);
        await page.click(summary.x, summary.y);
        await until('the sources to unfold', () =>
          page.inCard((root) => root.querySelector('details')?.open),
        );
        await visit.identity.assertOneHost('while the card is used');
        await page.press('Escape');
      }),
  },
  {
    name: 'the card has its looks on a page whose policy forbids styles in elements',
    run: (world) =>
      world.visit('/strict.html', async (visit) => {
        await openCard(visit.page, await visit.mark('NVIDIA A100'));
        const look = await visit.page.inCard((root) => {
          const { display, borderRadius } = getComputedStyle(root.querySelector('.card') ?? root.host);
          return { display, borderRadius };
        });
        assert.deepEqual(look, { display: 'flex', borderRadius: '14px' });
      }),
  },
  {
    name: 'Escape closes the card and gives the page its DOM back',
    run: (world) =>
      world.visit(SAMPLE, async (visit) => {
        await openCard(visit.page, await visit.mark('OpenAI'));
        await visit.page.press('Escape');
        await until('the card to close', async () => (await readCard(visit.page)) === undefined);
        await visit.identity.assertSame('after Escape');
      }),
  },
];
