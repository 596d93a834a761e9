import { describe, expect, it, vi } from 'vitest';
import { inSlices } from '../../../entrypoints/annotator/slices.ts';

/** A clock that each step moves on by `step` milliseconds. */
function clock(step: number): () => void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return () => {
    now += step;
  };
}

describe('inSlices', () => {
  const items = Array.from({ length: 12 }, (_, i) => i);

  it('does every step in order', async () => {
    const done: number[] = [];
    await inSlices(items, (item) => done.push(item), new AbortController().signal);
    expect(done).toEqual(items);
  });

  it('lets others have their turn when a slice is used up, and not before', async () => {
    const tick = clock(2);
    const turns: number[] = [];
    let steps = 0;
    const others = setInterval(() => turns.push(steps));
    await inSlices(
      items,
      () => {
        tick();
        steps++;
      },
      new AbortController().signal,
    );
    clearInterval(others);
    expect(turns.length).toBeGreaterThan(0);
    expect(turns.every((turn) => turn % 3 === 0)).toBe(true);
  });

  it('stops between two slices once aborted', async () => {
    const tick = clock(10);
    const controller = new AbortController();
    const done: number[] = [];
    const run = inSlices(
      items,
      (item) => {
        tick();
        done.push(item);
        if (item === 3) controller.abort();
      },
      controller.signal,
    );
    await expect(run).rejects.toThrow();
    expect(done).toEqual([0, 1, 2, 3]);
  });
});
