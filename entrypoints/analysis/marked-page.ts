import type { Analysis } from '../../core/analysis.ts';
import type { Article } from '../../core/article/article.ts';
import type { PageCounts, PageSummary, SelectionAnswer, TabCalls } from '../../messaging/calls.ts';
import type { AnalysisDoor, CardRequest, PageSession } from '../../messaging/page-session.ts';
import { EVIDENCE } from '../../messaging/evidence.ts';
import { countsOf, summarize } from '../../messaging/summary.ts';
import { Cards } from './cards.ts';
import { chosenOf } from './chosen.ts';
import { Cursor, type Position } from './cursor.ts';
import { Display } from './display.ts';
import { Finder } from './finder.ts';
import { watchPointer } from './hover.ts';
import type { Intent } from './intent.ts';
import { watchKeys } from './keys.ts';
import { marksOf, type Mark } from './marks.ts';
import { isIntact } from './ranges.ts';
import { Silence } from './silence.ts';
import { watchGround } from './watch-ground.ts';
import { explainSelection } from './why-not.ts';

/** The article of this page with its marks, and what a reader does with them. */
export class MarkedPage implements AnalysisDoor {
  private analysis: Analysis | null = null;
  /** It has marks, in view or not. */
  private isMarked = false;
  /** Counts the clearings, so that what was begun before one is not shown after it. */
  private turn = 0;
  private finder: Finder;
  private readonly silence = new Silence();
  private readonly display: Display;
  private readonly cursor: Cursor;
  private readonly cards: Cards;
  private readonly intent: Intent<Mark>;

  constructor(private readonly session: PageSession) {
    this.finder = new Finder(session);
    this.display = new Display(session);
    this.cursor = new Cursor(this.display.paint, session.tree, (position) => this.announce(position));
    this.cards = new Cards(session);
    this.intent = watchPointer(
      {
        hits: this.display.hits,
        show: (mark, by) => this.show(mark, by),
        hide: () => this.closeCard(),
        isHeld: () => this.cards.isHeld(),
        hasDrifted: () => this.cards.hasDrifted(),
        ownsCard: (node) => this.cards.owns(node),
      },
      session,
    );
    watchKeys(
      {
        isCardOpen: () => this.cards.isOpen(),
        closeCard: () => this.closeCard(),
        unpin: () => this.cards.unpin(),
        isCardCovered: () => this.cards.isCovered(),
        isCursorShown: () => this.cursor.mark !== null,
        focusedAtCursor: () => this.cursor.focused,
        clearCursor: () => this.cursor.clear(),
        openAtCursor: () => this.open(),
      },
      session,
    );
    watchGround(() => this.restyle(), session);
    session.onCardClosed = () => this.closeCard();
  }

  async annotate(article: Article<Node>): Promise<PageCounts> {
    const { turn } = this;
    const { settings } = this.session;
    if (!settings) throw new Error('the page was not opened');
    const analysis = chosenOf(await this.finder.find(article, EVIDENCE[settings.strictness]), settings);
    const isMuted = this.silence.over(analysis.mentions, settings.muted);
    const marked = marksOf(article, analysis, { density: settings.density, isMuted });
    if (this.turn === turn && !this.session.signal.aborted) {
      this.analysis = analysis;
      this.restyle();
      this.display.show(marked);
      this.cursor.follow(this.display.mentions);
      if (marked.length > 0) this.beginMarked();
    }
    return countsOf(analysis);
  }

  dropBroken(): void {
    this.display.dropBroken();
    if (this.cards.mark && !isIntact(this.cards.mark)) this.closeCard();
    if (this.cursor.mark && !isIntact(this.cursor.mark)) this.cursor.clear();
  }

  clear(): void {
    this.turn++;
    this.closeCard();
    this.cards.endHint();
    this.cards.unpin();
    this.cursor.follow([]);
    this.display.clear();
    if (this.isMarked) this.display.rules.drop();
    this.isMarked = false;
    this.analysis = null;
  }

  forget(): void {
    this.finder = new Finder(this.session);
  }

  mute(place: number, isMuted: boolean): void {
    if (this.analysis) this.silence.mute(this.analysis.mentions, place, isMuted);
  }

  summary(): Omit<PageSummary, 'state'> {
    if (this.analysis) return summarize(this.analysis);
    return { language: null, published: null, mentions: [], findings: [], counted: [] };
  }

  async explain(article: Article<Node>): Promise<SelectionAnswer | null> {
    const { session, finder } = this;
    return session.settings && explainSelection(article, { finder, session, settings: session.settings });
  }

  go(where: TabCalls['mention.go']['params']): number | null {
    this.closeCard();
    const mark = 'step' in where ? this.cursor.step(where.step) : this.cursor.goTo(where.place);
    return mark?.place ?? null;
  }

  open(): void {
    this.cursor.settle();
    if (this.cursor.mark) this.show(this.cursor.mark, 'keyboard');
  }

  private beginMarked(): void {
    if (this.isMarked) return;
    this.isMarked = true;
    // A hint that cannot be shown is no loss to the marks.
    if (this.session.isHintDue) this.cards.hint(() => this.display.mentions).catch(() => {});
  }

  private restyle(): void {
    const { settings } = this.session;
    if (settings) this.display.paint.restyle(settings.styles);
  }

  /** The cursor stands where it is, whether that can be said or not. */
  private announce(position: Position | null): void {
    this.cards.announce(position, this.analysis?.known ?? {}).catch(() => {});
  }

  private show(mark: Mark, by: CardRequest['by']): void {
    if (!this.analysis) return;
    this.intent.opened(mark);
    this.cards.open(mark, by, this.analysis).catch(() => this.closeCard());
  }

  private closeCard(): void {
    this.intent.closed();
    this.cards.close();
  }
}
