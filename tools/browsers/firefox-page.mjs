import { writeFile } from 'node:fs/promises';
import { until } from './until.mjs';

/** @typedef {import('./marionette.mjs').Marionette} Marionette */
/** @typedef {import('./driver.mjs').Page} Page */

/** Code points that WebDriver gives to keys without a character. @type {Record<string, string>} */
const KEYS = {
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
  Alt: '\uE00A',
  Shift: '\uE008',
  Control: '\uE009',
};

/**
 * Errors that Firefox's console holds since a moment, of one document and of the extension: those of its scripts in a
 * page belong to no document there. Of every call whose page is left before the answer Firefox writes that its promise
 * was "rejected after context unloaded", which no script can prevent. Runs in the browser's own window.
 */
export const COLLECT_ERRORS = `
  const [prefix, since, innerWindowId] = arguments;
  return Services.console.getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && message.timeStamp >= since)
    .filter((error) => !(error.flags & (Ci.nsIScriptError.warningFlag | Ci.nsIScriptError.infoFlag)))
    .filter((error) => !/^Promise (rejected|resolved) after context unloaded/.test(error.errorMessage))
    .filter((error) => error.innerWindowID === innerWindowId || error.sourceName.startsWith(prefix))
    .map((error) => error.errorMessage + ' (' + error.sourceName + ':' + error.lineNumber + ')');`;

/** What scripts wrote to the document's console as errors. Runs with system rights in the page's process. */
const COLLECT_CONSOLE = `
  const id = window.windowGlobalChild.innerWindowId;
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  const logged = storage.getEvents(id).filter((event) => event.level === 'error' || event.level === 'assert');
  return { id, errors: logged.map((event) => event.arguments.map(String).join(' ')) };`;

/** Calls a function with the card's closed root; fields of a form have one of the browser's own. Runs with system rights in the page. @param {string} run */
const inClosedRoot = (run) => `
  const host = [...document.querySelectorAll('[popover]')].find((element) => element.openOrClosedShadowRoot?.mode === 'closed');
  return host ? (${run})(host.openOrClosedShadowRoot, ...arguments) : null;`;

/** Known beforehand, so that the addresses of extension pages are. */
export const UUID = '5111c0de-1055-4000-8000-000000000001';
export const ORIGIN = `moz-extension://${UUID}/`;

/** A session of Marionette: its input, and scripts in the browser's own window. */
export class Session {
  /** @param {Marionette} connection */
  constructor(connection) {
    this.send = connection.send.bind(connection);
  }

  /** Runs `act` with the browser's own window as the target. @template T @param {() => Promise<T>} act */
  async inBrowserWindow(act) {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await act();
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  /** @param {string} script @param {unknown[]} given */
  privileged(script, ...given) {
    return this.inBrowserWindow(() =>
      this.send('WebDriver:ExecuteScript', { script, args: given, sandbox: 'system' }),
    );
  }

  /** The same for a script that calls its last argument when it is done. @param {string} script @param {unknown[]} given */
  privilegedAsync(script, ...given) {
    return this.inBrowserWindow(() =>
      this.send('WebDriver:ExecuteAsyncScript', { script, args: given, sandbox: 'system' }),
    );
  }

  /** @param {Record<string, unknown>[]} actions */
  point(actions) {
    const parameters = { pointerType: 'mouse' };
    return this.send('WebDriver:PerformActions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters, actions }],
    });
  }

  /** Presses keys together. @param {string[]} names */
  press(names) {
    const values = names.map((name) => KEYS[name] ?? name);
    const down = values.map((value) => ({ type: 'keyDown', value }));
    const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
    return this.send('WebDriver:PerformActions', {
      actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }],
    });
  }
}

/** @implements {Page} */
export class FirefoxPage {
  #session;
  #handle;
  #opened = 0;

  /** @param {Session} session @param {string} handle */
  constructor(session, handle) {
    this.#session = session;
    this.#handle = handle;
  }

  toFront() {
    return this.#session.send('WebDriver:SwitchToWindow', { handle: this.#handle, focus: true });
  }

  /** Leaves the tab where it is, since a page may act on being looked at. @param {string} script @param {unknown[]} given @param {string | null} sandbox */
  async #execute(script, given, sandbox) {
    await this.#session.send('WebDriver:SwitchToWindow', { handle: this.#handle, focus: false });
    return this.#session.send('WebDriver:ExecuteScript', { script, args: given, sandbox });
  }

  /** @type {Page['evaluate']} */
  evaluate(run, ...given) {
    return this.#execute(`return (${run}).apply(null, arguments);`, given, null);
  }

  /** @type {Page['inCard']} */
  async inCard(run, ...given) {
    return (await this.#execute(inClosedRoot(String(run)), given, 'system')) ?? undefined;
  }

  /** @param {number} x @param {number} y */
  async moveTo(x, y) {
    await this.toFront();
    await this.#session.point([{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 60 }]);
  }

  /** @param {number} x @param {number} y */
  async click(x, y) {
    await this.moveTo(x, y);
    await this.#session.point([
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  /** @param {string} key */
  async press(key) {
    await this.toFront();
    await this.#session.press([key]);
  }

  /** @param {import('./driver.mjs').Scheme} scheme */
  async prefer(scheme) {
    const preference = ['layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1];
    await this.#session.privileged('Services.prefs.setIntPref(...arguments)', ...preference);
    await until(`the ${scheme} scheme`, () =>
      this.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme),
    );
  }

  /** @param {number} width @param {number} height */
  async resize(width, height) {
    await this.toFront();
    const frame = await this.evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight]);
    const [besides = 0, above = 0] = frame;
    await this.#session.send('WebDriver:SetWindowRect', { width: width + besides, height: height + above });
  }

  /** @param {string} file */
  async screenshot(file) {
    await this.toFront();
    const png = await this.#session.send('WebDriver:TakeScreenshot', { full: false });
    await writeFile(file, Buffer.from(png, 'base64'));
  }

  async errors() {
    const logged = await this.#execute(COLLECT_CONSOLE, [], 'system');
    const thrown = await this.#session.privileged(COLLECT_ERRORS, ORIGIN, this.#opened, logged.id);
    return [...logged.errors, ...thrown];
  }

  /** @param {string} url */
  async goto(url) {
    await this.toFront();
    this.#opened = Date.now();
    await this.#session.send('WebDriver:Navigate', { url });
  }

  async close() {
    await this.toFront();
    const [other] = await this.#session.send('WebDriver:CloseWindow');
    // Marionette stays on the window that has gone, and then refuses everything.
    await this.#session.send('WebDriver:SwitchToWindow', { handle: other, focus: false });
  }
}
