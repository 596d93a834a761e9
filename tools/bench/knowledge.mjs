import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { openBrowser } from '../browsers/driver.mjs';
import { until } from '../browsers/until.mjs';
import { buildForTest, OUTPUT } from '../build.mjs';

/** @typedef {import('./figure.d.ts').Figure} Figure */
/** @typedef {import('../browsers/driver.mjs').Page} Page */

const GAZETTEER = fileURLToPath(new URL('../../core/detection/gazetteer.ts', import.meta.url));
/** A page of the extension that asks nothing by itself. */
const QUIET = '/icon/icon.svg';
const RUNS = 20;

/**
 * In real browsers: how long the built-in packs take to come in at a first run; a look-up from a background that was
 * stopped; and a gazetteer, from asking for it to being ready in a page that has run none of that code before.
 * @returns {Promise<Record<string, Figure>>}
 */
export async function measureKnowledge() {
  const opener = await bundleOpener();
  return { ...(await measureIn('chromium', opener)), ...(await measureIn('firefox', opener)) };
}

/** @param {import('../browsers/find.mjs').BrowserName} name @param {string} opener @returns {Promise<Record<string, Figure>>} */
async function measureIn(name, opener) {
  await buildForTest(name);
  const browser = await openBrowser({ name, headless: true, output: OUTPUT, language: 'en' });
  /** @template T @param {(page: Page) => Promise<T>} act */
  const onQuietPage = async (act) => {
    const page = await browser.ownPage(QUIET);
    const result = await act(page);
    await page.close();
    return result;
  };
  try {
    const body = `return (${timeGazetteer})((() => { ${opener} })());`;
    const openFresh = /** @type {() => Promise<number>} */ (new Function(body));
    await onQuietPage((page) => until('the packs', () => page.evaluate(areReady), 60_000));
    const imported = await onQuietPage((page) => page.evaluate(timeReset));
    /** @type {number[]} */
    const looked = [];
    /** @type {number[]} */
    const opened = [];
    for (let run = 0; run < RUNS; run += 1) {
      opened.push(await onQuietPage((page) => page.evaluate(openFresh)));
      looked.push(
        await onQuietPage(async (page) => {
          await browser.stopBackground();
          return page.evaluate(timeLookUp);
        }),
      );
    }
    return {
      [`import/${name}`]: {
        value: Math.round(imported),
        unit: 'ms',
        note: 'all packs removed and brought in again',
      },
      [`look-up/${name}-p95`]: spread(looked, 'background stopped before each'),
      [`gazetteer/${name}-p95`]: spread(opened, 'asked for and ready, in a fresh page each'),
    };
  } finally {
    await browser.close();
  }
}

/** The code that opens a gazetteer, as a function's body that returns it. */
async function bundleOpener() {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry: GAZETTEER, formats: ['iife'], name: 'opened' } },
  });
  const [bundle] = /** @type {{output: {code: string}[]}[]} */ (Array.isArray(result) ? result : [result]);
  return `${bundle?.output[0]?.code} return opened.openGazetteer;`;
}

/** Runs in a page of the extension. */
async function areReady() {
  const { browser = undefined, chrome } = /** @type {any} */ (globalThis);
  const call = { from: 'silicon-gloss', table: 'own', call: 'knowledge.status', params: {} };
  return (await (browser ?? chrome).runtime.sendMessage(call)).ok?.state === 'ready';
}

/** Runs in a page of the extension. @returns {Promise<number>} ms */
async function timeReset() {
  const { browser = undefined, chrome } = /** @type {any} */ (globalThis);
  const call = { from: 'silicon-gloss', table: 'own', call: 'storage.reset', params: {} };
  const start = performance.now();
  const answer = await (browser ?? chrome).runtime.sendMessage(call);
  if (!('ok' in answer)) throw new Error(JSON.stringify(answer));
  return performance.now() - start;
}

/** Runs in a page of the extension. @returns {Promise<number>} ms */
async function timeLookUp() {
  const { browser = undefined, chrome } = /** @type {any} */ (globalThis);
  const params = { id: 'chip/nvidia-h100' };
  const start = performance.now();
  const answer = await (browser ?? chrome).runtime.sendMessage({
    from: 'silicon-gloss',
    table: 'own',
    call: 'entities.get',
    params,
  });
  if (!answer.ok?.known) throw new Error(JSON.stringify(answer));
  return performance.now() - start;
}

/** Runs in a page of the extension. @param {(encoded: string) => {size: number}} openGazetteer @returns {Promise<number>} ms */
async function timeGazetteer(openGazetteer) {
  const { browser = undefined, chrome } = /** @type {any} */ (globalThis);
  const call = { from: 'silicon-gloss', table: 'own', call: 'text.prepare', params: { language: 'en' } };
  const start = performance.now();
  const { ok } = await (browser ?? chrome).runtime.sendMessage(call);
  if (openGazetteer(ok.gazetteer).size === 0) throw new Error('The gazetteer is empty');
  return performance.now() - start;
}

/** @param {number[]} times @param {string} note @returns {Figure} */
function spread(times, note) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? NaN);
  return { value: at(0.95), unit: 'ms', note: `${RUNS} times, ${note}; median ${at(0.5)} ms` };
}
