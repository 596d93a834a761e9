// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MarkedBlock } from '../../../entrypoints/analysis/marks.ts';
import { NearView } from '../../../entrypoints/analysis/near.ts';
import { pageTree } from '../../../entrypoints/annotator/tree.ts';
import { articleIn } from '../page.ts';

/** Height of a paragraph and of the view, in pixels: the view shows five. */
const HEIGHT = 100;
const VIEW = 500;

let scrolled = 0;
let observers: FakeObserver[] = [];
let order = new Map<Element, number>();

function topOf(element: Element): number {
  return (order.get(element) ?? 0) * HEIGHT - scrolled;
}

/** Tells at `tick` what the browser would tell once a frame. */
class FakeObserver {
  readonly watched = new Map<Element, boolean | null>();
  private readonly margin: number;

  constructor(
    private readonly tell: (entries: Partial<IntersectionObserverEntry>[]) => void,
    { rootMargin }: { rootMargin: string },
  ) {
    if (!/^\d+% 0px$/.test(rootMargin)) throw new SyntaxError(`no margin: ${rootMargin}`);
    this.margin = (parseInt(rootMargin, 10) / 100) * VIEW;
    observers.push(this);
  }

  observe(element: Element): void {
    if (!this.watched.has(element)) this.watched.set(element, null);
  }

  unobserve(element: Element): void {
    this.watched.delete(element);
  }

  disconnect(): void {
    this.watched.clear();
  }

  tick(): void {
    const entries: Partial<IntersectionObserverEntry>[] = [];
    for (const [target, before] of this.watched) {
      const top = topOf(target);
      const isIntersecting = top < VIEW + this.margin && top + HEIGHT > -this.margin;
      if (isIntersecting !== before) entries.push({ target, isIntersecting });
      this.watched.set(target, isIntersecting);
    }
    if (entries.length > 0) this.tell(entries);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  scrolled = 0;
  observers = [];
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  vi.stubGlobal('innerHeight', VIEW);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return new DOMRect(0, topOf(this), 300, HEIGHT);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

interface Watch {
  view: NearView;
  blocks: MarkedBlock[];
  near: Set<MarkedBlock>;
  /** How often something was taken up or let go. */
  moves: number;
}

function watch(count: number): Watch {
  const article = articleIn(...Array.from({ length: count }, (_, i) => `Paragraph ${i} of the page.`));
  vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(count * HEIGHT);
  order = new Map([...document.querySelectorAll('p')].map((element, i) => [element, i]));
  const near = new Set<MarkedBlock>();
  const view = new NearView(pageTree, {
    enter: (blocks) => {
      if (blocks.length > 0) watched.moves++;
      for (const block of blocks) near.add(block);
    },
    leave: (blocks) => {
      if (blocks.length > 0) watched.moves++;
      for (const block of blocks) near.delete(block);
    },
  });
  const watched = { view, near, blocks: article.blocks.map((block) => ({ block, marks: [] })), moves: 0 };
  view.follow(watched.blocks);
  scrollTo(0);
  return watched;
}

function frame(): void {
  for (const observer of observers) observer.tick();
}

/** One frame at this place, and what comes of it. */
function scrollTo(top: number): void {
  scrolled = top;
  for (let i = 0; i < 4; i++) {
    frame();
    vi.advanceTimersByTime(50);
  }
}

/** Indexes of the blocks that are near, and of those that are in view. */
function nearIn({ blocks, near }: Watch): number[] {
  return blocks.flatMap((block, i) => (near.has(block) ? [i] : []));
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

describe('NearView', () => {
  it('takes up what is within two viewports of the view', () => {
    expect(nearIn(watch(40))).toEqual(range(0, 15));
  });

  it('watches nothing where nothing is marked', () => {
    expect(nearIn(watch(0))).toEqual([]);
    expect(observers.every(({ watched }) => watched.size === 0)).toBe(true);
  });

  it('moves with the view, and lets go what is far away', () => {
    const watched = watch(100);
    scrollTo(3000);
    vi.advanceTimersByTime(1000);
    expect(nearIn(watched)).toEqual(range(20, 45));
  });

  it('keeps all that is within one viewport taken up while a reader scrolls, in few moves', () => {
    const watched = watch(200);
    watched.moves = 0;
    for (let top = 0; top <= 15_000; top += 50) {
      scrollTo(top);
      const wanted = watched.blocks.filter(
        (_, i) => i * HEIGHT - top < VIEW * 2 && (i + 1) * HEIGHT - top > -VIEW,
      );
      expect(wanted.every((block) => watched.near.has(block))).toBe(true);
    }
    expect(watched.moves).toBeLessThanOrEqual(70);
    vi.advanceTimersByTime(1000);
    expect(watched.near.size).toBeLessThanOrEqual(25);
  });

  it('watches only some places of a huge page, and misses none of its blocks', () => {
    const watched = watch(4000);
    expect(observers.reduce((sum, { watched: { size } }) => sum + size, 0)).toBeLessThan(500);
    for (const top of [244_000, 12_345, 399_500, 20_000, 20_900, 21_800, 22_700]) {
      scrollTo(top);
      const first = Math.floor(top / HEIGHT);
      expect(nearIn(watched)).toEqual(expect.arrayContaining(range(first, Math.min(first + 5, 4000))));
    }
    vi.advanceTimersByTime(1000);
    expect(watched.near.size).toBeLessThanOrEqual(25);
  });

  it('tells of a new block in a near element at once, and of no block that is gone', () => {
    const watched = watch(40);
    const now = watched.blocks.slice(0, 2).map(({ block }) => ({ block, marks: [] }));
    watched.near.clear();
    watched.view.follow(now);
    expect([...watched.near]).toEqual(now);
  });

  it('stops telling when cleared', () => {
    const watched = watch(40);
    watched.view.clear();
    watched.near.clear();
    scrollTo(1000);
    vi.advanceTimersByTime(1000);
    expect(watched.near.size).toBe(0);
  });
});
