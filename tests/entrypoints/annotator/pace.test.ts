import { describe, expect, it } from 'vitest';
import { Pace } from '../../../entrypoints/annotator/pace.ts';

/** Times at which a page that never rests is read until a time, each reading costing `cost` milliseconds. */
function readings(cost: number, until: number): number[] {
  let now = 0;
  const pace = new Pace(() => now);
  const times: number[] = [];
  while (now < until) {
    now += pace.wait();
    times.push(now);
    pace.begin();
    now += cost;
    pace.end();
  }
  return times;
}

describe('Pace', () => {
  it('reads at once where nothing was read before', () => {
    expect(new Pace(() => 1000).wait()).toBe(0);
  });

  it('reads at most ten times in the first second of a page that never rests, and ever less', () => {
    const times = readings(1, 20_000);
    expect(times.filter((time) => time < 1000).length).toBeLessThanOrEqual(10);
    expect(times.filter((time) => time >= 10_000).length).toBeLessThanOrEqual(6);
  });

  it('takes no more than a tenth of the time of a page that is slow to read', () => {
    const times = readings(400, 60_000);
    expect(times.length * 400).toBeLessThanOrEqual(6000 + 2 * 400);
  });

  it('reads a page again soon that rested before, however slow it is to read', () => {
    const [first = 0, second = 0, third = 0] = readings(400, 10_000);
    expect(second - (first + 400)).toBe(100);
    expect(third - (second + 400)).toBe(4000);
  });

  it('does not count the time for which it waits for others', async () => {
    let now = 0;
    const pace = new Pace(() => now);
    pace.begin();
    const answer = pace.idle(Promise.resolve('late'));
    now = 5000;
    expect(await answer).toBe('late');
    now = 5001;
    pace.end();
    expect(pace.wait()).toBe(100);
  });

  it('is quick again after a rest', () => {
    let now = 0;
    const pace = new Pace(() => now);
    const read = (): void => {
      pace.begin();
      now += 1;
      pace.end();
    };
    for (; now < 5000; now += pace.wait()) read();
    now = 20_000;
    read();
    expect(pace.wait()).toBe(100);
  });
});
