import assert from 'node:assert/strict';
import { until } from '../../tools/browsers/until.mjs';
import { readExpected } from './samples.mjs';
import { fold, say } from './words.mjs';

/** @typedef {import('../../tools/browsers/driver.mjs').Page} Page */

/** @typedef {{name: string, text: string}} Row */
/** @typedef {{title: string, count: number, rows: Row[]}} Section */

/** The popup's sections in order, with the number that each heading tells. @param {Page} popup @returns {Promise<Section[]>} */
async function readSections(popup) {
  const read = await popup.evaluate(() =>
    [...document.querySelectorAll('main section')].map((section) => ({
      title: section.querySelector('h2')?.firstChild?.textContent,
      count: section.querySelector('h2 span')?.textContent,
      rows: [...section.querySelectorAll('.row')].map((row) => [
        row.querySelector('b')?.textContent,
        row.textContent,
      ]),
    })),
  );
  return read.map(({ title, count, rows }) => ({
    title: fold(title),
    count: Number(count),
    rows: rows.map(([name, text]) => ({ name: fold(name), text: fold(text) })),
  }));
}

/** Titles of the sections in their order, by key. */
const TITLES = ['to_check', 'chips', 'architectures', 'organizations', 'people', 'models'].map(
  (key) => `popup_${key}`,
);

/** How often each is named in the Italian sample. */
const TIMES = [
  { of: 'popup_organizations', name: 'OpenAI', times: 3 },
  { of: 'popup_people', name: 'Elon Musk', times: 4 },
  { of: 'popup_models', name: 'ChatGPT', times: 2 },
];

/** @param {Section[]} sections */
function checkSections(sections) {
  assert.deepEqual(
    sections.map(({ title }) => title),
    TITLES.map(say),
  );
  for (const { title, count, rows } of sections) assert.equal(rows.length, count, title);
  const rowsOf = (/** @type {string} */ key) => sections.find(({ title }) => title === say(key))?.rows ?? [];
  assert.deepEqual(
    rowsOf('popup_chips')
      .map(({ name }) => name)
      .toSorted(),
    ['NVIDIA A100', 'NVIDIA H100'],
  );
  for (const { of, name, times } of TIMES) {
    assert.equal(
      rowsOf(of).find((row) => row.name === name)?.text,
      name + say('popup_times').replace('{count}', String(times)),
    );
  }
  const findings = rowsOf('popup_to_check');
  const { contradicted } = readExpected('twitter-gpu.it');
  assert.equal(findings.length, contradicted.length);
  for (const { subject, value, truth } of contradicted) {
    const text = findings.find(({ name }) => name.includes(subject))?.text ?? '';
    assert.ok(text.includes(value) && text.includes(truth), `${subject}: ${text}`);
  }
}

/** @type {import('./run.mjs').Case[]} */
export const POPUP = [
  {
    name: 'the popup lists what is on the page, findings first, then groups with their counts',
    run: (world) =>
      world.visit('/twitter-gpu.it.html', async (visit) => {
        await visit.marks('marks');
        const popup = await visit.browser.popup(visit.page);
        const sections = await until('the list', async () => {
          const read = await readSections(popup);
          return read.length > 1 && read;
        });
        checkSections(sections);
        assert.deepEqual(await popup.errors(), []);
        await popup.close();
      }),
  },
  {
    name: 'a click on a finding brings the page to its place',
    run: (world) =>
      world.visit('/twitter-gpu.it.html', async (visit) => {
        await visit.marks('marks');
        const popup = await visit.browser.popup(visit.page);
        const row = await until('the findings', () =>
          popup.evaluate(() => {
            const rows = [...document.querySelectorAll('main section .row')];
            const found = rows.find((candidate) => candidate.textContent?.includes('Ada Lovelace'));
            if (!found) return undefined;
            const { x, y, width, height } = found.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
          }),
        );
        await popup.click(row.x, row.y);
        await visit.marks('the cursor on the A100', (marks) =>
          marks.some(({ layer, text }) => layer === 'cursor' && text === 'NVIDIA A100'),
        );
        await popup.close().catch(() => {});
      }),
  },
];
