import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { place, type Rect, type Setting } from '../../../entrypoints/card/placement.ts';
import { RUNS } from '../../runs.ts';

const VIEW: Rect = { x: 0, y: 0, width: 1000, height: 700 };
const CARD = { width: 372, height: 300 };
const line = (x: number, y: number, width = 80): Rect => ({ x, y, width, height: 24 });

describe('place', () => {
  const cases: [string, Partial<Setting>, Partial<ReturnType<typeof place>>][] = [
    ['below the line, at its start', { lines: [line(100, 100)] }, { side: 'below', left: 100, top: 130 }],
    ['above it where there is no room below', { lines: [line(100, 600)] }, { side: 'above', top: 294 }],
    ['moved in from the right edge', { lines: [line(900, 100)] }, { left: 620 }],
    ['moved in from the left edge', { lines: [line(2, 100)] }, { left: 8 }],
    [
      'below the last line of a broken mark, at its start',
      { lines: [line(900, 100), line(40, 130)] },
      { side: 'below', left: 40, top: 160 },
    ],
    [
      'above the first line of a broken mark',
      { lines: [line(500, 600), line(40, 630)] },
      { side: 'above', left: 500, top: 294 },
    ],
    [
      'on the roomier side, scrolling inside, where neither has room',
      { lines: [line(100, 400)], card: { width: 372, height: 600 } },
      { side: 'above', top: 8, maxHeight: 386 },
    ],
    [
      'on the side where it stands already',
      { lines: [line(100, 500)], keep: 'below' },
      { side: 'below', maxHeight: 162 },
    ],
    [
      'in a view that a pinch has zoomed into',
      { lines: [line(450, 320)], view: { x: 400, y: 300, width: 500, height: 350 } },
      { side: 'below', left: 450, maxHeight: 292 },
    ],
  ];
  it.each(cases)('%s', (_, setting, expected) => {
    expect(place({ lines: [], card: CARD, view: VIEW, ...setting })).toMatchObject(expected);
  });

  const settings = fc
    .record({
      width: fc.integer({ min: 320, max: 2600 }),
      height: fc.integer({ min: 300, max: 1600 }),
      x: fc.integer({ min: 0, max: 500 }),
      y: fc.integer({ min: 0, max: 500 }),
      left: fc.double({ min: 0, max: 1, noNaN: true }),
      top: fc.double({ min: 0, max: 1, noNaN: true }),
      size: fc.integer({ min: 10, max: 60 }),
      count: fc.integer({ min: 1, max: 4 }),
      card: fc.record({
        width: fc.integer({ min: 100, max: 372 }),
        height: fc.integer({ min: 40, max: 520 }),
      }),
    })
    .map(({ width, height, x, y, left, top, size, count, card }): Setting => {
      const view = { x, y, width, height };
      const narrow = { ...card, width: Math.min(card.width, width - 16) };
      const lines = Array.from({ length: count }, (_, i) => ({
        x: x + left * (width - 40) * (i === 0 ? 1 : 0.1),
        y: y + top * Math.max(0, height - size * count) + i * size,
        width: 40,
        height: size,
      }));
      return { lines, card: narrow, view };
    });

  it('stays in the view, wherever the mark is', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const { view, card } = setting;
        const placed = place(setting);
        const height = Math.min(card.height, placed.maxHeight);
        expect(placed.left).toBeGreaterThanOrEqual(view.x + 8);
        expect(placed.left + card.width).toBeLessThanOrEqual(view.x + view.width - 8);
        expect(placed.top).toBeGreaterThanOrEqual(view.y + 8);
        expect(placed.top + height).toBeLessThanOrEqual(view.y + view.height - 8);
      }),
      { numRuns: RUNS },
    );
  });

  it('covers no line of the mark wherever a side has room to be read', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const { lines, card, view } = setting;
        const placed = place(setting);
        const height = Math.min(card.height, placed.maxHeight);
        const first = Math.min(...lines.map(({ y }) => y));
        const last = Math.max(...lines.map((rect) => rect.y + rect.height));
        const room = Math.max(first - view.y, view.y + view.height - last) - 14;
        fc.pre(room >= Math.min(card.height, 96));
        for (const rect of lines) {
          expect(placed.top >= rect.y + rect.height || placed.top + height <= rect.y).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
