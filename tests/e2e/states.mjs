import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../../tools/browsers/driver.mjs';
import { OUTPUT } from '../../tools/build.mjs';
import { clickOn, textOn, untilShown } from './own-pages.mjs';
import { say } from './words.mjs';
import { World } from './world.mjs';

/** @typedef {import('../../tools/browsers/driver.mjs').Page} Page */

/** An address of a store; there is no network, so the browser shows its own page of failure at it. */
const STORE = 'https://chromewebstore.google.com/detail/silicon-gloss';

/** Pages on which there is nothing for us, by path or address, how the popup names them, and how once it was tried. */
const PAGES = [
  { what: 'a page that is not there', place: '/gone.html', state: 'popup_nothing' },
  { what: 'a file of plain text', place: '/plain.txt', state: 'popup_no_script', tried: 'popup_unreadable' },
  { what: 'a PDF', place: '/paper.pdf', state: 'popup_no_script', tried: 'popup_unreadable' },
  { what: 'an empty tab', place: 'about:blank', state: 'popup_unreadable' },
  { what: 'a store of extensions', place: STORE, state: 'popup_unreadable' },
];

/** A named state, with one action and no sign of waiting. @param {Page} popup @param {string} state */
async function assertState(popup, state) {
  await untilShown(popup, say(state));
  const counts = await popup.evaluate(() =>
    ['.state button', '[aria-busy=true]'].map((selector) => document.querySelectorAll(selector).length),
  );
  assert.deepEqual(counts, [1, 0], `actions and signs of waiting: ${state}`);
}

/** @param {World} world @param {string} place */
async function openPlace({ browser, origin }, place) {
  if (place.startsWith('/')) return browser.open(origin + place);
  const page = await browser.open('about:blank');
  if (place !== 'about:blank') await page.evaluate((to) => void (location.href = to), place);
  return page;
}

/** Opens a Chromium whose profile was made beforehand, with one article. @param {World} world @param {(profile: string) => void} prepare @param {(broken: World, page: Page) => Promise<void>} act */
async function withProfile(world, prepare, act) {
  const profile = mkdtempSync(join(tmpdir(), 'silicon-gloss-chromium-'));
  mkdirSync(join(profile, 'Default'));
  prepare(join(profile, 'Default'));
  const wish = /** @type {const} */ ({ name: 'chromium', headless: true, output: OUTPUT, language: 'en' });
  const browser = await openBrowser({ ...wish, profile });
  const broken = new World(browser, world);
  try {
    await broken.visit('/twitter-gpu.it.html', async (visit) => {
      await visit.mark('Twitter');
      await act(broken, visit.page);
    });
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @type {import('./run.mjs').Case[]} */
export const STATES = [
  ...PAGES.map(({ what, place, state, tried }) => ({
    name: `the popup names ${what}`,
    run: async (/** @type {World} */ world) => {
      const page = await openPlace(world, place);
      const popup = await world.browser.popup(page);
      await assertState(popup, state);
      if (tried) {
        await clickOn(popup, say('popup_annotate'));
        await assertState(popup, tried);
      }
      assert.deepEqual(await popup.errors(), []);
      await popup.close();
      await page.close();
      assert.deepEqual(await world.browser.backgroundErrors(), []);
    },
  })),
  {
    only: 'chromium',
    name: 'without usable databases pages are annotated all the same, the popup says so, and look-ups answer',
    run: (world) =>
      withProfile(
        world,
        (folder) => writeFileSync(join(folder, 'IndexedDB'), 'no folder'),
        async ({ browser }, page) => {
          const popup = await browser.popup(page);
          await untilShown(popup, say('popup_memory'));
          assert.ok((await textOn(popup)).includes('NVIDIA A100'));
          assert.deepEqual(await popup.errors(), []);
          await popup.close();
          const desk = await browser.ownPage('/desk.html#/chip/nvidia-h100');
          await untilShown(desk, 'Hopper');
          assert.deepEqual(await desk.errors(), []);
          await desk.close();
        },
      ),
  },
  {
    only: 'chromium',
    name: 'where all sites may store nothing, pages are annotated and settings stay',
    run: (world) =>
      withProfile(
        world,
        (folder) => {
          const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
          writeFileSync(join(folder, 'Preferences'), JSON.stringify(settings));
        },
        async (broken) => {
          await broken.own(async (own) => {
            await own.ask('settings.set', { change: { density: 'first' } });
            assert.equal((await own.ask('settings.get')).settings.density, 'first');
          });
        },
      ),
  },
];
