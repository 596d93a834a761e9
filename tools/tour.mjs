import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openCard, readCard, readMarks } from './browsers/marks.mjs';
import { until } from './browsers/until.mjs';
import { fail } from './report.mjs';

/** @typedef {import('./browsers/driver.mjs').Page} Page */

/** @type {import('./browsers/driver.mjs').Scheme[]} */
const SCHEMES = ['light', 'dark'];

/** About as narrow as Firefox makes its windows. */
const NARROW = { width: 460, height: 800 };

/** The extension's own pages, and what tells that each is there. */
const OWN_PAGES = [
  { path: '/welcome.html', file: 'welcome', isThere: hasMarks },
  { path: '/options.html#sites', file: 'options', isThere: has('main li') },
  { path: '/desk.html#/chip/nvidia-h100', file: 'desk', isThere: has('main table') },
  {
    path: '/desk.html#/compare/chip/nvidia-h100,chip/amd-instinct-mi300x',
    file: 'compare',
    isThere: has('main .comparison table'),
  },
];

/** @param {Page} page */
async function hasMarks(page) {
  return (await readMarks(page)).length > 0;
}

/** @param {string} selector */
function has(selector) {
  return (/** @type {Page} */ page) =>
    page.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
}

/** One picture in each colour scheme. @param {Page} page @param {string} file without its ending */
async function picture(page, file) {
  for (const scheme of SCHEMES) {
    await page.prefer(scheme);
    await page.screenshot(`${file}-${scheme}.png`);
  }
  await page.prefer('light');
}

/**
 * Waits for something to be seen, and says what its absence means.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} look
 */
async function expectSeen(what, look) {
  try {
    return await look();
  } catch (error) {
    return fail({
      what: `The tour saw no ${what}.`,
      why: error instanceof Error ? error.message : String(error),
      next: 'Give it a page of this machine that names chips, or run npm test to see what is broken.',
    });
  }
}

/** @param {Page} page */
async function closeCard(page) {
  await page.press('Escape');
  await until('the card to close', async () => (await readCard(page)) === undefined);
}

/** @param {import('./browsers/marks.mjs').Mark[]} marks */
function countLayers(marks) {
  const counts = new Map();
  for (const { layer } of marks) counts.set(layer, (counts.get(layer) ?? 0) + 1);
  return [...counts].map(([layer, count]) => `${count} ${layer}`).join(', ');
}

/**
 * Looks at marks, card, popup and our other pages as a reader would, in light and in dark, and prints what was found.
 * Fails unless all of them were really there.
 * @param {{browser: import('./browsers/driver.mjs').Browser, url: string, folder: string}} tour
 */
export async function takeTour({ browser, url, folder }) {
  await mkdir(folder, { recursive: true });
  const page = await browser.open(url);
  const marks = await expectSeen('marks', () =>
    until('marks', async () => {
      const seen = await readMarks(page);
      return seen.length > 0 && seen;
    }),
  );
  console.log(`Marks near the view: ${countLayers(marks)}`);
  await picture(page, join(folder, 'article'));

  const wrong = marks.filter(({ layer }) => layer === 'contradicted');
  for (const { text } of wrong) console.log(`Contradicted: ${text}`);
  const mark = wrong[0] ?? marks[0];
  if (!mark) throw new Error('Marks were seen a moment ago');
  const card = await expectSeen('card', () => openCard(page, mark));
  console.log(`Card of "${mark.text}": ${card.text}`);
  await picture(page, join(folder, 'card'));
  await closeCard(page);
  await page.resize(NARROW.width, NARROW.height);
  await expectSeen('card in a narrow window', () => openCard(page, mark));
  await picture(page, join(folder, 'card-narrow'));
  await closeCard(page);

  const popup = await expectSeen('popup', () => browser.popup(page));
  const listed = await expectSeen('list in the popup', () =>
    until('the popup to list what was found', async () => {
      const text = await popup.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim());
      return text.includes(mark.text.split(' ').at(-1) ?? mark.text) && text;
    }),
  );
  console.log(`Popup: ${listed}`);
  await picture(popup, join(folder, 'popup'));
  await popup.close();
  for (const { path, file, isThere } of OWN_PAGES) {
    const own = await browser.ownPage(path);
    await expectSeen(`page ${path}`, () => until(`what ${path} shows`, () => isThere(own)));
    await picture(own, join(folder, file));
    await own.close();
  }
}
