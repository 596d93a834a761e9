import type { PageSession } from '../../messaging/page-session.ts';
import type { HitTest, Point } from './hit.ts';
import type { Mark } from './marks.ts';
import { Intent } from './intent.ts';
import { innermost, listen } from './listen.ts';
import { watchTouch } from './touch.ts';

export interface HoverDoors {
  hits: HitTest;
  show(mark: Mark, by: 'pointer' | 'touch'): void;
  hide(): void;
  /** True when the page was scrolled on under the card. */
  hasDrifted(): boolean;
  /** True while the card wants to stay; see CardDoor. */
  isHeld(): boolean;
  ownsCard(node: EventTarget | null): boolean;
}

/** Opens and closes cards as pointer and touch ask for. Only events of a real reader count. */
export function watchPointer(doors: HoverDoors, session: PageSession): Intent<Mark> {
  const intent = new Intent<Mark>({
    show: session.guard((mark) => doors.show(mark, 'pointer')),
    hide: session.guard(() => doors.hide()),
    isHeld: () => doors.isHeld(),
  });
  let last: { target: Node; point: Point } | null = null;
  const look = session.guard(() => {
    const seen = last;
    last = null;
    if (seen) intent.over(doors.ownsCard(seen.target) ? null : doors.hits.markAt(seen.target, seen.point));
  });
  listen<PointerEvent>(session, 'pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    if (event.buttons !== 0) return intent.cancel();
    if (!last) requestAnimationFrame(look);
    const target = innermost(event);
    last = target && { target, point: { x: event.clientX, y: event.clientY } };
  });
  listen(session, 'pointerout', (event: PointerEvent) => {
    if (event.relatedTarget === null && event.pointerType !== 'touch') intent.over(null);
  });
  listen(session, 'pointerdown', (event) => {
    intent.cancel();
    if (!doors.ownsCard(event.target)) doors.hide();
  });
  listen(session, 'scroll', () => {
    intent.cancel();
    if (doors.hasDrifted()) doors.hide();
  });
  listen(session, 'keydown', () => intent.cancel());
  const open = (mark: Mark): void => {
    intent.opened(mark);
    doors.show(mark, 'touch');
  };
  watchTouch(doors.hits, open, session);
  return intent;
}
