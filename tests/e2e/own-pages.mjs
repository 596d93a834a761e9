import { readFileSync } from 'node:fs';
import { until } from '../../tools/browsers/until.mjs';
import { fold } from './words.mjs';

/** @typedef {import('../../tools/browsers/driver.mjs').Page} Page */

/** What a reader sees of a page of ours, white space folded. @param {Page} page @param {string} [selector] */
export async function textOn(page, selector = 'main') {
  return fold(
    await page.evaluate(
      (wanted) => /** @type {HTMLElement | null} */ (document.querySelector(wanted))?.innerText,
      selector,
    ),
  );
}

/** Waits until a page of ours shows a text. @param {Page} page @param {string} text @param {string} [selector] */
export function untilShown(page, text, selector = 'main') {
  return until(`"${text}" in ${selector}`, async () => (await textOn(page, selector)).includes(text));
}

/** Writes as a reader does who has the focus in a field. @param {Page} page @param {string} text */
export async function typeInto(page, text) {
  for (const key of text) await page.press(key);
}

/** Goes on by Tab until what has the focus holds a text. @param {Page} page @param {string} text */
export async function tabTo(page, text) {
  await until(`the focus on "${text}"`, async () => {
    const isThere = await page.evaluate(
      (wanted) =>
        document.activeElement?.matches('a, button') && document.activeElement.textContent?.includes(wanted),
      text,
    );
    if (!isThere) await page.press('Tab');
    return isThere;
  });
}

/** Clicks a button or link of ours by its words, once it stands still. @param {Page} page @param {string} text */
export async function clickOn(page, text) {
  let before = '';
  const at = await until(`"${text}" to click`, async () => {
    const place = await page.evaluate((wanted) => {
      const all = [...document.querySelectorAll('a, button')];
      const found = all.find((one) => (one.ariaLabel ?? one.textContent ?? '').trim() === wanted);
      found?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = found?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, text);
    const now = JSON.stringify(place ?? null);
    const isStill = now === before;
    before = now;
    return isStill && place;
  });
  await page.click(at.x, at.y);
}

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
/** Our pages forbid `eval`: the source must come as the function itself. */
const installAxe = /** @type {() => void} */ (new Function(AXE));

/**
 * What axe finds wrong: rule and elements.
 * @param {Page} page
 * @param {string[]} [without] rules that do not hold for this page
 * @returns {Promise<string[]>}
 */
export async function violationsOn(page, without = []) {
  await page.evaluate(installAxe);
  return page.evaluate(async (ids) => {
    const { axe } = /** @type {any} */ (globalThis);
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      rules: Object.fromEntries(ids.map((id) => [id, { enabled: false }])),
    });
    return violations.map(
      (/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ { target }) => target)}`,
    );
  }, without);
}
