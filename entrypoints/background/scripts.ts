import { browser } from 'wxt/browser';
import { PAINT_RULES } from '../../messaging/paint-rules.ts';
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

/** Inserts the rules of our marks. The same rules are taken out first, so that a page never has them twice. */
export async function paint(tabId: number): Promise<void> {
  await unpaint(tabId);
  try {
    await browser.scripting.insertCSS({ target: topFrame(tabId), css: PAINT_RULES });
  } catch (cause) {
    throw pageError(cause);
  }
}

/** Asked for by pages that are being left, too: their tab may be gone by now. */
export async function unpaint(tabId: number): Promise<void> {
  try {
    await browser.scripting.removeCSS({ target: topFrame(tabId), css: PAINT_RULES });
  } catch (cause) {
    throw pageError(cause);
  }
}

function topFrame(tabId: number): { tabId: number; frameIds: number[] } {
  return { tabId, frameIds: [0] };
}
