/** Milliseconds for which one slice of work may hold the background; calls from pages are answered in between. */
export const SLICE = 25;

/** Takes all steps, as many at once as fit into a slice, and gives what they come to. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (let until = performance.now() + SLICE; ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE;
  }
}
