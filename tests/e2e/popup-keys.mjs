import assert from 'node:assert/strict';
import { until } from '../../tools/browsers/until.mjs';
import { chooseHit, openPanel, tabTo, textOn, typeInto, untilShown } from './own-pages.mjs';
import { say } from './words.mjs';

/** Ours, which the browser lets us see without a permission. */
const DESK = 'desk.html#/chip/nvidia-h100';

/** Closes the tabs of the desk; runs with the extension's rights. @param {number} _tab @param {string} address @returns {Promise<number>} how many there were */
async function closeDesks(_tab, address) {
  const { browser = undefined, chrome } = /** @type {any} */ (globalThis);
  const { tabs } = browser ?? chrome;
  const all = await tabs.query({});
  const desks = all.filter((/** @type {{url?: string}} */ { url }) => url?.endsWith(address));
  await tabs.remove(desks.map((/** @type {{id: number}} */ { id }) => id));
  return desks.length;
}

/** @type {import('./run.mjs').Case[]} */
export const POPUP_KEYS = [
  {
    name: 'the popup by keys alone: jump to a mention and back, look a chip up, open it in the desk',
    run: (world) =>
      world.visit('/twitter-gpu.it.html', async (visit) => {
        const { browser, page } = visit;
        await visit.marks('marks');
        const popup = await browser.popup(page);
        await untilShown(popup, 'NVIDIA A100');
        await tabTo(popup, 'Alphabet');
        await popup.press('Enter');
        await visit.marks('the cursor on Alphabet', (marks) =>
          marks.some(({ layer, text }) => layer === 'cursor' && text === 'Alphabet'),
        );
        await until('the page to move', () => page.evaluate(() => scrollY > 0));
        await untilShown(popup, say('popup_back'));
        await popup.evaluate(() => scrollTo(0, 0));
        await tabTo(popup, say('popup_back'));
        await popup.press('Enter');
        await until('the page to be back', () => page.evaluate(() => scrollY === 0));

        await popup.press('/');
        await typeInto(popup, 'h100');
        await chooseHit(popup, 'NVIDIA H100');
        await untilShown(popup, 'Hopper', '.card');
        await tabTo(popup, say('popup_entity_desk'));
        assert.deepEqual(await popup.errors(), []);
        // A popup closes as soon as the reader is elsewhere, before the key is up again.
        await popup.press('Enter').catch(() => {});
        await until('the desk', async () => (await browser.inExtension(page, closeDesks, DESK)) === 1);
        await popup.close().catch(() => {});
      }),
  },
  {
    name: 'the side panel follows its tab, and shows nothing of the page before',
    run: (world) =>
      world.visit('/twitter-gpu.it.html', async (visit) => {
        const { page } = visit;
        await visit.marks('marks');
        const panel = await openPanel(visit);
        await untilShown(panel, 'NVIDIA A100');
        await page.goto(`${world.origin}/no-hardware.html`);
        await page.toFront();
        await untilShown(panel, say('popup_nothing'));
        assert.ok(!(await textOn(panel)).includes('NVIDIA'));
        await page.goto(`${world.origin}/twitter-gpu.it.html`);
        await visit.marks('marks again');
        await page.toFront();
        await untilShown(panel, 'NVIDIA A100');
        assert.deepEqual(await panel.errors(), []);
        await panel.close();
      }),
  },
  {
    name: 'the side panel tells then and now, and its slider goes by keys',
    run: (world) =>
      world.visit('/twitter-gpu.it.html', async (visit) => {
        await visit.marks('marks');
        const panel = await openPanel(visit);
        await untilShown(panel, say('insight_flagship').replace('{vendor}', 'NVIDIA'));
        const cells = () =>
          panel.evaluate(() =>
            [...document.querySelectorAll('.changes tbody tr:first-child td')].map(
              (cell) => cell.textContent,
            ),
          );
        const [before, today] = await cells();
        assert.equal(before, 'NVIDIA H100');
        assert.ok(today !== before);
        await panel.evaluate(() =>
          /** @type {HTMLElement | null} */ (document.querySelector('.slider input'))?.focus(),
        );
        await panel.press('Home');
        await until('the day of the article', async () => (await cells())[1] === say('insight_still'));
        await panel.press('End');
        await until('today', async () => (await cells())[1] === today);
        assert.deepEqual(await panel.errors(), []);
        await panel.close();
      }),
  },
];
