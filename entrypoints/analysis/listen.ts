import type { Life } from '../../messaging/page-session.ts';

/** Hears what a real reader does, before the page does, as long as we live. */
export function listen<E extends Event>(life: Life, type: string, listener: (event: E) => void): void {
  const guarded = life.guard((event: Event) => event.isTrusted && listener(event as E));
  window.addEventListener(type, guarded, { capture: true, signal: life.signal });
}

/** The node under the pointer, inside open shadow roots too. */
export function innermost(event: Event): Node | null {
  const [target] = event.composedPath();
  return target instanceof Node ? target : null;
}
