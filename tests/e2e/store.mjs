import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../../tools/browsers/driver.mjs';
import { readMarks } from '../../tools/browsers/marks.mjs';
import { until } from '../../tools/browsers/until.mjs';
import { OUTPUT } from '../../tools/build.mjs';
import { say } from './words.mjs';
import { World } from './world.mjs';

/** Runs in the popup. @param {string} label @returns the middle of the button with this label */
function findButton(label) {
  const button = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent?.trim() === label,
  );
  if (!button) return undefined;
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** @type {import('./run.mjs').Case[]} */
export const STORE = [
  {
    name: 'the store build may read no site, and annotates the page that it is asked to',
    // Firefox's toolbar button, which alone grants the page, cannot be pressed by a driver.
    only: 'chromium',
    async run({ origin }) {
      const manifest = JSON.parse(readFileSync(join(OUTPUT, 'chrome-mv3/manifest.json'), 'utf8'));
      for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources']) {
        assert.equal(manifest[key], undefined, key);
      }
      const browser = await openBrowser({
        name: 'chromium',
        headless: true,
        mode: 'store',
        output: OUTPUT,
        language: 'en',
      });
      try {
        await new World(browser, { origin }).visit('/twitter-gpu.it.html', async (visit) => {
          const popup = await browser.popup(visit.page);
          const button = await until('the button', () => popup.evaluate(findButton, say('popup_annotate')));
          assert.deepEqual(await readMarks(visit.page), [], 'nothing is marked before it is asked for');
          await popup.click(button.x, button.y);
          await visit.mark('NVIDIA A100');
          await visit.marks('the false claim', (marks) =>
            marks.some(({ layer }) => layer === 'contradicted'),
          );
          await popup.close().catch(() => {});
        });
      } finally {
        await browser.close();
      }
    },
  },
];
