import assert from 'node:assert/strict';
import { until } from '../../tools/browsers/until.mjs';
import { tabTo, textOn, typeInto, untilShown } from './own-pages.mjs';
import { say } from './words.mjs';

const NEWS = 'http://news.test/*';

/** Goes on by Tab until a field of this name has the focus. @param {import('./own-pages.mjs').Page} page @param {string} label */
async function tabToField(page, label) {
  await until(`the focus in "${label}"`, async () => {
    const isThere = await page.evaluate(
      (wanted) =>
        document.activeElement instanceof HTMLInputElement &&
        [...(document.activeElement.labels ?? [])].some(({ textContent }) => textContent?.includes(wanted)),
      label,
    );
    if (!isThere) await page.press('Tab');
    return isThere;
  });
}

/** @type {import('./run.mjs').Case[]} */
export const OPTIONS = [
  {
    name: 'a site is added, asked about and removed in the settings by keys alone',
    run: async (world) => {
      const page = await world.browser.ownPage('/options.html');
      await tabToField(page, say('options_site_add_label'));
      // No prompt can be answered in a test; the browser does not ask for what it allows already.
      await world.browser.grant(NEWS);
      await page.toFront();
      await typeInto(page, 'http://news.test/chips');
      await page.press('Enter');
      await untilShown(page, 'news.test');
      await world.own(async (own) => assert.ok((await own.registrations()).flat().includes(NEWS)));
      await page.toFront();
      await tabToField(page, say('options_check_label'));
      await typeInto(page, 'http://news.test/2023/04/twitter');
      await untilShown(page, say('options_check_yes').replace('{pattern}', NEWS));
      await tabTo(page, `${say('options_site_revoke')} news.test`);
      await page.press('Enter');
      await until('the site to go', async () => !(await textOn(page, 'main ul')).includes('news.test'));
      await world.own(async (own) => assert.ok(!(await own.registrations()).flat().includes(NEWS)));
      assert.deepEqual(await page.errors(), []);
      await page.close();
    },
  },
];
