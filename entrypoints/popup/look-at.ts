import type { Seen } from '../../components/popup/page-state.ts';
import { ask, askTab } from '../../messaging/channel.ts';
import { codeOf } from '../../messaging/errors.ts';

/** Milliseconds between two looks at a page that is still being read, and how many looks make it slow. */
const PAUSE = 150;
const PATIENCE = 20;
/** Milliseconds after which a page that does not even answer, being frozen or very busy, is called slow. */
const SILENCE = 1500;
/** Milliseconds after which what was told is drawn. A background that wakes sooner takes the processor from that. */
const DRAWN = 300;

/**
 * Asks the page script itself what it found, again while it is reading, and tells each change. The page comes first, and
 * the background is woken only when that is drawn. Ends when the page is read, has no script, takes too long, or `signal`
 * aborts.
 */
export async function lookAt(
  tabId: number,
  tell: (change: Partial<Seen>) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let looks = 0; looks < PATIENCE; looks += 1) {
    const change = await Promise.race([askSummary(tabId), pause(SILENCE).then(() => ({ isSlow: true }))]);
    if (signal.aborted) return;
    tell(change);
    if (looks === 0) void pause(DRAWN).then(() => followKnowledge(tell, signal));
    if (!('summary' in change) || change.summary?.state !== 'reading') return;
    await pause(PAUSE);
  }
  tell({ isSlow: true });
}

/** No answer is an answer: no page script runs there. */
function askSummary(tabId: number): Promise<Partial<Seen>> {
  return askTab(tabId, 'page.summary', {}).then(
    (summary) => ({ summary }),
    (error: unknown) => (codeOf(error) === 'no-answer' ? { summary: null } : { error: codeOf(error) }),
  );
}

/** Until the packs are there: after an installation or update they come in for some seconds. */
async function followKnowledge(tell: (change: Partial<Seen>) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const told = await askKnowledge();
    if (signal.aborted) return;
    tell(told);
    if (told.knowledge !== 'loading') return;
    await pause(PAUSE);
  }
}

function askKnowledge(): Promise<Partial<Seen>> {
  return ask('own', 'knowledge.status', {}).then(
    ({ state }) => ({ knowledge: state }),
    (error: unknown) => ({ error: codeOf(error) }),
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
