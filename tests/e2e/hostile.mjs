import assert from 'node:assert/strict';
import { openCard, readCard } from '../../tools/browsers/marks.mjs';
import { until } from '../../tools/browsers/until.mjs';
import { STORY } from './articles.mjs';
import { untilStill } from './own-pages.mjs';
import { assertPlaced, readCardRect } from './placed.mjs';

/** @typedef {import('./world.mjs').Visit} Visit */

/**
 * What a page can do around its text: styles, what it is in, and a script.
 *
 * @typedef {object} Page
 * @property {string} [style]
 * @property {(story: string) => string} [around]
 * @property {string} [script]
 * @property {string} [press] a key, before the card opens
 * @property {(visit: Visit) => Promise<void>} [check] what else must hold while it is open
 */

/** @type {Record<string, Page>} */
const PAGES = {
  'all unset': { style: '* { all: unset !important }' },
  'letters of twice the size': { style: 'html { font-size: 200% }' },
  'everything in capitals, transformed and without events': {
    style:
      'html { text-transform: uppercase; letter-spacing: 4px; direction: rtl } div { pointer-events: none; display: none; transform: scale(2) }',
  },
  'a backdrop for all that lies on top': {
    style: '::backdrop { display: block !important; background: rgba(0, 0, 0, 0.6) !important }',
    check: async ({ page }) => assert.equal(await page.evaluate(backdropOfHost), 'none'),
  },
  'all of it zoomed': { style: 'html { zoom: 1.5 } body { margin-block: 300px }' },
  'a script that counts what is added': {
    script:
      'new MutationObserver((all) => all.forEach(({ addedNodes }) => addedNodes.forEach((node) => node.setAttribute("data-seen", "")))).observe(document.documentElement, { childList: true })',
  },
  'a modal dialog': {
    around: (story) => `<dialog>${story}</dialog>`,
    script: 'document.querySelector("dialog").showModal()',
  },
  'a popover': {
    around: (story) => `<div id="over" popover="manual">${story}</div>`,
    script: 'document.querySelector("#over").showPopover()',
  },
  'a popover that closes by a click outside': {
    around: (story) => `<div id="over" popover>${story}</div>`,
    script: 'document.querySelector("#over").showPopover()',
  },
  fullscreen: {
    around: (story) => `<section>${story}</section>`,
    script: 'addEventListener("keydown", () => document.querySelector("section").requestFullscreen())',
    press: 'a',
  },
  // Before all others on `window` a page has the last word: no script that comes later could hear the key.
  'listeners that swallow keys': {
    script:
      'for (const type of ["keydown", "keypress", "keyup"]) document.addEventListener(type, (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, true)',
  },
};

/** Runs in the page. */
function backdropOfHost() {
  const host = document.querySelector('html > [popover]');
  return host && getComputedStyle(host, '::backdrop').display;
}

/** @param {string} path @returns {import('../../tools/serve.mjs').Reply | undefined} */
export function hostilePage(path) {
  const name = path.replace('/hostile/', '');
  const page = name === 'plain' ? {} : PAGES[name];
  if (!path.startsWith('/hostile/') || !page) return undefined;
  const { style = '', around = (story) => story, script = '' } = page;
  const body = around(`<article>${STORY}</article>`);
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><title>Boards</title><style>${style}</style>${body}<script>${script}</script></html>`,
  };
}

/** Goes into the card and clicks the first source; true once the link itself was clicked. @param {Visit} visit */
async function followLink({ page }) {
  const summary = await page.inCard((root) => {
    const { x, y } = root.querySelector('summary')?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + 20, y: y + 15 };
  });
  if (!summary) throw new Error('No card is open');
  await page.moveTo(summary.x, summary.y);
  await page.click(summary.x, summary.y);
  // The card grows and is placed anew meanwhile.
  const at = await untilStill('a link that stands still', () =>
    page.inCard((root) => {
      const [line] = root.querySelector('[open].sources a')?.getClientRects() ?? [];
      return line ? { x: line.x + 10, y: line.y + line.height / 2 } : null;
    }),
  );
  await page.inCard((root) => {
    root.querySelector('[open].sources a')?.addEventListener('click', (event) => {
      root.querySelector('.card')?.setAttribute('data-clicked', String(!event.defaultPrevented));
      event.preventDefault();
    });
  });
  await page.moveTo(at.x, at.y);
  await page.click(at.x, at.y);
  return until('the click on the link', () =>
    page.inCard((root) => root.querySelector('.card')?.getAttribute('data-clicked')),
  );
}

/** @type {{width: number, height: number} | undefined} */
let plain;

/** Of the open card. @param {Visit} visit */
async function sizeOf({ page }) {
  const { width, height } = await readCardRect(page);
  return { width, height };
}

/** Of the card on a page that does nothing. @param {import('./world.mjs').World} world */
async function plainSize(world) {
  if (!plain) {
    await world.visit('/hostile/plain', async (visit) => {
      await openCard(visit.page, await visit.mark('Ampere'));
      plain = await sizeOf(visit);
    });
  }
  return plain;
}

/** @type {import('./run.mjs').Case[]} */
export const HOSTILE = Object.entries(PAGES).map(([name, { press, check }]) => ({
  name: `on a page with ${name} the card has its size, and a link in it can be followed`,
  run: async (world) => {
    const expected = await plainSize(world);
    await world.visit(`/hostile/${encodeURIComponent(name)}`, async (visit) => {
      const { page } = visit;
      if (press) {
        await page.press(press);
        await until('the full screen', () => page.evaluate(() => document.fullscreenElement !== null));
      }
      const { rects } = await openCard(page, await visit.mark('Ampere'));
      assert.deepEqual(await sizeOf(visit), expected);
      await assertPlaced(visit, rects);
      await check?.(visit);
      assert.equal(await followLink(visit), 'true');
      // In Firefox the first Escape is for the full screen, and the page does not hear of it.
      await until('the card to close', async () => {
        await page.press('Escape');
        return (await readCard(page)) === undefined;
      });
    });
  },
}));
