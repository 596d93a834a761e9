import type { MarkPlace } from '../../messaging/page-session.ts';
import { LEAST_BESIDE, liftFor } from './placement.ts';
import { seenPart } from './seen-part.ts';

/** Pixels between line and sheet. */
const GAP = 12;

/** How much of what is seen a sheet may take, as in `host.css`. */
const MOST = 0.6;

/** Width from which on a sheet is as large as all that a pinch enlarges; below, its lines would hold a word or two. */
const NARROW = 320;

/** Keeps a sheet off the mark however it grows, and in what a pinch has left of the view. */
export class Sheet {
  private readonly life = new AbortController();
  private readonly growth = new ResizeObserver(() => this.clear());
  /** Undoes that of the page. */
  private readonly zoom: number;
  private scale = scaleNow();
  /** A thumb is nearer to the lower edge. */
  private isUpper = false;
  /** Above the line that is read, once it stands there. */
  private room = Infinity;

  constructor(
    private readonly mark: Pick<MarkPlace, 'rects' | 'lift'>,
    private readonly element: HTMLElement,
  ) {
    this.zoom = Number(element.style.zoom) || 1;
    const fit = (): void => this.fit();
    for (const type of ['resize', 'scroll'])
      window.visualViewport?.addEventListener(type, fit, { signal: this.life.signal });
    this.fit();
    this.growth.observe(element);
  }

  end(): void {
    this.life.abort();
    this.growth.disconnect();
  }

  /** Scrolls the lines off the sheet, or where nothing scrolls any further, puts the sheet off them. */
  private clear(): void {
    const isPinched = scaleNow() !== this.scale;
    this.scale = scaleNow();
    // It has another size then, but it is the reader who moves what is seen.
    if (isPinched || this.isUpper) return;
    const by = this.covered();
    if (by === 0) return;
    this.mark.lift(by);
    const room = Math.min(...this.mark.rects().map(({ y }) => y)) - GAP - seenPart().y;
    if (this.covered() < 1 || room < LEAST_BESIDE) return;
    this.isUpper = true;
    this.room = room;
    this.fit();
  }

  /** How far the lines would have to come up. */
  private covered(): number {
    const lines = this.mark.rects();
    return lines.length > 0
      ? liftFor(lines, seenPart(), this.element.getBoundingClientRect().height + GAP)
      : 0;
  }

  private fit(): void {
    const { style, classList } = this.element;
    classList.toggle('upper', this.isUpper);
    const { x, y, width, height } = seenPart();
    const isPinched = scaleNow() > 1;
    const zoom = isPinched ? Math.min(1, width / NARROW) : 1;
    const px = (length: number): string => `${length / zoom}px`;
    style.zoom = String(this.zoom * zoom);
    style.maxHeight = this.isUpper || isPinched ? px(Math.min(height * MOST, this.room)) : '';
    const inside = { left: px(x), width: px(width), top: px(this.isUpper ? y : y + height), bottom: 'auto' };
    const usual = { left: '', width: '', top: '', bottom: '' };
    Object.assign(style, isPinched ? inside : usual);
    style.translate = isPinched && !this.isUpper ? '0 -100%' : '';
  }
}

function scaleNow(): number {
  return window.visualViewport?.scale ?? 1;
}
