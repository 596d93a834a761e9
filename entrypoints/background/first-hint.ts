import { browser } from 'wxt/browser';
import { oneAtATime } from './one-at-a-time.ts';

/** Where `storage.local` tells that the hint was given. It goes with all else at a reset, and then comes once more. */
const KEY = 'hint.given';

const inTurn = oneAtATime();

/**
 * True for the first who asks, and for nobody after: in all a reader's pages the hint is given once. Storage that cannot
 * remember it gives none. All that a page can bring about by asking is that there is no hint any more.
 */
export function takeHint(): Promise<boolean> {
  return inTurn(async () => {
    try {
      const stored = await browser.storage.local.get<Record<string, unknown>>(KEY);
      if (stored[KEY]) return false;
      await browser.storage.local.set({ [KEY]: true });
      return true;
    } catch {
      return false;
    }
  });
}
