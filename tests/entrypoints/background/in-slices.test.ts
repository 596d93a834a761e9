import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inSlices, SLICE } from '../../../entrypoints/background/in-slices.ts';

let clock = 0;
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});

/** Steps that take the given milliseconds each, and tell when they are taken. */
function* steps(times: number[], taken: string[]): Generator<void, string> {
  for (const [at, time] of times.entries()) {
    clock += time;
    taken.push(`step ${at}`);
    yield;
  }
  return 'done';
}

describe('inSlices', () => {
  it('lets others work as soon as a slice is over', async () => {
    const taken: string[] = [];
    const work = inSlices(steps([SLICE / 2, SLICE / 2, 1, SLICE], taken));
    setTimeout(() => taken.push('a page is answered'));
    expect(taken).toEqual(['step 0', 'step 1']);
    expect(await work).toBe('done');
    expect(taken).toEqual(['step 0', 'step 1', 'step 2', 'step 3', 'a page is answered']);
  });

  it('takes steps that are quick at once', async () => {
    const taken: string[] = [];
    const work = inSlices(steps([0, 0, 0], taken));
    expect(taken).toHaveLength(3);
    expect(await work).toBe('done');
  });

  it('fails as its steps fail', async () => {
    const failing = (function* (): Generator<void, never> {
      yield;
      throw new Error('no');
    })();
    await expect(inSlices(failing)).rejects.toThrow('no');
  });
});
