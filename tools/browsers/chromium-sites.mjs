/** Where a reader manages extensions, and which sites each may read. */
const EXTENSIONS = 'chrome://extensions';

/**
 * Runs on chrome://extensions. Only while sites are chosen one by one may one be added there without a prompt; a request
 * of the extension is then granted at once.
 * @param {string} id @param {string} pattern
 */
async function addSite(id, pattern) {
  const { developerPrivate } = /** @type {any} */ (globalThis).chrome;
  await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_SPECIFIC_SITES' });
  await developerPrivate.addHostPermission(id, pattern);
}

/** Runs on chrome://extensions: what the manifest requires is granted again. @param {string} id */
async function allowRequired(id) {
  const { developerPrivate } = /** @type {any} */ (globalThis).chrome;
  await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_ALL_SITES' });
}

/** Runs on chrome://extensions. @param {string} id @param {string} pattern */
async function removeSite(id, pattern) {
  await /** @type {any} */ (globalThis).chrome.developerPrivate.removeHostPermission(id, pattern);
}

/** Runs in a page of the extension. @param {string} pattern */
async function requestSite(pattern) {
  await /** @type {any} */ (globalThis).chrome.permissions.request({ origins: [pattern] });
}

/**
 * Grants and takes back sites as a reader does, but for the prompt.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} id of the extension
 * @returns {Pick<import('./driver.mjs').Browser, 'grant' | 'revoke'>}
 */
export function siteGrants(browser, id) {
  /** @param {string} address @param {(...given: string[]) => Promise<void>} run @param {string[]} given */
  const runOn = async (address, run, ...given) => {
    const page = await browser.newPage();
    await page.goto(address);
    await page.evaluate(run, ...given);
    await page.close();
  };
  return {
    async grant(pattern) {
      await runOn(EXTENSIONS, addSite, id, pattern);
      await runOn(`chrome-extension://${id}/icon/icon.svg`, requestSite, pattern);
      await runOn(EXTENSIONS, allowRequired, id);
    },
    revoke: (pattern) => runOn(EXTENSIONS, removeSite, id, pattern),
  };
}
