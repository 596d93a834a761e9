import puppeteer from 'puppeteer-core';
import { ChromiumPage } from './chromium-page.mjs';
import { makeProfile } from './profile.mjs';
import { siteGrants } from './chromium-sites.mjs';
import { until } from './until.mjs';

/** @typedef {import('./driver.mjs').Page} Page */

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

/** @param {import('puppeteer-core').Page} page */
function isWelcome(page) {
  return page.url().endsWith('/welcome.html');
}

/**
 * One that is just starting is stopped too. Whether any is left is asked of the browser itself: the driver misses the
 * end of a worker that is stopped while it attaches to it, and keeps it in its list.
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('puppeteer-core').Extension} extension
 */
async function stopWorkers(browser, extension) {
  const session = await browser.target().createCDPSession();
  const isRunning = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.some(({ type, url }) => type === 'service_worker' && url.includes(extension.id));
  };
  await until('the background worker to stop', async () => {
    // Each may be gone by now.
    for (const worker of await extension.workers()) await worker.close().catch(() => undefined);
    return !(await isRunning());
  });
  await session.detach();
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

/** @param {import('./driver.mjs').Launch} launch @param {string} folder of the profile */
function start({ executable, headless, language, extension, profile }, folder) {
  return puppeteer.launch({
    executablePath: executable,
    userDataDir: folder,
    headless,
    pipe: true,
    enableExtensions: true,
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

/** @param {import('./driver.mjs').Launch} wish */
async function launch(wish) {
  const own = wish.profile === undefined ? makeProfile('chromium') : undefined;
  const browser = await start(wish, wish.profile ?? own?.path ?? '');
  own?.killBy(() => void browser.process()?.kill('SIGKILL'));
  /** @type {Promise<void>} */
  const closed = new Promise((resolve) => {
    browser.process()?.once('exit', () => {
      own?.end();
      resolve();
    });
  });
  return { browser, closed };
}

/**
 * Waits until the extension is there and its first page has opened, which comes to the front: whatever a caller opens
 * shall stand before it. What is loaded by a switch is installed anew at every start.
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('./driver.mjs').Launch} wish
 */
async function loadExtension(browser, { profile, extension: folder }) {
  const installed = Date.now();
  if (!profile) await browser.installExtension(folder);
  const extension = await until('the extension', async () => [...(await browser.extensions()).values()][0]);
  await until('the first page', async () => (await extension.pages()).some(isWelcome));
  return { extension, installed };
}

/**
 * @param {import('./driver.mjs').Launch} wish
 * @returns {Promise<import('./driver.mjs').Browser>}
 */
export async function launchChromium(wish) {
  const { browser, closed } = await launch(wish);
  const errors = watchWorkers(browser);
  const { extension, installed } = await loadExtension(browser, wish);
  const { id } = extension;
  const worker = () => until('the background worker', async () => (await extension.workers()).at(-1));

  /** @param {string} url */
  const open = async (url) => {
    const page = await ChromiumPage.from(await browser.newPage());
    await page.goto(url);
    return page;
  };

  return {
    name: 'chromium',
    version: (await browser.version()).replace(/^[^/]*\//, ''),
    installed,
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
    stopBackground: () => stopWorkers(browser, extension),
    backgroundErrors: async () => [...errors],
    closed,
    async close() {
      await browser.close();
      await closed;
    },
  };
}
