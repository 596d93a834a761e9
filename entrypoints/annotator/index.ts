import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isUnread } from '../../core/article/elements.ts';
import { answer, ask } from '../../messaging/channel.ts';
import {
  closePageSession,
  openPageSession,
  pageSession,
  type PageSession,
} from '../../messaging/page-session.ts';
import { Annotator } from './annotator.ts';
import { beginLife } from './life.ts';
import { Pace } from './pace.ts';
import { inSlices } from './slices.ts';
import { pageTree } from './tree.ts';

/** In other documents (SVG, XML, plain text) there is no article, and much of the DOM that we use is missing. */
const READABLE = new Set(['text/html', 'application/xhtml+xml']);

export default defineUnlistedScript({
  globalName: false,
  main() {
    if (!READABLE.has(document.contentType) || window.top !== window) return;
    pageSession()?.stop();
    const life = beginLife(() => browser.runtime?.id !== undefined);
    const pace = new Pace(() => performance.now());
    const session: PageSession = {
      ...life,
      ask: (table, call, params) => pace.idle(ask(table, call, params)),
      tree: pageTree,
      isUnread: (node) => isUnread(node, pageTree),
      inSlices: (items, step) => inSlices(items, step, life.signal),
      strings: {},
      locale: 'en',
      settings: null,
      isHintDue: false,
    };
    openPageSession(session);
    life.signal.addEventListener('abort', () => {
      if (pageSession() === session) closePageSession();
    });
    if (isPrerendering()) {
      document.addEventListener('prerenderingchange', () => start(session, pace), { signal: life.signal });
    } else start(session, pace);
  },
});

function start(session: PageSession, pace: Pace): void {
  const annotator = new Annotator(session, pace);
  const stop = answer(annotator.handlers(), { kind: 'tab' });
  const { signal, guard } = session;
  signal.addEventListener('abort', stop);
  window.addEventListener(
    'pagehide',
    guard(({ persisted }: PageTransitionEvent) => persisted && annotator.rest()),
    { signal },
  );
  window.addEventListener(
    'pageshow',
    guard(({ persisted }: PageTransitionEvent) => persisted && annotator.wake()),
    { signal },
  );
  void annotator.read();
}

/** Chrome loads pages ahead that nobody may ever look at. */
function isPrerendering(): boolean {
  return 'prerendering' in document && document.prerendering === true;
}
