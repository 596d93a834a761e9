import type { Life } from '../../messaging/page-session.ts';

/** `isConnected` tells whether the extension is still there: an update or removal leaves old scripts running. */
export function beginLife(isConnected: () => boolean): Life {
  const controller = new AbortController();
  const { signal } = controller;
  const stop = (): void => controller.abort();
  const alive = (): boolean => {
    if (!signal.aborted && !isConnected()) stop();
    return !signal.aborted;
  };
  return {
    signal,
    stop,
    alive,
    guard:
      (listener) =>
      (...args) => {
        if (!alive()) return;
        try {
          listener(...args);
        } catch {
          stop();
        }
      },
  };
}
