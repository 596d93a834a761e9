import { describe, expect, it } from 'vitest';
import { Pace } from '../../../entrypoints/annotator/pace.ts';

/** Times at which a page that never rests is read, each reading costing `cost` milliseconds. */
function readings(cost: number, until: number): number[] {
  const pace = new Pace();
  const times: number[] = [];
  for (let now = 0; now < until;) {
    now += pace.wait(now);
    times.push(now);
    now += cost;
    pace.done(now, cost);
  }
  return times;
}

describe('Pace', () => {
  it('reads at once where nothing was read before', () => {
    expect(new Pace().wait(1000)).toBe(0);
  });

  it('reads at most ten times in the first second of a page that never rests, and ever less', () => {
    const times = readings(1, 20_000);
    expect(times.filter((time) => time < 1000).length).toBeLessThanOrEqual(10);
    expect(times.filter((time) => time >= 10_000).length).toBeLessThanOrEqual(6);
  });

  it('takes no more than a tenth of the time of a page that is slow to read', () => {
    const times = readings(400, 60_000);
    expect(times.length * 400).toBeLessThanOrEqual(6000 + 400);
  });

  it('is quick again after a rest', () => {
    const pace = new Pace();
    for (let now = 0; now < 5000; now += pace.wait(now)) pace.done(now, 1);
    pace.done(20_000, 1);
    expect(pace.wait(20_000)).toBe(100);
  });
});
