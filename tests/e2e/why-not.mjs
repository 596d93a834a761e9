import assert from 'node:assert/strict';
import { openCard } from '../../tools/browsers/marks.mjs';
import { until } from '../../tools/browsers/until.mjs';
import { fold, say } from './words.mjs';

/** Selects a text where it first stands in the page, as a reader does. @param {string} text */
function select(text) {
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const at = node.nodeValue?.indexOf(text) ?? -1;
    if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
    if (at >= 0) return;
  }
  throw new Error(`the page does not say ${text}`);
}

function selectInField() {
  const field = document.querySelector('textarea');
  field?.focus();
  field?.select();
}

/** What the popup says of the selection. @param {import('./world.mjs').Visit} visit */
async function readWhy(visit) {
  const popup = await visit.browser.popup(visit.page);
  const told = await until('the popup to tell why', () =>
    popup.evaluate(() => document.querySelector('.why-not')?.textContent),
  );
  assert.deepEqual(await popup.errors(), []);
  await popup.close();
  return fold(told);
}

/** A message with its slots filled. @param {string} key @param {Record<string, string>} [values] */
const told = (key, values = {}) => say(key).replace(/\{(\w+)\}/g, (_, slot) => values[slot] ?? '');
const A100 = { text: 'A100', name: 'NVIDIA A100' };
const RTX_6090 = 'NVIDIA GeForce RTX 6090';

/** What is selected, and what the popup says of it. */
const SELECTIONS = [
  { text: 'Ottokar Zwirn', says: told('popup_why_unknown') },
  { text: 'A100', says: told('popup_why_context', A100) },
  { text: 'H200', says: told('popup_why_outside') },
  { text: 'H100', says: told('popup_why_unread') },
  { text: 'RTX 6090', says: told('popup_why_marked', { text: 'RTX 6090', name: RTX_6090 }) },
];

/** @type {import('./run.mjs').Case[]} */
export const WHY_NOT = [
  {
    name: 'the popup tells why what is selected is not marked',
    run: (world) =>
      world.visit('/why-not.html', async (visit) => {
        await visit.mark('RTX 6090');
        for (const { text, says } of SELECTIONS) {
          await visit.change(select, text);
          const why = await readWhy(visit);
          assert.ok(why.includes(says), `${text}: ${why}`);
        }
        await visit.change(selectInField);
        const why = await readWhy(visit);
        assert.ok(why.includes(say('popup_why_unread')) && !why.includes('H800'), why);
      }),
  },
  {
    name: 'what no pack knows is marked, its card tells the series and the maker, and a setting takes it away',
    run: (world) =>
      world.visit('/why-not.html', async (visit) => {
        const mark = await visit.mark('RTX 6090');
        const { text: card } = await openCard(visit.page, mark);
        assert.ok(fold(card).includes(told('card_unlisted', { series: 'NVIDIA GeForce RTX' })), card);
        await visit.leave();
        await world.own(async (own) => {
          await own.ask('settings.set', { change: { marksUnlisted: false } });
          await visit.marks('no mark on it', (marks) => marks.every(({ text }) => text !== 'RTX 6090'));
          await visit.change(select, 'RTX 6090');
          assert.ok((await readWhy(visit)).includes(told('popup_why_unlisted', { name: RTX_6090 })));
          await own.ask('settings.set', { change: { marksUnlisted: true } });
        });
      }),
  },
];
