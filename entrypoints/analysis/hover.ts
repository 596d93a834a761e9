import type { PageSession } from '../../messaging/page-session.ts';
import type { HitTest, Point } from './hit.ts';
import type { Mark } from './marks.ts';
import { Intent } from './intent.ts';
import { closest } from './closest.ts';

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

/** What a tap does by itself; a mark inside it is not opened by touch. */
const CONTROLS =
  'a[href], area[href], button, label, summary, input, select, textarea, [role=button], [role=link]';

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
  const listen = <E extends Event>(type: string, listener: (event: E) => void): void => {
    const guarded = session.guard((event: Event) => event.isTrusted && listener(event as E));
    window.addEventListener(type, guarded, { capture: true, passive: true, signal: session.signal });
  };

  listen<PointerEvent>('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    if (event.buttons !== 0) return intent.cancel();
    if (!last) requestAnimationFrame(look);
    const target = innermost(event);
    last = target && { target, point: { x: event.clientX, y: event.clientY } };
  });
  listen('pointerout', (event: PointerEvent) => {
    if (event.relatedTarget === null && event.pointerType !== 'touch') intent.over(null);
  });
  listen('pointerdown', (event) => {
    intent.cancel();
    if (!doors.ownsCard(event.target)) doors.hide();
  });
  listen('scroll', () => {
    intent.cancel();
    if (doors.hasDrifted()) doors.hide();
  });
  listen('keydown', () => intent.cancel());
  listen<PointerEvent>('click', (event) => {
    const target = innermost(event);
    if (event.pointerType !== 'touch' || !target || closest(target, CONTROLS, session.tree)) return;
    const mark = doors.hits.markAt(target, { x: event.clientX, y: event.clientY });
    if (!mark) return;
    intent.opened(mark);
    doors.show(mark, 'touch');
  });
  return intent;
}

/** The node under the pointer, inside open shadow roots too. */
function innermost(event: Event): Node | null {
  const [target] = event.composedPath();
  return target instanceof Node ? target : null;
}
