import type { Life } from '../../messaging/page-session.ts';

export interface KeyDoors {
  isCardOpen(): boolean;
  closeCard(): void;
  /** Closes the pinned card; false where none is to be seen. */
  unpin(): boolean;
  /** The page has put something over the card, or over the pinned one. */
  isCardCovered(): boolean;
  isCursorShown(): boolean;
  /** What had the focus when the cursor came to where it is. */
  focusedAtCursor(): Element | null;
  clearCursor(): void;
  openAtCursor(): void;
}

/** Escape and Enter, taken from the page only while they have a meaning for us. */
export function watchKeys(doors: KeyDoors, life: Life): void {
  const actions: Record<string, () => boolean> = {
    Escape: () => escape(doors),
    Enter: () => enter(doors),
  };
  const onKey = life.guard((event: KeyboardEvent) => {
    if (!event.isTrusted || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (!actions[event.key]?.()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  window.addEventListener('keydown', onKey, { capture: true, signal: life.signal });
}

/**
 * True when the key was for us. One Escape closes the card, one more the pinned card, one more takes the cursor away,
 * which the page may hear. What the page has opened over a card goes before it.
 */
function escape(doors: KeyDoors): boolean {
  if (doors.isCardCovered()) return false;
  const isOpen = doors.isCardOpen();
  if (isOpen) doors.closeCard();
  const isOurs = isOpen || doors.unpin();
  if (!isOurs) doors.clearCursor();
  return isOurs;
}

function enter(doors: KeyDoors): boolean {
  const isOurs = doors.isCursorShown() && !doors.isCardOpen() && isFocusFree(doors.focusedAtCursor());
  if (isOurs) doors.openAtCursor();
  return isOurs;
}

const EDITABLE = 'input, textarea, select, iframe, [contenteditable]';

/** Nothing has it, or what had it before the last step has it still and is not written into. */
function isFocusFree(before: Element | null): boolean {
  const { activeElement, body, documentElement } = document;
  if (activeElement === null || activeElement === body || activeElement === documentElement) return true;
  return activeElement === before && !Element.prototype.matches.call(activeElement, EDITABLE);
}
