import type { PageSummary, TabCalls } from '../../messaging/calls.ts';
import type { Handlers } from '../../messaging/channel.ts';
import type { CardRequest, PageSession } from '../../messaging/page-session.ts';
import { Cards } from './cards.ts';
import { Changes } from './changes.ts';
import { Cursor } from './cursor.ts';
import { Display } from './display.ts';
import { watchPointer } from './hover.ts';
import type { Intent } from './intent.ts';
import { watchKeys } from './keys.ts';
import type { Ask } from './knowledge.ts';
import type { Life } from './life.ts';
import { marksOf, type Mark } from './marks.ts';
import { Pace } from './pace.ts';
import { isIntact } from './ranges.ts';
import { Reader, type Reading } from './reader.ts';
import { countsOf, summarize } from './summary.ts';

/** One page, from the first reading until every trace is gone. */
export class Annotator {
  private state: PageSummary['state'] = 'reading';
  private reading: Reading | null = null;
  private reported = '';
  private isPainted = false;
  private isBusy = false;
  private isStale = false;
  private isResting = false;
  private readonly pace = new Pace();
  private readonly display = new Display();
  private readonly cursor = new Cursor(this.display.paint);
  private readonly reader: Reader;
  private readonly cards: Cards;
  private readonly changes: Changes;
  private readonly intent: Intent<Mark>;

  constructor(
    private readonly ask: Ask,
    private readonly session: PageSession,
    private readonly life: Life,
  ) {
    this.reader = new Reader(ask, session);
    this.cards = new Cards(session, () => ask('page', 'page.card', {}));
    this.changes = new Changes(
      {
        broken: () => this.dropBroken(),
        changed: () => void this.read(),
        wait: () => this.pace.wait(performance.now()),
        isOurs: (node) => this.cards.owns(node),
      },
      life,
    );
    this.intent = watchPointer(
      {
        hits: this.display.hits,
        show: (mark, by) => this.open(mark, by),
        hide: () => this.closeCard(),
        isHeld: () => this.cards.isHeld(),
        hasDrifted: () => this.cards.hasDrifted(),
        ownsCard: (node) => this.cards.owns(node),
      },
      life,
    );
    watchKeys(
      {
        isCardOpen: () => this.cards.isOpen(),
        closeCard: () => this.closeCard(),
        isCursorShown: () => this.cursor.mark !== null,
        clearCursor: () => this.cursor.clear(),
        openAtCursor: () => this.openAtCursor(),
      },
      life,
    );
    session.onCardClosed = () => this.closeCard();
    life.signal.addEventListener('abort', () => this.clear());
  }

  /** Reads the page and paints it; while a reading goes on, asks for one more after it. */
  async read(): Promise<void> {
    this.isStale = true;
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      while (this.isStale && !this.isResting && this.life.alive()) {
        this.isStale = false;
        const start = performance.now();
        await this.show(await this.reader.read());
        this.pace.done(performance.now(), performance.now() - start);
      }
    } catch {
      // In a page every failure is silent: our marks go, and the popup tells.
      this.clear();
      this.state = 'unreadable';
    } finally {
      this.isBusy = false;
    }
  }

  /** The page goes into the browser's cache, or comes back from it: nothing of ours stays in it meanwhile. */
  rest(): void {
    this.isResting = true;
    this.clear();
  }

  wake(): void {
    this.isResting = false;
    void this.read();
  }

  private clear(): void {
    this.changes.rest();
    this.closeCard();
    this.cursor.follow([]);
    this.display.clear();
    this.reading = null;
    this.reported = '';
    this.state = 'reading';
    if (this.isPainted) this.ask('page', 'page.unpaint', {}).catch(() => {});
    this.isPainted = false;
  }

  handlers(): Handlers<'tab'> {
    return {
      'page.summary': () => this.summary(),
      'mention.go': (params) => ({ place: this.go(params) }),
      'mention.open': () => this.openAtCursor(),
      'page.stop': () => this.stop(),
      'knowledge.changed': () => this.renew(),
    };
  }

  private async show(reading: Reading): Promise<void> {
    const { article, analysis } = reading;
    const marked = marksOf(article, analysis);
    if (marked.length > 0 && !this.isPainted) {
      this.isPainted = true;
      await this.ask('page', 'page.paint', {});
    }
    this.session.signal.throwIfAborted();
    if (this.isResting) return;
    this.reading = reading;
    this.state = 'ready';
    this.cursor.follow(this.display.show(marked));
    this.changes.follow(article);
    await this.report(reading);
  }

  private async report({ analysis }: Reading): Promise<void> {
    const counts = countsOf(analysis);
    const report = JSON.stringify(counts);
    if (report === this.reported) return;
    this.reported = report;
    await this.ask('page', 'page.report', counts);
  }

  private dropBroken(): void {
    this.display.dropBroken();
    if (this.cards.mark && !isIntact(this.cards.mark)) this.closeCard();
    if (this.cursor.mark && !isIntact(this.cursor.mark)) this.cursor.clear();
  }

  private open(mark: Mark, by: CardRequest['by']): void {
    if (!this.reading) return;
    this.intent.opened(mark);
    this.cards.open(mark, by, this.reading).catch(() => this.closeCard());
  }

  private openAtCursor(): null {
    const { mark } = this.cursor;
    if (mark) this.open(mark, 'keyboard');
    return null;
  }

  private closeCard(): void {
    this.intent.closed();
    this.cards.close();
  }

  private go(params: TabCalls['mention.go']['params']): number | null {
    this.closeCard();
    const mark = 'step' in params ? this.cursor.step(params.step) : this.cursor.goTo(params.place);
    return mark?.place ?? null;
  }

  private summary(): PageSummary {
    const nothing = { language: null, published: null, mentions: [], findings: [] };
    return { state: this.state, ...(this.reading ? summarize(this.reading.analysis) : nothing) };
  }

  private stop(): null {
    this.life.end();
    return null;
  }

  private renew(): null {
    this.reader.forget();
    void this.read();
    return null;
  }
}
