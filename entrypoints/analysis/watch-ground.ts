import type { Life } from '../../messaging/page-session.ts';
import { listen } from './listen.ts';

/**
 * Calls back when a page may have other colours than before: by a switch on its outermost elements, or by one that the
 * reader presses and that works further in; by the system's scheme; or at the end of a fade, during which colours are
 * still between the two.
 */
export function watchGround(changed: () => void, life: Life): void {
  const { signal } = life;
  const onChange = life.guard(changed);
  const switches = new MutationObserver(onChange);
  for (const element of [document.documentElement, document.body])
    switches.observe(element, { attributes: true });
  signal.addEventListener('abort', () => switches.disconnect());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onChange, { signal });
  listen(life, 'click', () => requestAnimationFrame(onChange));
  listen<TransitionEvent>(life, 'transitionend', ({ propertyName }) => {
    if (propertyName === 'background-color') changed();
  });
}
