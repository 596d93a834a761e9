import { browser } from 'wxt/browser';
import { RULE_BY_NAME } from '../../messaging/paint-rules.ts';
import { pageError } from './page-error.ts';

/** Our page scripts, as the build names them. */
export type PageScript = '/annotator.js' | '/analysis.js' | '/card.js';

/** Runs a page script in the top frame of a tab. Throws no-permission or page-unreadable. */
export async function runScript(tabId: number, script: PageScript): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: topFrame(tabId),
      files: [script],
      injectImmediately: true,
    });
  } catch (cause) {
    throw pageError(cause);
  }
}

/** Inserts the rules of these highlights. They are taken out first, so that a page never has one twice. */
export async function paint(tabId: number, names: string[]): Promise<void> {
  await unpaint(tabId, names);
  await forEach(names, (css) => browser.scripting.insertCSS({ target: topFrame(tabId), css }));
}

/** Asked for by pages that are being left, too: their tab may be gone by now. */
export async function unpaint(tabId: number, names: string[]): Promise<void> {
  await forEach(names, (css) => browser.scripting.removeCSS({ target: topFrame(tabId), css }));
}

/** Each rule is a sheet of its own: a browser takes out only what was put in as the same text. */
async function forEach(names: string[], act: (css: string) => Promise<void>): Promise<void> {
  try {
    await Promise.all(names.flatMap((name) => RULE_BY_NAME.get(name) ?? []).map(act));
  } catch (cause) {
    throw pageError(cause);
  }
}

function topFrame(tabId: number): { tabId: number; frameIds: number[] } {
  return { tabId, frameIds: [0] };
}
