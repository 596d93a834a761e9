import { browser } from 'wxt/browser';
import { oneAtATime } from './one-at-a-time.ts';

/** Where `storage.local` tells that the hint was given. It goes with all else at a reset, and then comes once more. */
const KEY = 'hint.given';

const inTurn = oneAtATime();

/** Whether a page with marks has a reason to look for the moment to show it. */
export async function isHintDue(): Promise<boolean> {
  try {
    return !(await isGiven());
  } catch {
    return false;
  }
}

/**
 * True for the first who asks, and for nobody after: in all a reader's pages the hint is given once. Storage that cannot
 * remember it gives none. All that a page can bring about by asking is that there is no hint any more.
 */
export function takeHint(): Promise<boolean> {
  return inTurn(async () => {
    try {
      if (await isGiven()) return false;
      await browser.storage.local.set({ [KEY]: true });
      return true;
    } catch {
      return false;
    }
  });
}

async function isGiven(): Promise<boolean> {
  const stored = await browser.storage.local.get<Record<string, unknown>>(KEY);
  return Boolean(stored[KEY]);
}
