import { useCallback, useState } from 'preact/hooks';

/** State that belongs to one owner, and begins anew with another: what was seen of one tab is not shown of the next. */
export function useStateOf<T>(owner: unknown, initial: T): [T, (update: (before: T) => T) => void] {
  const [held, setHeld] = useState({ owner, value: initial });
  const set = useCallback(
    (update: (before: T) => T) =>
      setHeld((before) => ({ owner, value: update(before.owner === owner ? before.value : initial) })),
    [owner],
  );
  return [held.owner === owner ? held.value : initial, set];
}
