/** Shortcuts of the page would answer to these. */
const KEYS = ['keydown', 'keypress', 'keyup'] as const;

/** By these a page pulls the focus back into its own overlay, or closes that. */
const FOCUS = ['blur', 'focusout', 'focus', 'focusin'] as const;

/**
 * Keeps from the page the keys that go to our host, and that the focus goes there. It hears of the focus again when
 * that goes on to something else than where it came from.
 */
export function keepInside(host: Element, signal: AbortSignal): void {
  let left: EventTarget | null = null;
  const isOurs = (event: Event): boolean => {
    if (event.target === host) return true;
    if (!(event instanceof FocusEvent) || event.relatedTarget !== host) return false;
    if (event.type === 'blur' || event.type === 'focusout') left = event.target;
    return event.target === left;
  };
  const keep = (event: Event): void => {
    if (isOurs(event)) event.stopImmediatePropagation();
  };
  for (const type of [...KEYS, ...FOCUS]) window.addEventListener(type, keep, { capture: true, signal });
}
