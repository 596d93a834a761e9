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

/** Goes down the hits to a name and takes it; hits of what was typed before may still be replaced. @param {Page} page @param {string} name */
export async function chooseHit(page, name) {
  let looks = 0;
  await until(`"${name}" among the hits`, async () => {
    const isChosen = await page.evaluate(
      (wanted) =>
        document.querySelector('[role=option][aria-selected=true]')?.textContent?.includes(wanted) ?? false,
      name,
    );
    if (!isChosen) await page.press('ArrowDown');
    looks = isChosen ? looks + 1 : 0;
    return looks > 3;
  });
  await page.press('Enter');
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

/**
 * Waits until two looks find something at the same place.
 * @template {object} P
 * @param {string} what
 * @param {() => Promise<P | null | undefined>} look
 */
export function untilStill(what, look) {
  /** @type {string | undefined} */
  let before;
  return until(what, async () => {
    const place = await look();
    const now = JSON.stringify(place ?? null);
    const isStill = now === before;
    before = now;
    return isStill && place;
  });
}

/** Clicks a button or link by its words, once it stands still. @param {Page} page @param {string} text */
export async function clickOn(page, text) {
  const at = await untilStill(`"${text}" to click`, () =>
    page.evaluate((wanted) => {
      const all = [...document.querySelectorAll('a, button')];
      const found = all.find((one) => (one.ariaLabel ?? one.textContent ?? '').trim() === wanted);
      found?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = found?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, text),
  );
  await page.click(at.x, at.y);
}

/** Opens the side panel of the tab of a page. @param {import('./world.mjs').Visit} visit */
export async function openPanel({ browser, page }) {
  return browser.ownPage(`/popup.html?panel&tab=${await browser.inExtension(page, (id) => id)}`);
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
