import fc from 'fast-check';
import { expect, it } from 'vitest';
import { liftFor, place } from '../../../entrypoints/card/placement.ts';
import { RUNS } from '../../runs.ts';

const line = (y: number) => ({ x: 0, y, width: 60, height: 20 });
const VIEW = { x: 0, y: 0, width: 390, height: 800 };

it.each<[string, ReturnType<typeof line>[], number]>([
  ['a line above the sheet', [line(100)], 0],
  ['a line that the sheet would touch', [line(370)], 2],
  ['a line under the sheet', [line(600)], 232],
  ['two lines', [line(370), line(390)], 22],
  ['lines higher than what is left', [line(30), line(500)], 22],
  ['a line at the upper edge', [line(5), line(500)], 0],
])('lifts %s', (_, lines, by) => {
  expect(liftFor(lines, VIEW, 412)).toBe(by);
});

it('leaves no line covered that fits above, and none out of view', () => {
  const tops = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(tops, fc.integer({ min: 100, max: 700 }), (given, height) => {
      const by = liftFor(given.map(line), VIEW, height);
      const [first, last] = [Math.min(...given) - by, Math.max(...given) + 20 - by];
      expect(by === 0 || first >= 8).toBe(true);
      expect(last <= 800 - height || first <= 8).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

it('leaves room to read below any line in a low view, and its beginning in view', () => {
  const low = fc.record({
    view: fc.integer({ min: 170, max: 300 }).map((height) => ({ ...VIEW, width: 320, height })),
    at: fc.record({ y: fc.integer({ min: 0, max: 240 }), height: fc.integer({ min: 10, max: 52 }) }),
    card: fc.integer({ min: 40, max: 560 }).map((height) => ({ width: 304, height })),
  });
  fc.assert(
    fc.property(low, ({ view, at, card }) => {
      fc.pre(at.y + at.height < view.height);
      const standAt = (y: number) => place({ lines: [{ ...line(y), height: at.height }], view, card });
      const { lift } = standAt(at.y);
      expect(lift === 0 || at.y - lift >= 8).toBe(true);
      const lifted = standAt(at.y - lift);
      expect(lifted.maxHeight).toBeGreaterThanOrEqual(Math.min(card.height, 96));
      expect(lifted.lift).toBe(0);
    }),
    { numRuns: 2 * RUNS },
  );
});
