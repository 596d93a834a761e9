import type { Tree } from '../../core/article/tree.ts';
import { bringIntoView, isRendered } from './into-view.ts';
import type { Mark } from './marks.ts';
import type { Paint } from './paint.ts';
import { linesOf } from './ranges.ts';

/** Where the cursor is: the mark, and which of all marks it is, from 1. */
export interface Position {
  mark: Mark;
  at: number;
  count: number;
}

/** The keyboard's place among the marks. */
export class Cursor {
  private marks: Mark[] = [];
  private at: Mark | null = null;
  private focus: Element | null = null;

  constructor(
    private readonly paint: Paint,
    private readonly tree: Tree<Node>,
    /** Called after a step, and with null when it has gone or is elsewhere. */
    private readonly stepped: (position: Position | null) => void,
  ) {}

  /** The mark it stands on, or null while it is not shown. */
  get mark(): Mark | null {
    return this.at;
  }

  /** What had the focus when it came here. */
  get focused(): Element | null {
    return this.focus;
  }

  /** Takes the marks of the mentions, in reading order. Goes away if its own is not among them. */
  follow(marks: Mark[]): void {
    this.marks = marks;
    if (this.at && !marks.includes(this.at)) this.clear();
  }

  /** Goes to the mark of a mention, or null where there is none. It is a list of ours that asks, which speaks for itself. */
  goTo(place: number): Mark | null {
    if (this.at) this.stepped(null);
    const mark = this.marks.find((one) => one.place === place);
    return mark ? this.set(mark) : null;
  }

  /** Goes on or back by one that is drawn, around the ends; from what is in view when it was not shown. */
  step(step: 1 | -1): Mark | null {
    const { length } = this.marks;
    let at = this.at ? this.marks.indexOf(this.at) : this.firstInView() - (step === 1 ? 1 : 0);
    for (let tries = 0; tries < length; tries++) {
      at = (at + step + length) % length;
      const mark = this.marks[at];
      if (!mark || !isRendered(mark, this.tree)) continue;
      this.stepped({ mark: this.set(mark), at: at + 1, count: length });
      return mark;
    }
    return null;
  }

  /** Brings its mark into view at once: a card that opens while the page still glides would find no mark to stand beside. */
  settle(): void {
    if (this.at) bringIntoView(this.at, this.tree, 'instant');
  }

  clear(): void {
    if (this.at) this.stepped(null);
    this.at = null;
    this.paint.point(null);
  }

  private set(mark: Mark): Mark {
    this.at = mark;
    this.focus = document.activeElement;
    this.paint.point(mark);
    bringIntoView(mark, this.tree, mayGlide() ? 'smooth' : 'instant');
    return mark;
  }

  private firstInView(): number {
    const index = this.marks.findIndex((mark) => (linesOf(mark)[0]?.top ?? -1) >= 0);
    return index < 0 ? this.marks.length : index;
  }
}

/** A page that is not seen does not move smoothly, and would not move at all: on phones our pages stand before it. */
function mayGlide(): boolean {
  return !document.hidden && !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
