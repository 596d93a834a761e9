import type { PageSession } from '../../messaging/page-session.ts';
import { closest } from './closest.ts';
import type { HitTest } from './hit.ts';
import { innermost, listen } from './listen.ts';
import type { Mark } from './marks.ts';

/** Where a tap does something by itself; a mark inside is opened by a long press. */
const CONTROLS =
  'a[href], area[href], button, label, summary, input, select, textarea, [role=button], [role=link]';

/** Opens a mark that a finger taps, or presses long where a tap is the page's. */
export function watchTouch(hits: HitTest, open: (mark: Mark) => void, session: PageSession): void {
  const touchedMark = (event: PointerEvent, isOnControl: boolean): Mark | null => {
    const target = innermost(event);
    if (event.pointerType !== 'touch' || !target) return null;
    if (isOnControl !== (closest(target, CONTROLS, session.tree) !== null)) return null;
    return hits.markAt(target, { x: event.clientX, y: event.clientY });
  };
  listen<PointerEvent>(session, 'click', (event) => {
    const mark = touchedMark(event, false);
    if (mark) open(mark);
  });
  listen<PointerEvent>(session, 'contextmenu', (event) => {
    const mark = touchedMark(event, true);
    if (!mark) return;
    // The browser's own menu would come over the card. Beside our marks, and on plain text, it is the reader's.
    event.preventDefault();
    open(mark);
  });
}
