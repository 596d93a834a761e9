import assert from 'node:assert/strict';
import sites from '../../assets/sites.json' with { type: 'json' };
import { openCard, readCard, readMarks } from '../../tools/browsers/marks.mjs';
import { until } from '../../tools/browsers/until.mjs';

/** @typedef {import('../../tools/browsers/driver.mjs').Page} Page */
/** @typedef {import('./world.mjs').World} World */

/** Runs in a page of the extension. @returns {Promise<number>} how many tabs show the welcome page */
async function countWelcomes() {
  const { browser = undefined, chrome } = /** @type {any} */ (globalThis);
  const { runtime, tabs } = browser ?? chrome;
  return (await tabs.query({ url: runtime.getURL('welcome.html') })).length;
}

/** Runs in the page. @param {string} selector @returns {{x: number, y: number}} the middle of an element, brought into view */
function middleOf(selector) {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Runs in the page. */
function leaveOutAllButFirst() {
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('.sites input'));
  for (const box of [...boxes].slice(1)) box.click();
}

/** @param {Page} page @param {string} selector */
async function click(page, selector) {
  const { x, y } = await page.evaluate(middleOf, selector);
  await page.click(x, y);
}

/** Opens the page once more, with its example marked. @param {World} world @param {(page: Page) => Promise<void>} act */
async function onWelcome(world, act) {
  const page = await world.browser.ownPage('/welcome.html');
  await until('the example to be marked', async () => (await readMarks(page)).length > 0);
  await act(page);
  assert.deepEqual(await page.errors(), [], 'errors of the page');
  await page.close();
}

/** @type {import('./run.mjs').Case[]} */
export const WELCOME = [
  {
    name: 'the welcome page has opened once, at install',
    run: (world) =>
      world.own(async ({ page }) => {
        assert.equal(await page.evaluate(countWelcomes), 1);
      }),
  },
  {
    name: 'the example of the welcome page is marked by the page scripts, and its cards open',
    run: (world) =>
      onWelcome(world, async (page) => {
        const marks = await readMarks(page);
        const wrong = marks.filter(({ layer }) => layer === 'contradicted').map(({ text }) => text);
        assert.deepEqual(wrong, ['NVIDIA A100, with Ada Lovelace']);
        // What stands around the example names sites and companies too, and is no article.
        assert.ok(!marks.some(({ text }) => text.includes('Wired')), JSON.stringify(marks));
        const mark = marks.find(({ layer, text }) => layer === 'chip' && text.includes('A100'));
        assert.ok(mark, JSON.stringify(marks));
        const { text } = await openCard(page, mark);
        assert.match(text, /The article says \W?Ada Lovelace\W.*Ampere/);
        await page.press('Escape');
        await until('the card to close', async () => (await readCard(page)) === undefined);
        await click(page, '.try button');
        await until('the card of the first name', async () => (await readCard(page))?.includes('Twitter'));
      }),
  },
  {
    name: 'news sites are allowed on the welcome page in one click',
    run: (world) =>
      onWelcome(world, async (page) => {
        const pattern = sites.find(({ language }) => language === 'en')?.pattern ?? '';
        await page.evaluate(leaveOutAllButFirst);
        // No prompt can be answered in a test; the browser does not ask for what it allows already.
        await world.browser.grant(pattern);
        await click(page, 'form .main');
        const title = await until('the answer', () =>
          page.evaluate(() => document.querySelector('.next h2')?.textContent),
        );
        assert.equal(title, 'On: 1 site');
        await world.own(async (own) => {
          const [registered] = await own.registrations();
          assert.ok(registered?.includes(pattern), JSON.stringify(registered));
        });
        await world.browser.revoke(pattern);
      }),
  },
];
