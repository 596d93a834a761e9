/** How long our traces may stay in a page, and whether we may still act in it. */
export interface Life {
  /** Aborts when every trace must go; never comes back. */
  signal: AbortSignal;
  /** False once ended. Ends by itself when the extension that started us is gone. */
  alive(): boolean;
  end(): void;
  /** The listener, silent once ended; an error in it ends us instead of reaching the page's console. */
  guard<A extends unknown[]>(listener: (...args: A) => void): (...args: A) => void;
}

/** `isConnected` tells whether the extension is still there: an update or removal leaves old scripts running. */
export function beginLife(isConnected: () => boolean): Life {
  const controller = new AbortController();
  const life: Life = {
    signal: controller.signal,
    alive() {
      if (!controller.signal.aborted && !isConnected()) life.end();
      return !controller.signal.aborted;
    },
    end: () => controller.abort(),
    guard:
      (listener) =>
      (...args) => {
        if (!life.alive()) return;
        try {
          listener(...args);
        } catch {
          life.end();
        }
      },
  };
  return life;
}
