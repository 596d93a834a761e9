import type { Life } from '../../messaging/page-session.ts';
import { listen } from './listen.ts';

/** Milliseconds from a change to the look at it. Pages that change themselves in every frame are looked at a few times a second. */
const PAUSE = 250;

/**
 * Calls back when a page may have other colours than before: by a switch on its outermost elements, or by one that the
 * reader presses and that works further in; by the system's scheme; or at the end of a fade, during which colours are
 * still between the two.
 */
export function watchGround(changed: () => void, life: Life): void {
  const { signal } = life;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = life.guard(() => {
    waiting = undefined;
    watchOutermost();
    changed();
  });
  const onChange = (): void => {
    waiting ??= setTimeout(look, PAUSE);
  };
  const switches = new MutationObserver(onChange);
  /** Some pages put another body in the place of theirs. What is observed already stays so. */
  const watchOutermost = (): void => {
    switches.observe(document.documentElement, { attributes: true, childList: true });
    if (document.body) switches.observe(document.body, { attributes: true });
  };
  watchOutermost();
  signal.addEventListener('abort', () => {
    clearTimeout(waiting);
    switches.disconnect();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onChange, { signal });
  for (const type of ['click', 'keyup']) listen(life, type, onChange);
  listen<TransitionEvent>(life, 'transitionend', ({ propertyName }) => {
    if (propertyName === 'background-color') onChange();
  });
}
