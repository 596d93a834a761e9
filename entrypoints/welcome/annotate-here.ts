import type { CallName, ParamsOf, ResultOf } from '../../messaging/calls.ts';
import { CodedError, type ErrorCode } from '../../messaging/errors.ts';
import { pageSession, type PageSession } from '../../messaging/page-session.ts';
import { PAINT_RULES } from '../../messaging/paint-rules.ts';

export interface Told {
  /** The page was read and its marks are there. */
  onRead: () => void;
  /** The background refused what the page scripts need. */
  onFailure: (code: ErrorCode) => void;
}

/**
 * Annotates this very page by the page scripts that run in any other. The browser lets nobody inject scripts and rules
 * into an extension's pages, so what the background does for other tabs this page does itself.
 */
export async function annotateHere(told: Told): Promise<void> {
  const paint = new CSSStyleSheet();
  paint.replaceSync(PAINT_RULES);
  document.adoptedStyleSheets.push(paint);
  // The scripts ask each other's door through the session. It is there when the first has run, and nothing that the
  // script asked for can have been answered before the next task.
  await runHere('/annotator.js');
  const session = pageSession();
  if (!session) throw new CodedError('page-unreadable', 'The page script did not start here.');
  session.ask = askFor(session.ask, told);
}

/** What the background would do in the asker's tab; what it would answer, if not null. This page's example is no article: it gets no hint. */
const IN_STEAD = new Map<string, () => Promise<unknown>>([
  ['page.analyse', () => runHere('/analysis.js')],
  ['page.card', () => runHere('/card.js')],
  ['page.paint', async () => {}],
  ['page.unpaint', async () => {}],
  ['page.hint', async () => ({ isFirst: false })],
]);

function askFor(background: PageSession['ask'], told: Told): PageSession['ask'] {
  return async <T extends 'page' | 'own', C extends CallName<T>>(
    table: T,
    call: C,
    params: ParamsOf<T, C>,
  ): Promise<ResultOf<T, C>> => {
    const act = IN_STEAD.get(call);
    if (act) return ((await act()) ?? null) as ResultOf<T, C>;
    try {
      const result = await background(table, call, params);
      if (call === 'page.report') told.onRead();
      return result;
    } catch (error) {
      told.onFailure(error instanceof CodedError ? error.code : 'bug');
      throw error;
    }
  };
}

function runHere(src: '/annotator.js' | '/analysis.js' | '/card.js'): Promise<void> {
  const script = document.createElement('script');
  script.src = src;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new CodedError('bug', `${src} could not be loaded.`)));
    document.head.append(script);
  });
}
