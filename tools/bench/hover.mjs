import { fileURLToPath } from 'node:url';
import { openBrowser } from '../browsers/driver.mjs';
import { hoverMark, readMarks } from '../browsers/marks.mjs';
import { until } from '../browsers/until.mjs';
import { buildForTest, OUTPUT } from '../build.mjs';
import { loadCore } from '../load-core.mjs';
import { serve } from '../serve.mjs';
import { percentile } from './percentile.mjs';

/** @typedef {import('./figure.d.ts').Figure} Figure */
/** @typedef {import('../browsers/driver.mjs').Page} Page */
/** @typedef {import('../browsers/driver.mjs').Browser} Browser */

const ARTICLES = fileURLToPath(new URL('../../tests/fixtures/articles', import.meta.url));
const HOVERS = 51;
const PARAGRAPHS = [200, 5_000, 50_000];

/**
 * In Chromium: from the moment at which a resting pointer is taken to mean a mark to the frame that shows its card; and
 * what one move of the pointer costs on pages of several lengths.
 * @returns {Promise<Record<string, Figure>>}
 */
export async function measureHover() {
  const { REST } = await loadCore('entrypoints/analysis/intent.ts');
  await buildForTest('chromium');
  const site = await serve(ARTICLES, (path) => longPage(path));
  const browser = await openBrowser({ name: 'chromium', headless: true, output: OUTPUT, language: 'en' });
  try {
    /** @type {Record<string, Figure>} */
    const figures = await measureCards(browser, site.origin, REST);
    for (const count of PARAGRAPHS)
      figures[`hover/move-${count}`] = await measureMoves(browser, site.origin, count);
    return figures;
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Every third paragraph names something. @param {string} path */
function longPage(path) {
  const count = Number(/^\/long-(\d+)$/.exec(path)?.[1]);
  if (!count) return undefined;
  const texts = [
    'The cluster runs on NVIDIA H100 boards, which OpenAI rents from Microsoft.',
    'Nothing in this paragraph is known to anybody, and it is of the usual length of a line or two.',
    'Another one follows, so that the page has as much text without names as articles have.',
  ];
  const body = Array.from({ length: count }, (_, i) => `<p>${i}. ${texts[i % texts.length]}</p>`).join('');
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><title>Long</title><article><h1>Long</h1>${body}</article>`,
  };
}

/** @param {Browser} browser @param {string} origin @param {number} rest ms that a pointer stays on a mark before it is taken to mean it */
async function measureCards(browser, origin, rest) {
  const page = await browser.open(`${origin}/twitter-gpu.it.html`);
  await until('marks', async () => (await readMarks(page)).length > 0);
  const times = [];
  for (let hover = 0; hover < HOVERS; hover += 1) times.push((await hoverOnce(page, hover)) - rest);
  const [first = NaN, ...others] = times;
  await page.close();
  return {
    'hover/first': { value: Math.round(first), unit: 'ms', note: 'the card script is injected meanwhile' },
    'hover/p95': {
      value: Math.round(percentile(others, 0.95)),
      unit: 'ms',
      note: `${others.length} hovers after the first, to the frame with the card; median ${Math.round(percentile(others, 0.5))} ms`,
    },
  };
}

/** @param {Page} page @param {number} turn @returns {Promise<number>} ms from the pointer's last move to the frame with the card */
async function hoverOnce(page, turn) {
  const marks = (await readMarks(page)).filter(({ layer }) => layer !== 'contradicted');
  const mark = marks[turn % marks.length];
  if (!mark) throw new Error('The page has no marks');
  await page.evaluate(armClock);
  await hoverMark(page, mark);
  const { moved, shown } = await until('the card', () => page.evaluate(readClock));
  await page.press('Escape');
  await until('the card to close', () => page.evaluate(() => document.querySelector('[popover]') === null));
  return shown - moved;
}

/** Runs in the page: notes when the pointer last moved, and the frame after the one in which a card was put in. */
function armClock() {
  /** @type {any} */
  const clock = { moved: 0, shown: 0 };
  Object.assign(globalThis, { clock });
  const onMove = () => {
    clock.moved = performance.now();
  };
  addEventListener('pointermove', onMove, { capture: true });
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[popover]')) return;
    observer.disconnect();
    removeEventListener('pointermove', onMove, { capture: true });
    // A task that a frame's callback posts runs when that frame has been drawn.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        clock.shown = performance.now();
      });
      port1.start();
      port2.postMessage(null);
    });
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
}

/** Runs in the page. @returns {{moved: number, shown: number} | null} */
function readClock() {
  const { clock } = /** @type {any} */ (globalThis);
  return clock.shown > 0 ? clock : null;
}

/** @param {Browser} browser @param {string} origin @param {number} count @returns {Promise<Figure>} */
async function measureMoves(browser, origin, count) {
  const page = await browser.open(`${origin}/long-${count}`);
  await until('marks', async () => (await readMarks(page)).length > 0, 60_000);
  const batches = await inPageScript(page, timeMoves);
  await page.close();
  return {
    value: Math.round(percentile(batches, 0.95) * 10) / 10,
    unit: 'µs',
    note: `a look-up under the pointer; p95 of ${batches.length} means of 20 places each, median ${Math.round(percentile(batches, 0.5) * 10) / 10} µs`,
  };
}

/**
 * Runs a function in the world of our page scripts, which only the debugger can enter.
 * @template T @param {Page} page @param {() => T} run @returns {Promise<T>}
 */
async function inPageScript(page, run) {
  const { handle } = /** @type {import('../browsers/chromium-page.mjs').ChromiumPage} */ (page);
  const session = await handle.createCDPSession();
  /** @type {number | undefined} */
  let ours;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.auxData?.type === 'isolated' && context.origin.startsWith('chrome-extension:'))
      ours = context.id;
  });
  await session.send('Runtime.enable');
  const executionContextId = await until('our page scripts', () => ours);
  const { result } = await session.send('Runtime.callFunctionOn', {
    executionContextId,
    functionDeclaration: String(run),
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

/** Runs in the world of our page scripts. @returns {number[]} µs a look-up, a batch each */
function timeMoves() {
  const { analysis } = /** @type {any} */ (globalThis)[Symbol.for('silicon-gloss.page-session')];
  const { hits } = analysis.display;
  return Array.from({ length: 100 }, () => {
    const points = Array.from({ length: 20 }, () => ({
      x: Math.random() * innerWidth,
      y: Math.random() * innerHeight,
    }));
    const places = points.map((point) => ({
      point,
      target: document.elementFromPoint(point.x, point.y) ?? document.body,
    }));
    const start = performance.now();
    for (const { target, point } of places) hits.markAt(target, point);
    return ((performance.now() - start) * 1000) / places.length;
  });
}
