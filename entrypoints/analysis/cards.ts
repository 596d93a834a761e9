import type { Analysis } from '../../core/analysis.ts';
import type { KnownEntity } from '../../core/knowledge/entity.ts';
import type { CardDoor, CardRequest, MarkPlace, PageSession } from '../../messaging/page-session.ts';
import { firstInView } from './first-in-view.ts';
import type { Position } from './cursor.ts';
import { lift } from './into-view.ts';
import type { Mark } from './marks.ts';
import { linesOf } from './ranges.ts';
import { closest } from './closest.ts';

/** What is open above the page. Only its descendants can be reached, or a click on others closes it: our host must be one. */
const ON_TOP = 'dialog:modal, :fullscreen, :popover-open';

/** Client pixels that a mark may move under its card before a reader is taken to have scrolled on. */
const DRIFT = 24;

/** Opens the card of a mark; the script that draws it comes with the first one. */
export class Cards {
  private opened: { mark: Mark; by: CardRequest['by']; top: number } | null = null;
  private announced: Position | null = null;
  private hinting = new AbortController();
  private hasOpened = false;

  constructor(private readonly session: PageSession) {}

  /** The mark whose card is open or on its way. */
  get mark(): Mark | null {
    return this.opened?.mark ?? null;
  }

  async open(mark: Mark, by: CardRequest['by'], analysis: Analysis): Promise<void> {
    const opened = { mark, by, top: topOf(mark) };
    this.opened = opened;
    this.announced = null;
    this.hasOpened = true;
    this.endHint();
    await this.load();
    if (this.opened !== opened || this.session.signal.aborted) return;
    const { mention, findings } = mark;
    this.session.card?.show({
      mention,
      known: knownOf(mention, analysis.known),
      findings,
      subjects: Object.fromEntries(
        findings.flatMap(({ subject }) => {
          const known = analysis.known[subject];
          return known ? [[subject, known]] : [];
        }),
      ),
      published: analysis.published,
      language: analysis.language,
      ...this.placeOf(mark),
      by,
    });
  }

  /**
   * Shows the first-run hint beside the first mark that comes into view, if no other page has until then. Who has opened
   * a card needs none. Which marks there are is asked for with each look.
   */
  async hint(marks: () => Mark[]): Promise<void> {
    if (this.hasOpened) return;
    this.endHint();
    this.hinting = new AbortController();
    const { session, hinting } = this;
    const signal = AbortSignal.any([session.signal, hinting.signal]);
    await firstInView(marks, session, signal);
    await this.load();
    // While its script came the reader may have left, and what is taken is given to nobody else.
    const mark = await firstInView(marks, session, signal);
    const { isFirst } = await session.ask('page', 'page.hint', {});
    if (isFirst && !signal.aborted) session.card?.hint(this.placeOf(mark));
  }

  /** Tells readers who do not see the cursor where it is; with null that it is nowhere. */
  async announce(position: Position | null, known: Analysis['known']): Promise<void> {
    this.announced = position;
    if (!position) return this.session.card?.announce(null);
    await this.load();
    if (this.announced !== position || this.session.signal.aborted) return;
    const { mark, at, count } = position;
    this.session.card?.announce({
      ...this.placeOf(mark),
      mention: mark.mention,
      known: knownOf(mark.mention, known),
      isContradicted: mark.findings.some(({ verdict }) => verdict === 'contradicted'),
      at,
      count,
    });
  }

  /** Waits no more for a mark to show the hint beside, as where there are none any more. */
  endHint(): void {
    this.hinting.abort();
  }

  close(): void {
    this.opened = null;
    if (this.isOpen()) this.session.card?.hide();
  }

  /** Closes the pinned card; false where none is to be seen. */
  unpin(): boolean {
    return this.ask((card) => card.unpin());
  }

  isOpen(): boolean {
    return this.ask((card) => card.isOpen());
  }

  isCovered(): boolean {
    return this.ask((card) => card.isCovered());
  }

  isHeld(): boolean {
    return this.ask((card) => card.isOpen() && card.isHeld());
  }

  owns(node: unknown): boolean {
    return this.ask((card) => card.owns(node));
  }

  /** True when the page was scrolled away under a card that stands beside the pointer. */
  hasDrifted(): boolean {
    if (this.opened?.by !== 'pointer') return false;
    const top = linesOf(this.opened.mark)[0]?.top;
    return top === undefined || Math.abs(top - this.opened.top) > DRIFT;
  }

  private async load(): Promise<void> {
    if (!this.session.card) await this.session.ask('page', 'page.card', {});
  }

  private placeOf(mark: Mark): MarkPlace {
    const { node } = mark.block;
    const { tree } = this.session;
    return {
      rects: () => linesOf(mark),
      lift: (by) => {
        lift(mark, tree, by);
        // It is not the reader who has scrolled.
        if (this.opened?.mark === mark) this.opened.top = topOf(mark);
      },
      isVertical: isVertical(closest(node, '*', tree)),
      container: closest(node, ON_TOP, tree) ?? document.documentElement,
    };
  }

  private ask(question: (card: CardDoor) => boolean): boolean {
    return this.session.card !== undefined && question(this.session.card);
  }
}

function topOf(mark: Mark): number {
  return linesOf(mark)[0]?.top ?? 0;
}

/** Whether the lines of its text run from top to bottom. */
function isVertical(element: Element | null): boolean {
  return element !== null && /^(?:vertical|sideways)/.test(getComputedStyle(element).writingMode);
}

function knownOf({ entity, unlisted }: Mark['mention'], known: Analysis['known']): KnownEntity | null {
  const id = entity ?? unlisted?.vendor;
  return (id && known[id]) ?? null;
}
