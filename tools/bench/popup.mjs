import { fileURLToPath } from 'node:url';
import { openBrowser } from '../browsers/driver.mjs';
import { readMarks } from '../browsers/marks.mjs';
import { until } from '../browsers/until.mjs';
import { buildForTest, OUTPUT } from '../build.mjs';
import { serve } from '../serve.mjs';
import { percentile } from './percentile.mjs';

const ARTICLES = fileURLToPath(new URL('../../tests/fixtures/articles', import.meta.url));
const RUNS = 20;

/**
 * Runs in the popup, which draws nothing until it has something to tell of the page.
 * @returns {Promise<{opened: number, painted: number, rows: number}>} ms of the system's clock, and how much is listed
 */
async function readTimes() {
  /** @type {number} */
  const startTime = await new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const [first] = list.getEntriesByName('first-contentful-paint');
      if (first) resolve(first.startTime);
    });
    observer.observe({ type: 'paint', buffered: true });
  });
  const { timeOrigin: opened } = performance;
  return { opened, painted: opened + startTime, rows: document.querySelectorAll('main .row').length };
}

/**
 * From the opening of the popup to the list of what is on the page, in ms, with the background stopped before each
 * opening; and the same from the press of our button, which has the browser's own start of a process and the driver's
 * part in it. Chromium only: it alone lets a real popup be opened and looked into.
 * @returns {Promise<Record<string, import('./figure.d.ts').Figure>>}
 */
export async function measurePopup() {
  await buildForTest('chromium');
  const site = await serve(ARTICLES);
  const browser = await openBrowser({ name: 'chromium', headless: true, output: OUTPUT, language: 'en' });
  try {
    const page = await browser.open(`${site.origin}/twitter-gpu.it.html`);
    await until('marks', async () => (await readMarks(page)).length > 0);
    const openings = [];
    for (let run = 0; run < RUNS; run += 1) openings.push(await openOnce(browser, page));
    const drawn = openings.map(({ opened, painted }) => painted - opened);
    const note = `${RUNS} openings, background stopped before each; median ${Math.round(percentile(drawn, 0.5))} ms`;
    const pressed = openings.map(({ pressed: start, painted }) => painted - start);
    return {
      'popup/p95': { value: Math.round(percentile(drawn, 0.95)), unit: 'ms', note },
      'popup/pressed-p95': {
        value: Math.round(percentile(pressed, 0.95)),
        unit: 'ms',
        note: `median ${Math.round(percentile(pressed, 0.5))} ms`,
      },
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** @param {import('../browsers/driver.mjs').Browser} browser @param {import('../browsers/driver.mjs').Page} page */
async function openOnce(browser, page) {
  await browser.stopBackground();
  const pressed = Date.now();
  const popup = await browser.popup(page);
  const times = await popup.evaluate(readTimes);
  if (times.rows === 0) throw new Error('The popup showed nothing of the page');
  await popup.close();
  return { pressed, ...times };
}
