import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECT_ERRORS, FirefoxPage, ORIGIN, Session, UUID } from './firefox-page.mjs';
import { startFirefox } from './firefox-process.mjs';
import { packExtension } from './pack-extension.mjs';
import { until } from './until.mjs';

/** @typedef {import('./driver.mjs').Browser} Browser */
/** @typedef {import('./driver.mjs').Page} Page */

/** Keys of each command, as the manifest suggests them. @type {Record<import('./driver.mjs').Command, string[]>} */
const COMMAND_KEYS = { 'next-mention': ['Alt', 'Shift', '.'], 'previous-mention': ['Alt', 'Shift', ','] };

/** Hosts that stand for this machine; Firefox takes no wildcard. */
const SITES = ['news.test', 'other.test'];

/** A page of ours that asks nobody: one that is closed while it asks would count as an error. */
const QUIET = 'icon/icon.svg';

/** The extension's number of the tab in front. Runs in the browser's own window. */
const TAB_ID = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);`;

/** Whether a tab shows the page that opens at the installation. */
const HAS_WELCOME = 'return gBrowser.tabs.some((tab) => tab.linkedBrowser.currentURI.spec === arguments[0]);';

const IS_INSTALLED = 'return WebExtensionPolicy.getByID(arguments[0]) !== null;';

const STOP_BACKGROUND = 'return WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground();';

/** What the add-on manager does when a reader allows a site, or no longer. */
const SET_GRANT = `
  const [id, origin, act, done] = arguments;
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  ExtensionPermissions[act](id, { permissions: [], origins: [origin] }, extension).then(() => done(null), done);`;

/** @param {Page} page */
async function bringToFront(page) {
  if (!(page instanceof FirefoxPage)) throw new Error('This page belongs to another browser');
  await page.toFront();
}

/** @implements {Browser} */
class FirefoxBrowser {
  name = /** @type {const} */ ('firefox');
  #session;
  #process;
  #addonId;

  /** @param {{session: Session, process: Awaited<ReturnType<typeof startFirefox>>, addonId: string, version: string,
   *   installed: number}} parts */
  constructor({ session, process, addonId, version, installed }) {
    this.#session = session;
    this.#process = process;
    this.#addonId = addonId;
    this.version = version;
    this.installed = installed;
    this.closed = process.closed;
  }

  /** @param {string} url */
  async open(url) {
    const { handle } = await this.#session.send('WebDriver:NewWindow', { type: 'tab', focus: true });
    const page = new FirefoxPage(this.#session, handle);
    await page.goto(url);
    return page;
  }

  /** @param {Page} page @returns {Promise<number>} */
  async #tabOf(page) {
    await bringToFront(page);
    return this.#session.privileged(TAB_ID);
  }

  /**
   * The real popup is no window that can be driven, so the test build lets its page be told which tab it is for.
   * @param {Page} page
   */
  async popup(page) {
    return this.open(`${ORIGIN}popup.html?tab=${await this.#tabOf(page)}`);
  }

  /** @param {Page} page @param {import('./driver.mjs').Command} command */
  async command(page, command) {
    await bringToFront(page);
    await this.#session.inBrowserWindow(() => this.#session.press(COMMAND_KEYS[command]));
  }

  /** @type {Browser['inExtension']} */
  async inExtension(page, run, ...given) {
    const tabId = await this.#tabOf(page);
    const own = await this.open(ORIGIN + QUIET);
    try {
      return await own.evaluate(run, tabId, ...given);
    } finally {
      await own.close();
    }
  }

  /** @param {string} path */
  ownPage(path) {
    return this.open(ORIGIN + path.slice(1));
  }

  /** @param {string} pattern */
  grant(pattern) {
    return this.#session.privilegedAsync(SET_GRANT, this.#addonId, pattern, 'add');
  }

  /** @param {string} pattern */
  revoke(pattern) {
    return this.#session.privilegedAsync(SET_GRANT, this.#addonId, pattern, 'remove');
  }

  async removeExtension() {
    await this.#session.send('Addon:Uninstall', { id: this.#addonId });
  }

  stopBackground() {
    return this.#session.privileged(STOP_BACKGROUND, this.#addonId);
  }

  /** @returns {Promise<string[]>} */
  backgroundErrors() {
    return this.#session.privileged(COLLECT_ERRORS, ORIGIN, 0, null);
  }

  async close() {
    await this.#session.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(this.#process.kill);
    await this.closed;
    this.#process.connection.close();
  }
}

/**
 * @param {import('./driver.mjs').Launch} launch
 * @returns {Promise<Browser>}
 */
export async function launchFirefox({ executable, extension, headless, language, profile }) {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const addonId = manifest.browser_specific_settings.gecko.id;
  const preferences = {
    'network.dns.localDomains': SITES.join(),
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: UUID }),
    ...(language ? { 'intl.locale.requested': language } : {}),
    // Else nothing that is not signed stays installed; ESR and developer versions alone heed it.
    ...(profile ? { 'xpinstall.signatures.required': false } : {}),
  };
  const process = await startFirefox({ executable, headless, preferences, ...(profile ? { profile } : {}) });
  const session = new Session(process.connection);
  const { capabilities } = await session.send('WebDriver:NewSession', { capabilities: {} });
  const installed = Date.now();
  if (!(await session.privileged(IS_INSTALLED, addonId))) {
    const path = profile ? await packExtension(extension, profile) : extension;
    await session.send('Addon:Install', { path, temporary: profile === undefined });
    // It comes to the front: whatever a caller opens shall stand before it.
    await until('the first page', () => session.privileged(HAS_WELCOME, `${ORIGIN}welcome.html`));
  }
  return new FirefoxBrowser({
    session,
    process,
    addonId,
    version: capabilities.browserVersion,
    installed,
  });
}
