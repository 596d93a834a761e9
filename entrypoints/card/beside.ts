import type { MarkPlace } from '../../messaging/page-session.ts';
import { place, stay, type Placement, type Rect, type Setting, type Side } from './placement.ts';
import { seenPart } from './seen-part.ts';

/** A mark, and a side that is better than the usual. Without `lift` the page is not scrolled for it. */
type Anchor = Pick<MarkPlace, 'rects' | 'isVertical'> & Partial<Pick<MarkPlace, 'lift'>> & { side?: Side };

/** Keeps an element beside a mark, whatever scrolls, grows or moves, until it is pinned; then in the view. */
export class Beside {
  private readonly life = new AbortController();
  private readonly growth = new ResizeObserver(() => this.move());
  private side: Side | undefined;
  /** Those in view, where they were when the element was placed last. */
  private lines: Rect[] = [];
  /** Makes room once, for what opens: afterwards it is the reader who scrolls. */
  private lift: MarkPlace['lift'] | undefined;
  private isPinned = false;

  /** `lost` is called where the mark is no longer in view. */
  constructor(
    private readonly mark: Anchor,
    private readonly floating: HTMLElement,
    private readonly lost: () => void,
  ) {
    this.side = mark.side;
    this.lift = mark.lift;
    // Until it is placed it is in nobody's way, nor in that of who looks whether the line is seen.
    floating.style.pointerEvents = 'none';
    this.growth.observe(floating);
    const onMove = (): void => this.move();
    const options = { capture: true, passive: true, signal: this.life.signal };
    window.addEventListener('resize', onMove, options);
    for (const type of ['resize', 'scroll']) window.visualViewport?.addEventListener(type, onMove, options);
    this.move();
    this.watchFrames();
  }

  /** From now on it stays where it stands when the mark goes, and moves only so far that it is in view. */
  pin(): void {
    this.isPinned = true;
    // Nobody is on the way from the line any more.
    delete this.floating.dataset.side;
  }

  end(): void {
    this.life.abort();
    this.growth.disconnect();
  }

  /** Whatever moves the mark: not only scrolling, but an image that arrives above, which no event tells. */
  private watchFrames(): void {
    let before = whereAre(this.mark.rects());
    const look = (): void => {
      if (this.isPinned || this.life.signal.aborted) return;
      const now = whereAre(this.mark.rects());
      if (now !== before) this.move();
      before = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }

  private move(): void {
    if (this.life.signal.aborted) return;
    const { floating } = this;
    const placed = this.placeIn(sizesOf(floating));
    // It may be opening yet: who is told would not know it.
    if (!placed) return queueMicrotask(this.lost);
    const { lift } = this;
    this.lift = undefined;
    if (lift && placed.lift > 0) {
      lift(placed.lift);
      return this.move();
    }
    this.side = placed.side;
    if (!this.isPinned) floating.dataset.side = placed.side;
    Object.assign(floating.style, {
      left: `${placed.left}px`,
      top: `${placed.top}px`,
      maxHeight: `${placed.maxHeight}px`,
      pointerEvents: '',
    });
  }

  /** Null where no line of the mark is in view, and the element is to go with it. */
  private placeIn(sizes: Sizes): Placement | null {
    const seen = this.mark.rects().filter((line) => isSeen(line, sizes.view));
    const hasMoved = this.isPinned && whereAre(seen) !== whereAre(this.lines);
    if (!this.isPinned && seen.length === 0) return null;
    if (!this.isPinned) this.lines = seen;
    const setting = { ...sizes, lines: this.lines, isVertical: this.mark.isVertical, keep: this.side };
    return hasMoved ? stay(setting) : place(setting);
  }
}

type Sizes = Pick<Setting, 'card' | 'view'>;

/** The element's natural size, and where it may be. */
function sizesOf(element: HTMLElement): Sizes {
  // Up to what the style allows: what was set before would hide that it has grown.
  element.style.maxHeight = '';
  return { card: element.getBoundingClientRect(), view: seenPart() };
}

function whereAre(lines: Rect[]): string {
  return lines.map(({ x, y, width, height }) => `${x} ${y} ${width} ${height}`).join();
}

function isSeen({ x, y, width, height }: Rect, view: Rect): boolean {
  return y + height > view.y && y < view.y + view.height && x + width > view.x && x < view.x + view.width;
}
