import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { place, stay, type Rect, type Setting } from '../../../entrypoints/card/placement.ts';
import { RUNS } from '../../runs.ts';

const VIEW: Rect = { x: 0, y: 0, width: 1000, height: 700 };
/** Of a window of 1280 × 900 px at a zoom of 400 %. */
const LOW: Rect = { x: 0, y: 0, width: 320, height: 225 };
const CARD = { width: 372, height: 300 };
const line = (x: number, y: number, width = 80): Rect => ({ x, y, width, height: 24 });

function boxOf(setting: Setting, put = place): Rect {
  const { left, top, maxHeight } = put(setting);
  return { x: left, y: top, width: setting.card.width, height: Math.min(setting.card.height, maxHeight) };
}

const isApart = (a: Rect, b: Rect) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

const MANY = { numRuns: 2 * RUNS };

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
    [
      'at the end of the line in a view too low for more',
      { lines: [line(100, 80)], view: { x: 0, y: 0, width: 1000, height: 180 } },
      { side: 'right', left: 186, top: 8, maxHeight: 164 },
    ],
    [
      'before a vertical line, where the next one is',
      { lines: [{ x: 600, y: 100, width: 24, height: 300 }], isVertical: true },
      { side: 'left', left: 222, top: 100 },
    ],
    [
      'behind a vertical line at the left edge',
      { lines: [{ x: 40, y: 100, width: 24, height: 300 }], isVertical: true },
      { side: 'right', left: 70, top: 100 },
    ],
    [
      'under a short vertical line in a narrow view',
      {
        lines: [{ x: 200, y: 100, width: 24, height: 60 }],
        view: { x: 0, y: 0, width: 400, height: 700 },
        isVertical: true,
      },
      { side: 'below', left: 20, top: 166 },
    ],
    [
      'on another side once it could not be read any more where it stands',
      { lines: [line(100, 660)], keep: 'below' },
      { side: 'above', top: 354, lift: 0 },
    ],
    [
      'lower than it should be where no side has room to read, until its line comes up to the edge',
      { lines: [line(20, 100)], view: LOW },
      { side: 'below', top: 130, maxHeight: 87, lift: 92 },
    ],
    [
      'above where that is just enough to read',
      { lines: [line(20, 110)], view: LOW, card: { width: 240, height: 100 } },
      { side: 'above', top: 8, maxHeight: 96, lift: 0 },
    ],
    [
      'low, for a line that need not come up to the edge',
      { lines: [line(20, 92)], view: LOW, card: { width: 240, height: 120 } },
      { side: 'below', top: 122, maxHeight: 95, lift: 25 },
    ],
    [
      'over the end of a mark that leaves nothing of the view',
      { lines: [line(20, 20), line(20, 80), line(20, 140), line(20, 190)], view: LOW },
      { side: 'below', top: 121, maxHeight: 96, lift: 12 },
    ],
  ];
  it.each(cases)('%s', (_, setting, expected) => {
    expect(place({ lines: [], card: CARD, view: VIEW, ...setting })).toMatchObject(expected);
  });

  /** A screen, seen at a zoom of 100 to 500 %, perhaps pinched; a mark of some lines in it, and a card. */
  const settings = fc
    .record({
      screen: fc.constantFrom([1280, 900], [1280, 1024], [1920, 1080], [2560, 1440], [1280, 2000]),
      zoom: fc.constantFrom(1, 1.25, 1.5, 2, 3, 4, 5),
      scroll: fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 500 }) }),
      start: fc.record({
        x: fc.double({ min: 0, max: 1, noNaN: true }),
        y: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      line: fc.record({ size: fc.integer({ min: 10, max: 60 }), length: fc.integer({ min: 8, max: 400 }) }),
      count: fc.integer({ min: 1, max: 4 }),
      isVertical: fc.boolean(),
      card: fc.record({
        width: fc.integer({ min: 100, max: 372 }),
        height: fc.integer({ min: 40, max: 560 }),
      }),
    })
    .map(
      ({
        screen: [across = 0, down = 0],
        zoom,
        scroll,
        start,
        line: { size, length },
        count,
        isVertical,
        card,
      }): Setting => {
        const view = { ...scroll, width: across / zoom, height: down / zoom };
        const [along, over] = isVertical ? [view.height, view.width] : [view.width, view.height];
        const rects = Array.from({ length: count }, (_, i): Rect => {
          const long = Math.min(length, along);
          const from = start.x * (along - long) * (i === 0 ? 1 : 0.1);
          const at = start.y * Math.max(0, over - size * count) + i * size;
          // Vertical lines follow each other from right to left.
          return isVertical
            ? { x: view.x + over - at - size, y: view.y + from, width: size, height: long }
            : { x: view.x + from, y: view.y + at, width: long, height: size };
        });
        const { width, height } = card;
        const natural = {
          width: Math.min(width, view.width - 16),
          height: Math.min(height, view.height - 16),
        };
        return { lines: rects, isVertical, card: natural, view };
      },
    );
  const sides = fc.constantFrom('below', 'above', 'right', 'left', undefined);

  it('is never outside the view, wherever the mark is or was', () => {
    fc.assert(
      fc.property(settings, sides, fc.constantFrom(place, stay), (setting, keep, put) => {
        const { view } = setting;
        const box = boxOf({ ...setting, keep }, put);
        expect(box.x).toBeGreaterThanOrEqual(view.x + 8);
        expect(box.x + box.width).toBeLessThanOrEqual(view.x + view.width - 8 + 1e-9);
        expect(box.y).toBeGreaterThanOrEqual(view.y + 8);
        expect(box.y + box.height).toBeLessThanOrEqual(view.y + view.height - 8 + 1e-9);
      }),
      MANY,
    );
  });

  it('is never over a line of the mark, wherever a side has half of what is read easily', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const { lines, card, view } = setting;
        const [left, top] = [Math.min(...lines.map(({ x }) => x)), Math.min(...lines.map(({ y }) => y))];
        const right = Math.max(...lines.map(({ x, width }) => x + width));
        const bottom = Math.max(...lines.map(({ y, height }) => y + height));
        const across = Math.max(left - view.x, view.x + view.width - right) - 14;
        const down = Math.max(top - view.y, view.y + view.height - bottom) - 14;
        fc.pre(across >= card.width || down >= Math.min(card.height, 48));
        const box = boxOf(setting);
        for (const rect of lines) expect(isApart(box, rect)).toBe(true);
      }),
      MANY,
    );
  });

  it('is never over a mark of one line, down to 256 × 180 px', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const [one] = setting.lines;
        fc.pre(one !== undefined && setting.lines.length === 1 && !setting.isVertical && one.height <= 36);
        expect(isApart(boxOf(setting), one)).toBe(true);
      }),
      MANY,
    );
  });
});

describe('stay', () => {
  const stood: Setting = { lines: [line(100, 500)], card: CARD, view: VIEW, keep: 'above' };
  const grown = { width: 372, height: 400 };
  const cases: [string, Partial<Setting>, Partial<ReturnType<typeof stay>>][] = [
    ['as it stood', {}, { side: 'above', left: 100, top: 194 }],
    ['growing away from where its line was', { card: grown }, { top: 94 }],
    ['growing in where the view ends', { card: { width: 372, height: 560 } }, { top: 8, maxHeight: 684 }],
    ['growing in below', { lines: [line(100, 300)], keep: 'below', card: grown }, { top: 292 }],
    [
      'moved in from the edges of a smaller view',
      { view: { ...VIEW, width: 400, height: 400 } },
      { left: 20, top: 92 },
    ],
    ['within a view that is lower than it', { view: { ...VIEW, height: 200 } }, { top: 8, maxHeight: 184 }],
  ];
  it.each(cases)('%s', (_, setting, expected) => {
    expect(stay({ ...stood, ...setting })).toMatchObject(expected);
  });
});
