import type { PageSession } from '../../messaging/page-session.ts';
import { isShown } from './into-view.ts';
import type { Mark } from './marks.ts';

/** Marks that are looked at with each step of scrolling: measuring a whole book of them would be felt. */
const MOST = 100;

/** Milliseconds until the next look though nothing scrolls: a wall that is taken away tells nobody. */
const PAUSE = 1000;

/** The first painted mark that is seen, of those there are by then. Waits for ever where none comes before the signal aborts. */
export function firstInView(
  marks: () => Mark[],
  { guard, tree }: Pick<PageSession, 'guard' | 'tree'>,
  signal: AbortSignal,
): Promise<Mark> {
  const found = new AbortController();
  const until = AbortSignal.any([signal, found.signal]);
  return new Promise((resolve) => {
    let next: ReturnType<typeof setTimeout> | undefined;
    const look = guard(() => {
      clearTimeout(next);
      if (until.aborted || document.hidden) return;
      const painted = marks().filter(({ layer }) => layer !== null);
      const mark = painted.slice(0, MOST).find((one) => isShown(one, tree));
      if (!mark) {
        next = setTimeout(look, PAUSE);
        return;
      }
      found.abort();
      resolve(mark);
    });
    for (const type of ['scroll', 'visibilitychange'])
      window.addEventListener(type, look, { capture: true, passive: true, signal: until });
    until.addEventListener('abort', () => clearTimeout(next));
    look();
  });
}
