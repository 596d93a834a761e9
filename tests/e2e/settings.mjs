import assert from 'node:assert/strict';
import { giveHint } from '../../tools/browsers/driver.mjs';
import { openCard } from '../../tools/browsers/marks.mjs';
import { clickOn } from './own-pages.mjs';
import { say } from './words.mjs';

/** @typedef {import('../../tools/browsers/marks.mjs').Mark} Mark */

/** @param {(layer: string) => boolean} wanted @returns {(marks: Mark[]) => boolean} */
const someAre = (wanted) => (marks) => marks.some(({ layer }) => wanted(layer));

const isTwitter = (/** @type {Mark} */ { text }) => text === 'Twitter';

/** Changes a setting and waits until the open page shows it. Each row undoes the one before. */
const CHANGES = [
  {
    what: 'no chips',
    change: { kinds: { chip: false } },
    holds: (/** @type {Mark[]} */ marks) => marks.length > 0 && !marks.some(({ layer }) => layer === 'chip'),
  },
  { what: 'chips again', change: { kinds: { chip: true } }, holds: someAre((layer) => layer === 'chip') },
  {
    what: 'people in another style',
    change: { styles: { person: 'wash' } },
    holds: (/** @type {Mark[]} */ marks) =>
      someAre((layer) => layer === 'person-wash')(marks) && !someAre((layer) => layer === 'person')(marks),
  },
  {
    what: 'people as before',
    change: { styles: { person: 'line' } },
    holds: someAre((layer) => layer === 'person'),
  },
  {
    what: 'contradictions only',
    change: { density: 'none' },
    holds: (/** @type {Mark[]} */ marks) =>
      marks.length > 0 && marks.every(({ layer }) => layer === 'contradicted'),
  },
  { what: 'all again', change: { density: 'all' }, holds: someAre((layer) => layer === 'organization') },
];

/** @type {import('./run.mjs').Case[]} */
export const SETTINGS = [
  {
    name: 'settings reach an open page without a reload',
    run: (world) =>
      world.visit('/twitter-gpu.it.html', async (visit) => {
        await visit.marks('marks');
        await world.own(async (own) => {
          for (const { what, change, holds } of CHANGES) {
            await own.ask('settings.set', { change });
            await visit.marks(what, holds);
          }
        });
      }),
  },
  {
    name: 'the popup leaves a term unmarked on the site in two actions, and takes it back',
    run: (world) =>
      world.visit('/twitter-gpu.it.html', async (visit) => {
        await visit.mark('Twitter');
        const popup = await visit.browser.popup(visit.page);
        await clickOn(popup, say('popup_mute').replace('{name}', 'Twitter'));
        await clickOn(popup, say('popup_mute_site').replace('{site}', '127.0.0.1'));
        await visit.marks('Twitter to go', (marks) => marks.length > 0 && !marks.some(isTwitter));
        await clickOn(popup, say('popup_mute_undo'));
        await visit.marks('Twitter again', (marks) => marks.some(isTwitter));
        await popup.close();
      }),
  },
  {
    name: 'the card takes the theme and the language that the reader chose',
    run: (world) =>
      world.visit('/twitter-gpu.it.html', async (visit) => {
        const mark = await visit.mark('Twitter');
        await world.set({ theme: 'dark', locale: 'it' });
        const { text } = await openCard(visit.page, mark);
        assert.ok(text.includes('Organizzazione'), text);
        const scheme = await visit.page.inCard((root) => {
          const card = root.querySelector('.gloss');
          return card && getComputedStyle(card).colorScheme;
        });
        assert.equal(scheme, 'dark');
        await visit.leave();
        await world.set({ theme: 'auto', locale: 'auto' });
      }),
  },
  {
    name: 'a reset gives everything back as it was installed, and pages stay marked',
    run: (world) =>
      world.visit('/twitter-gpu.it.html', async (visit) => {
        await visit.marks('marks');
        await world.own(async (own) => {
          await own.ask('settings.set', { change: { density: 'none', theme: 'dark' } });
          const before = await own.ask('storage.usage');
          assert.ok(before.bytes > 100_000 && before.packs.length > 0, JSON.stringify(before));
          await own.ask('storage.reset');
          const { settings } = await own.ask('settings.get');
          assert.deepEqual([settings.density, settings.theme], ['all', 'auto']);
          const { state, packs } = await own.ask('knowledge.status');
          assert.equal(state, 'ready');
          assert.deepEqual(packs, before.packs);
          await visit.mark('Twitter');
          const { hits } = await own.ask('entities.search', { text: 'nvdia h100', limit: 3 });
          assert.equal(hits[0]?.name, 'NVIDIA H100');
        });
        // The hint was taken back, too, and the tests that follow are no reader's first.
        await giveHint(world.browser, true);
      }),
  },
];
