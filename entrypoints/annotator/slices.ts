/** Milliseconds of work after which the page gets its turn. */
const SLICE = 5;

/** Does a step for each item, and lets the page have its turn whenever a slice is used up. Rejects once aborted. */
export async function inSlices<T>(
  items: Iterable<T>,
  step: (item: T) => void,
  signal: AbortSignal,
): Promise<void> {
  let start = performance.now();
  for (const item of items) {
    step(item);
    if (performance.now() - start < SLICE) continue;
    await giveWay();
    signal.throwIfAborted();
    start = performance.now();
  }
}

/** Ends this task. `scheduler.yield` (Chrome, Firefox 142) comes back before other waiting tasks do. */
function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Partial<Scheduler> };
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}
