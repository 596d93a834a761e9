import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** `/` moves to the search field, except where it is being written. */
export function useSearchKey(field: RefObject<HTMLInputElement | null>): void {
  // Keys may come as soon as there is something to see.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event;
      const isWriting = target instanceof Element && target.matches('input, textarea, select');
      if (event.key !== '/' || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [field]);
}
