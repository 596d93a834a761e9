/**
 * The tests in a real browser: `node --test-reporter=spec tests/e2e/run.mjs chromium|firefox [--only TEXT]`, after
 * `npm run build` and `npm run build:test`. One browser, one process, one test after the other.
 */
import { test } from 'node:test';
import { parseArgs } from 'node:util';
import { openBrowser } from '../../tools/browsers/driver.mjs';
import { OUTPUT } from '../../tools/build.mjs';
import { ACCESSIBILITY } from './accessibility.mjs';
import { CARD_PLACE } from './card-place.mjs';
import { CARD_ROOM } from './card-room.mjs';
import { CARD } from './card.mjs';
import { CHANGES } from './changes.mjs';
import { DESK } from './desk.mjs';
import { GALLERY } from './gallery.mjs';
import { GROUNDS } from './grounds.mjs';
import { HINT } from './hint.mjs';
import { HOSTILE } from './hostile.mjs';
import { KEYBOARD } from './keyboard.mjs';
import { LAYERS } from './layers.mjs';
import { LIFE } from './life.mjs';
import { OPTIONS } from './options.mjs';
import { POPUP_KEYS } from './popup-keys.mjs';
import { POPUP } from './popup.mjs';
import { SAMPLES } from './samples.mjs';
import { SETTINGS } from './settings.mjs';
import { SITES } from './sites.mjs';
import { STATES } from './states.mjs';
import { STORE } from './store.mjs';
import { TOUCH } from './touch.mjs';
import { WELCOME } from './welcome.mjs';
import { WHY_NOT } from './why-not.mjs';
import { World, serveSite } from './world.mjs';

/** Longest time for one test, in ms: many waits fit in, a browser that hangs does not. */
const TIMEOUT = 90_000;

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {(world: World) => Promise<void>} run
 * @property {import('../../tools/browsers/find.mjs').BrowserName} [only] for what one browser alone can do
 */

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
const [name] = positionals;
if (name !== 'chromium' && name !== 'firefox') throw new Error('Name a browser: chromium or firefox');

const site = await serveSite();
const browser = await openBrowser({ name, headless: true, output: OUTPUT, language: 'en' });
const world = new World(browser, site);

const cases = [
  ...SAMPLES,
  ...CARD,
  ...CARD_PLACE,
  ...CARD_ROOM,
  ...HINT,
  ...TOUCH,
  ...HOSTILE,
  ...KEYBOARD,
  ...LAYERS,
  ...POPUP,
  ...POPUP_KEYS,
  ...DESK,
  ...OPTIONS,
  ...ACCESSIBILITY,
  ...GALLERY,
  ...CHANGES,
  ...GROUNDS,
  ...STATES,
  ...STORE,
  ...SETTINGS,
  ...SITES,
  ...WELCOME,
  ...WHY_NOT,
  ...LIFE,
];
for (const { name: title, run, only } of cases) {
  if ((only ?? name) !== name || !title.includes(values.only ?? '')) continue;
  await test(title, { timeout: TIMEOUT }, () => run(world));
}
await browser.close();
await site.close();
