import type { Life } from '../../messaging/page-session.ts';
import type { Mark } from './marks.ts';
import { isInView, linesOf } from './ranges.ts';

/** Marks that are looked at with each step of scrolling: measuring a whole book of them would be felt. */
const MOST = 100;

/** The first painted mark that is seen, as soon as there is one. Waits for ever where none comes before the signal aborts. */
export function firstInView(marks: Mark[], guard: Life['guard'], signal: AbortSignal): Promise<Mark> {
  const painted = marks.filter(({ layer }) => layer !== null).slice(0, MOST);
  const found = new AbortController();
  const until = AbortSignal.any([signal, found.signal]);
  return new Promise((resolve) => {
    const look = guard(() => {
      if (until.aborted || document.hidden) return;
      const mark = painted.find((one) => linesOf(one).some(isInView));
      if (!mark) return;
      found.abort();
      resolve(mark);
    });
    for (const type of ['scroll', 'visibilitychange'])
      window.addEventListener(type, look, { capture: true, passive: true, signal: until });
    look();
  });
}
