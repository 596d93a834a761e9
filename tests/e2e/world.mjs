import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCard, readMarks } from '../../tools/browsers/marks.mjs';
import { until } from '../../tools/browsers/until.mjs';
import { serve } from '../../tools/serve.mjs';
import { renderHydrationPage } from '../fixtures/pages/hydration/page.mjs';
import { articlePage } from './articles.mjs';
import { hostilePage } from './hostile.mjs';
import { compareIdentity } from './identity.mjs';

/** @typedef {import('../../tools/browsers/driver.mjs').Browser} Browser */
/** @typedef {import('../../tools/browsers/driver.mjs').Page} Page */
/** @typedef {import('../../tools/browsers/marks.mjs').Mark} Mark */

const ARTICLES = fileURLToPath(new URL('../fixtures/articles', import.meta.url));
const WHY_NOT = new URL('../fixtures/pages/why-not.html', import.meta.url);
const HIDDEN_PLACES = new URL('../fixtures/pages/hidden-places.html', import.meta.url);
const GROUNDS = new URL('../fixtures/pages/grounds.html', import.meta.url);
const APPLICATION = new URL('../fixtures/pages/application.html', import.meta.url);

const STRICT = `${ARTICLES}/twitter-gpu.en.html`;

/** The page, with a policy that forbids all but its own files. @param {string} page */
function withStrictPolicy(page) {
  const policy =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; img-src 'self'\">";
  return page.replace('<head>', `<head>${policy}`);
}

/** The page, with all that it names below what is seen first. @param {string} page */
function pushedDown(page) {
  return page.replace(/<body[^>]*>/, '$&<div style="height: 3000px"></div>');
}

/** The least that a browser's viewer takes for a document: one empty page. */
const PAPER = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

/** Twice the absence from a card after which it closes, in ms; more than the rest on a mark that opens one. */
const LAPSE = 600;

/** Serves the sample articles and the pages with scripts of their own. */
export async function serveSite() {
  const html = 'text/html; charset=utf-8';
  /** @type {Map<string, import('../../tools/serve.mjs').Reply>} */
  const pages = new Map([
    ['/hydration', { type: html, body: await renderHydrationPage() }],
    ['/why-not.html', { type: html, body: readFileSync(WHY_NOT, 'utf8') }],
    ['/hidden-places.html', { type: html, body: readFileSync(HIDDEN_PLACES, 'utf8') }],
    ['/grounds.html', { type: html, body: readFileSync(GROUNDS, 'utf8') }],
    ['/first', { type: html, body: readFileSync(APPLICATION, 'utf8') }],
    [
      '/gone.html',
      { type: html, status: 404, body: '<!doctype html><title>Gone</title><h1>Nothing here</h1>' },
    ],
    ['/strict.html', { type: html, body: withStrictPolicy(readFileSync(STRICT, 'utf8')) }],
    ['/below.html', { type: html, body: pushedDown(readFileSync(STRICT, 'utf8')) }],
    ['/plain.txt', { type: 'text/plain', body: 'The A100 is built on Ampere.' }],
    ['/paper.pdf', { type: 'application/pdf', body: PAPER }],
  ]);
  return serve(ARTICLES, (path) => pages.get(path) ?? hostilePage(path) ?? articlePage(path));
}

/** A page of the extension that asks nothing by itself, and so leaves nothing unanswered when it is closed. */
const QUIET = '/icon/icon.svg';

/** One browser and one site, on which all tests of a run work in turn. */
export class World {
  /** @param {Browser} browser @param {{origin: string}} site */
  constructor(browser, site) {
    this.browser = browser;
    this.origin = site.origin;
    // Browsers resolve it to this machine, but it is none of the hosts that the test build may read.
    this.plainOrigin = site.origin.replace('127.0.0.1', 'plain.localhost');
  }

  /** Opens a page of the extension for as long as `act` takes. @param {(own: OwnPage) => Promise<void>} act */
  async own(act) {
    const page = await this.browser.ownPage(QUIET);
    await act(new OwnPage(page));
    await page.close();
  }

  /** Changes settings; the page is in front again when it resolves. @param {object} change */
  set(change) {
    return this.own((own) => own.ask('settings.set', { change }));
  }

  /**
   * Opens a page, and beside it the same page without the extension; lets the test act on it; then checks that the
   * DOM is the same in both and that nothing was reported as an error.
   * @param {string} path
   * @param {(visit: Visit) => Promise<void>} act
   * @param {string} [origin] of the page; one that the test build may read unless given
   */
  async visit(path, act, origin = this.origin) {
    const earlier = (await this.browser.backgroundErrors()).length;
    const plain = await this.browser.open(this.plainOrigin + path);
    const page = await this.browser.open(origin + path);
    const visit = new Visit({ page, plain, browser: this.browser });
    try {
      await act(visit);
      await visit.leave();
      await visit.identity.assertSame('when the test is over');
      assert.deepEqual(await page.errors(), [], 'errors of the page');
      const errors = await this.browser.backgroundErrors();
      assert.deepEqual(errors.slice(earlier), [], 'errors of the extension');
    } catch (error) {
      console.log(`  ${path}: ${await visit.describe()}`);
      throw error;
    } finally {
      await page.close();
      await plain.close();
    }
  }
}

/** Runs in a page of the extension. @param {string} call @param {object} params */
function askBackground(call, params) {
  const { browser = undefined, chrome } = /** @type {any} */ (globalThis);
  return (browser ?? chrome).runtime.sendMessage({ from: 'silicon-gloss', table: 'own', call, params });
}

/** Runs in a page of the extension. @returns {Promise<string[][]>} the match patterns of each registration */
async function readRegistrations() {
  const { browser = undefined, chrome } = /** @type {any} */ (globalThis);
  const registered = await (browser ?? chrome).scripting.getRegisteredContentScripts();
  return registered.map((/** @type {{matches: string[]}} */ { matches }) => matches);
}

/** A page of the extension, which may ask the background as the reader's own clicks do. */
export class OwnPage {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
  }

  /** @param {string} call @param {object} [params] @returns {Promise<any>} what it resolves to */
  async ask(call, params = {}) {
    const answer = await this.page.evaluate(askBackground, call, params);
    assert.ok(answer && 'ok' in answer, `${call}: ${JSON.stringify(answer)}`);
    return answer.ok;
  }

  registrations() {
    return this.page.evaluate(readRegistrations);
  }
}

/** A test's stay on one page. */
export class Visit {
  /** @param {{page: Page, plain: Page, browser: Browser}} pages */
  constructor({ page, plain, browser }) {
    this.page = page;
    this.plain = plain;
    this.browser = browser;
    this.identity = compareIdentity(page, plain);
  }

  /**
   * Does to the page what its own scripts or the reader would do, with and without the extension alike.
   * @template {unknown[]} A
   * @param {(...given: A) => void} run
   * @param {A} given
   */
  async change(run, ...given) {
    await this.plain.evaluate(run, ...given);
    await this.page.evaluate(run, ...given);
  }

  /** Waits for marks that satisfy `wanted`. @param {string} what @param {(marks: Mark[]) => unknown} wanted */
  marks(what, wanted = (marks) => marks.length > 0) {
    return until(what, async () => {
      const marks = await readMarks(this.page);
      return wanted(marks) ? marks : undefined;
    });
  }

  /** Waits for a mark with this text, of a name rather than of a claim. @param {string} text */
  async mark(text) {
    const isIt = (/** @type {Mark} */ mark) =>
      mark.text === text && mark.layer !== 'contradicted' && mark.layer !== 'cursor';
    const marks = await this.marks(`a mark on "${text}"`, (all) => all.some(isIt));
    return /** @type {Mark} */ (marks.find(isIt));
  }

  /** Waits until something holds on the page and on its plain twin. @param {string} what @param {() => boolean} holds */
  async untilBoth(what, holds) {
    for (const page of [this.page, this.plain]) await until(what, () => page.evaluate(holds));
  }

  /** What can be said of the page where a test failed. */
  async describe() {
    const { ok } = (await this.callPage('page.summary').catch(() => undefined)) ?? {};
    const errors = await Promise.all([this.page.errors(), this.browser.backgroundErrors()]).catch(String);
    return `page script ${ok ? `is ${ok.state}` : 'does not answer'}; errors: ${JSON.stringify(errors)}`;
  }

  /** Waits until the page script has read the page, whether or not it found anything. */
  untilRead() {
    return until('the page to be read', async () => {
      const answer = await this.callPage('page.summary').catch(() => undefined);
      return answer?.ok?.state === 'ready';
    });
  }

  /** Lets the time pass in which a card would open or close: nothing else shows that nothing happens. */
  lapse() {
    return this.page.evaluate((delay) => new Promise((resolve) => void setTimeout(resolve, delay)), LAPSE);
  }

  /** Moves the pointer off the page's text and waits until no card is open. */
  async leave() {
    await this.page.moveTo(2, 2);
    await until('the card to close', async () => (await readCard(this.page)) === undefined);
  }

  /** Calls the page script of this tab. @param {string} call @param {object} [params] */
  callPage(call, params = {}) {
    return this.browser.inExtension(
      this.page,
      (tabId, message) => {
        const { browser = undefined, chrome } = /** @type {any} */ (globalThis);
        return (browser ?? chrome).tabs.sendMessage(tabId, message, { frameId: 0 });
      },
      { from: 'silicon-gloss', table: 'tab', call, params },
    );
  }
}
