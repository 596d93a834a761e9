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
export class ChromiumPage {
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

  /** Gives the page a screen that fingers touch. */
  async tappable() {
    await this.#session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  }

  /** As a finger does. @param {number} x @param {number} y */
  tap(x, y) {
    return this.handle.touchscreen.tap(x, y);
  }

  /** Enlarges what is seen, as two fingers do. @param {number} scale */
  async pinch(scale) {
    await this.#session.send('Emulation.setPageScaleFactor', { pageScaleFactor: scale });
  }

  /** @param {string} key */
  press(key) {
    return this.handle.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (key));
  }

  /** @param {import('./driver.mjs').Scheme} scheme */
  prefer(scheme) {
    return this.handle.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }

  /** What the reader's system asks for: `{'forced-colors': 'active'}`. @param {Record<string, string>} features */
  async emulate(features) {
    const named = Object.entries(features).map(([name, value]) => ({ name, value }));
    await this.#session.send('Emulation.setEmulatedMedia', { features: named });
  }

  /** @param {number} width @param {number} height */
  resize(width, height) {
    return this.handle.setViewport({ width, height });
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

  toFront() {
    return this.handle.bringToFront();
  }

  close() {
    return this.handle.close();
  }
}
