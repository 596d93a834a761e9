import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { openBrowser } from '../browsers/driver.mjs';
import { buildForTest, OUTPUT } from '../build.mjs';
import { percentile } from './percentile.mjs';

/** @typedef {import('./figure.d.ts').Figure} Figure */
/** @typedef {import('../browsers/driver.mjs').Page} Page */
/** @typedef {import('../browsers/driver.mjs').Browser} Browser */
/** @typedef {import('../browsers/find.mjs').BrowserName} BrowserName */

const GAZETTEER = fileURLToPath(new URL('../../core/detection/gazetteer.ts', import.meta.url));
/** A page of the extension that asks nothing by itself. */
const QUIET = '/icon/icon.svg';
const RUNS = 20;
const FIRST_RUNS = 5;

/**
 * In real browsers: how long the built-in packs take to come in at a first run, and anew after a reset; a look-up from a
 * background that was stopped; and a gazetteer, from asking for it to being ready in a page that has run none of that
 * code before. Look-up and gazetteer are asked for by a page that has asked before, as the annotator always has.
 * @returns {Promise<Record<string, Figure>>}
 */
export async function measureKnowledge() {
  const opener = await bundleOpener();
  return { ...(await measureIn('chromium', opener)), ...(await measureIn('firefox', opener)) };
}

/** @param {BrowserName} name @param {string} opener @returns {Promise<Record<string, Figure>>} */
async function measureIn(name, opener) {
  await buildForTest(name);
  const body = `return (${timeGazetteer})((() => { ${opener} })());`;
  const openFresh = /** @type {() => Promise<number>} */ (new Function(body));
  /** @type {Record<'first' | 'anew' | 'looked' | 'opened', number[]>} */
  const times = { first: [], anew: [], looked: [], opened: [] };
  for (let run = 0; run < FIRST_RUNS; run += 1) {
    const browser = await openBrowser({
      name,
      headless: true,
      output: OUTPUT,
      language: 'en',
      isNew: true,
    });
    try {
      times.first.push(
        (await onQuietPage(browser, (page) => page.evaluate(timeOfReady))) - browser.installed,
      );
      times.anew.push(await onQuietPage(browser, (page) => page.evaluate(timeReset)));
      for (let again = 0; again < RUNS / FIRST_RUNS; again += 1) {
        await onQuietPage(browser, async (page) => {
          await page.evaluate(openChannel);
          times.opened.push(await page.evaluate(openFresh));
          await browser.stopBackground();
          times.looked.push(await page.evaluate(timeLookUp));
        });
      }
    } finally {
      await browser.close();
    }
  }
  return {
    [`import/${name}-p95`]: spread(times.first, 'from the install to ready, each in a fresh profile'),
    [`reset/${name}-p95`]: spread(times.anew, 'all packs removed and brought in again'),
    [`look-up/${name}-p95`]: spread(times.looked, 'background stopped before each'),
    [`gazetteer/${name}-p95`]: spread(times.opened, 'asked for and ready, each in a fresh page'),
  };
}

/** @template T @param {Browser} browser @param {(page: Page) => Promise<T>} act */
async function onQuietPage(browser, act) {
  const page = await browser.ownPage(QUIET);
  const result = await act(page);
  await page.close();
  return result;
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

/** Runs in a page of the extension. @returns {Promise<number>} ms of the system's clock */
async function timeOfReady() {
  const { browser = undefined, chrome } = /** @type {any} */ (globalThis);
  const call = { from: 'silicon-gloss', table: 'own', call: 'knowledge.status', params: {} };
  const start = Date.now();
  while ((await (browser ?? chrome).runtime.sendMessage(call)).ok?.state !== 'ready') {
    if (Date.now() - start > 60_000) throw new Error('The packs did not come in');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return Date.now();
}

/** Runs in a page of the extension, and asks what an annotator asks first. */
async function openChannel() {
  const { browser = undefined, chrome } = /** @type {any} */ (globalThis);
  const call = { from: 'silicon-gloss', table: 'page', call: 'page.open', params: { language: 'en' } };
  const { ok } = await (browser ?? chrome).runtime.sendMessage(call);
  if (!ok) throw new Error('page.open was not answered');
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
  const call = { from: 'silicon-gloss', table: 'page', call: 'gazetteer.get', params: { language: 'en' } };
  const start = performance.now();
  const { ok } = await (browser ?? chrome).runtime.sendMessage(call);
  if (openGazetteer(ok.gazetteer).size === 0) throw new Error('The gazetteer is empty');
  return performance.now() - start;
}

/** @param {number[]} times @param {string} note @returns {Figure} */
function spread(times, note) {
  const at = (/** @type {number} */ share) => Math.round(percentile(times, share));
  const load = loadavg()[0]?.toFixed(1);
  return {
    value: at(0.95),
    unit: 'ms',
    note: `${times.length} times, ${note}; median ${at(0.5)} ms; load ${load}`,
  };
}
