import { browser } from 'wxt/browser';
import { CodedError, type ErrorCode } from '../../messaging/errors.ts';
import { PAINT_RULES } from './paint-rules.ts';

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
  try {
    await unpaint(tabId);
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

/** What the browsers say when a script may not run, and what we tell the reader. The first row that fits. */
const REFUSALS: readonly { says: RegExp; code: ErrorCode; message: string }[] = [
  {
    says: /no tab with id|invalid tab id|frame.*(removed|not found)|error page/i,
    code: 'page-unreadable',
    message: 'This page could not be read: it was closed, replaced or did not load. Reload it and try again.',
  },
  {
    says: /chrome:\/\/|edge:\/\/|about:|extensions? gallery|chrome-extension:\/\/|webstore|cannot be scripted/i,
    code: 'page-unreadable',
    message:
      'This page cannot be annotated: browsers keep extensions out of their own pages and stores. Open an article and try again.',
  },
  {
    says: /permission|cannot access|not allowed/i,
    code: 'no-permission',
    message:
      'This page cannot be read: the browser has given no access to it. Press the button in the toolbar while the page is open, or allow this site.',
  },
];

/** What the browser said about a page, as one of our codes. */
export function pageError(cause: unknown): CodedError {
  const said = cause instanceof Error ? cause.message : String(cause);
  const refusal = REFUSALS.find(({ says }) => says.test(said));
  return refusal
    ? new CodedError(refusal.code, refusal.message, { cause })
    : new CodedError('page-unreadable', `This page could not be read: ${said}`, { cause });
}

function topFrame(tabId: number): { tabId: number; frameIds: number[] } {
  return { tabId, frameIds: [0] };
}
