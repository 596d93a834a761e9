import puppeteer from 'puppeteer-core';
import { siteGrants } from './chromium-sites.mjs';
import { until } from './until.mjs';

/** @typedef {import('./driver.mjs').Page} Page */
/** @typedef {import('puppeteer-core').Protocol.DOM.Node} DomNode */

/** @param {DomNode} node @returns {DomNode | undefined} */
function findClosedRoot(node) {
  const own = node.shadowRoots?.find((root) => root.shadowRootType === 'closed');
  if (own) return own;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = findClosedRoot(child);
    if (found) return found;
  }
  return undefined;
}

/** @implements {Page} */
class ChromiumPage {
  /** @type {string[]} */
  #errors = [];
  #session;

  /** @param {import('puppeteer-core').Page} handle @param {import('puppeteer-core').CDPSession} session */
  constructor(handle, session) {
    this.handle = handle;
    this.#session = session;
    handle.on('pageerror', (error) => this.#errors.push(String(error)));
    handle.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(message.text());
    });
  }

  /** @param {import('puppeteer-core').Page} handle */
  static async from(handle) {
    return new ChromiumPage(handle, await handle.createCDPSession());
  }

  /** @type {Page['evaluate']} */
  evaluate(run, ...given) {
    return this.handle.evaluate(/** @type {any} */ (run), ...given);
  }

  /** Only the debugger's view of the DOM goes into closed shadow roots. */
  async #closedRoot() {
    const { root: document } = await this.#session.send('DOM.getDocument', { depth: -1, pierce: true });
    const root = findClosedRoot(document);
    if (!root) return undefined;
    const resolved = await this.#session
      .send('DOM.resolveNode', { backendNodeId: root.backendNodeId })
      // The card has closed between the two questions.
      .catch(() => undefined);
    return resolved?.object.objectId;
  }

  /** @type {Page['inCard']} */
  async inCard(run, ...given) {
    const objectId = await this.#closedRoot();
    if (!objectId) return undefined;
    const { result, exceptionDetails } = await this.#session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function (...given) { return (${run})(this, ...given); }`,
      arguments: given.map((value) => ({ value })),
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** @param {number} x @param {number} y */
  moveTo(x, y) {
    return this.handle.mouse.move(x, y, { steps: 4 });
  }

  /** @param {number} x @param {number} y */
  click(x, y) {
    return this.handle.mouse.click(x, y);
  }

  /** @param {string} key */
  press(key) {
    return this.handle.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (key));
  }

  /** @param {import('./driver.mjs').Scheme} scheme */
  prefer(scheme) {
    return this.handle.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }

  /** @param {string} file */
  async screenshot(file) {
    await this.handle.screenshot({ path: /** @type {`${string}.png`} */ (file) });
  }

  async errors() {
    return [...this.#errors];
  }

  /** @param {string} url */
  async goto(url) {
    this.#errors.length = 0;
    await this.handle.goto(url);
  }

  close() {
    return this.handle.close();
  }
}

/** @param {Page} page */
function handleOf(page) {
  if (!(page instanceof ChromiumPage)) throw new Error('This page belongs to another browser');
  return page.handle;
}

/**
 * Collects the errors of the background's worker, which comes and goes. It listens on the session that puppeteer has
 * with it anyway: with a second one, the worker cannot be stopped.
 * @param {import('puppeteer-core').Browser} browser
 */
function watchWorkers(browser) {
  /** @type {string[]} */
  const errors = [];
  browser.on('targetcreated', async (target) => {
    if (target.type() !== 'service_worker') return;
    const session = (await target.worker())?.client;
    session?.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
      errors.push(exceptionDetails.exception?.description ?? exceptionDetails.text),
    );
    session?.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error')
        errors.push(args.map((argument) => argument.value ?? argument.description).join(' '));
    });
  });
  return errors;
}

/** Other pages of the extension may stand open beside it. @param {import('puppeteer-core').Page} page */
function isPopup(page) {
  return page.url().endsWith('/popup.html');
}

/** Runs in the background's worker. */
async function activeTab() {
  const { chrome } = /** @type {any} */ (globalThis);
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

/** Runs in the background's worker. @param {string} command @param {unknown} tab */
function dispatchCommand(command, tab) {
  const { chrome } = /** @type {any} */ (globalThis);
  chrome.commands.onCommand.dispatch(command, tab);
}

/** @param {import('./driver.mjs').Launch} launch */
function launch({ executable, headless, language, profile, extension }) {
  return puppeteer.launch({
    executablePath: executable,
    headless,
    pipe: true,
    enableExtensions: true,
    ...(profile ? { userDataDir: profile } : {}),
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: [
      '--host-resolver-rules=MAP *.test 127.0.0.1',
      // Chromium's sandbox does not start as root, which is what containers run as.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(language ? [`--lang=${language}`] : []),
      // What the debugger installs is gone at the next start, with its grants.
      ...(profile ? [`--load-extension=${extension}`] : []),
    ],
    // On Linux it takes its language from here, whatever the switch says.
    env: language ? { ...process.env, LANGUAGE: language } : process.env,
  });
}

/** Id of the extension that came with the start. @param {import('puppeteer-core').Browser} browser */
async function loadedIn(browser) {
  return until('the extension to load', async () => [...(await browser.extensions()).keys()][0]);
}

/**
 * @param {import('./driver.mjs').Launch} wish
 * @returns {Promise<import('./driver.mjs').Browser>}
 */
export async function launchChromium(wish) {
  const browser = await launch(wish);
  const errors = watchWorkers(browser);
  const id = wish.profile ? await loadedIn(browser) : await browser.installExtension(wish.extension);
  const extension = await until('the extension to load', async () => (await browser.extensions()).get(id));
  const worker = () => until('the background worker', async () => (await extension.workers())[0]);

  /** @param {string} url */
  const open = async (url) => {
    const page = await ChromiumPage.from(await browser.newPage());
    await page.goto(url);
    return page;
  };

  return {
    name: 'chromium',
    version: (await browser.version()).replace(/^[^/]*\//, ''),
    open,
    ownPage: (path) => open(`chrome-extension://${id}${path}`),
    ...siteGrants(browser, id),
    async popup(page) {
      await handleOf(page).bringToFront();
      await extension.triggerAction(handleOf(page));
      return ChromiumPage.from(
        await until('the popup to open', async () => (await extension.pages()).find(isPopup)),
      );
    },
    async command(page, command) {
      await handleOf(page).bringToFront();
      // The debugger cannot press the browser's own shortcuts, so the event starts where the browser would fire it.
      const background = await worker();
      await background.evaluate(dispatchCommand, command, await background.evaluate(activeTab));
    },
    async inExtension(page, run, ...given) {
      await handleOf(page).bringToFront();
      const background = await worker();
      const { id: tabId } = await background.evaluate(activeTab);
      return background.evaluate(/** @type {any} */ (run), tabId, ...given);
    },
    removeExtension: () => browser.uninstallExtension(id),
    async stopBackground() {
      const [running] = await extension.workers();
      await running?.close();
      await until('the background worker to stop', async () => (await extension.workers()).length === 0);
    },
    backgroundErrors: async () => [...errors],
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
  };
}
