import { articleOf } from '../../core/article/article-of.ts';
import type { Article } from '../../core/article/article.ts';
import { openBitmap, type FirstKeys } from '../../core/detection/first-keys.ts';
import type { PageSummary, ScrollPosition, SelectionAnswer, TabCalls } from '../../messaging/calls.ts';
import type { Handlers } from '../../messaging/channel.ts';
import type { AnalysisDoor, PageSession } from '../../messaging/page-session.ts';
import { Changes } from './changes.ts';
import type { Pace } from './pace.ts';

const NOTHING = { language: null, published: null, mentions: [], findings: [], counted: [] };

/** One page, from the first reading until every trace is gone. What the page may name is left to the analysis. */
export class Annotator {
  private state: PageSummary['state'] = 'reading';
  private firstKeys: FirstKeys | null = null;
  private reported = '';
  private isBusy = false;
  private isStale = false;
  private isResting = false;
  private readonly changes: Changes;

  constructor(
    private readonly session: PageSession,
    private readonly pace: Pace,
  ) {
    this.changes = new Changes(
      {
        broken: () => this.session.analysis?.dropBroken(),
        changed: () => void this.read(),
        wait: () => this.pace.wait(),
        isOurs: (node) => this.session.card?.owns(node) ?? false,
      },
      session,
    );
    session.signal.addEventListener('abort', () => this.clear());
  }

  /** Reads the page and has it marked; asked while a reading goes on, reads once more when the page may be. */
  async read(): Promise<void> {
    this.isStale = this.isBusy;
    if (this.isBusy || this.isResting || !this.session.alive()) return;
    this.isBusy = true;
    this.pace.begin();
    try {
      await this.annotate(this.article());
    } catch {
      // In a page every failure is silent: our marks go, and the popup tells.
      this.clear();
      this.state = 'unreadable';
    }
    this.isBusy = false;
    this.pace.end();
    if (this.isStale) this.changes.soon();
  }

  /**
   * The page goes into the browser's cache, or comes back from it: nothing of ours stays in it meanwhile, and the
   * reader's settings may be others then.
   */
  rest(): void {
    this.isResting = true;
    this.firstKeys = null;
    this.clear();
  }

  wake(): void {
    this.isResting = false;
    void this.read();
  }

  handlers(): Handlers<'tab'> {
    return {
      'page.summary': () => ({ state: this.state, ...(this.session.analysis?.summary() ?? NOTHING) }),
      'selection.explain': () => this.explain(),
      'mention.go': (where) => this.go(where),
      'view.restore': (position) => restore(position),
      'page.stop': () => this.stop(),
      'knowledge.changed': () => this.renew(),
      'settings.changed': () => this.reopen(),
      'mention.mute': ({ place, isMuted }) => this.mute(place, isMuted),
    };
  }

  private article(): Article<Node> {
    return articleOf<Node>(document, this.session.tree, { url: location.href });
  }

  private async annotate(article: Article<Node>): Promise<void> {
    const { session } = this;
    // From now on, since the page may change while others are asked.
    this.changes.follow(article);
    const counts = (await this.mayName(article))
      ? await (await this.analysis()).annotate(article)
      : { mentions: 0, contradicted: 0 };
    session.signal.throwIfAborted();
    if (this.isResting) return;
    this.state = 'ready';
    const report = JSON.stringify(counts);
    if (report === this.reported) return;
    this.reported = report;
    await session.ask('page', 'page.report', counts);
  }

  /** False where the article names nothing for sure. Once something was found, the analysis knows better. */
  private async mayName({ blocks, language }: Article<Node>): Promise<boolean> {
    const { session } = this;
    const firstKeys = (this.firstKeys ??= await this.enter(language));
    if (session.analysis) return true;
    let mayName = false;
    await session.inSlices(blocks, ({ text }) => (mayName ||= firstKeys.mayContain(text)));
    return mayName;
  }

  /** While the reader has paused us, nothing of ours stays in the page. */
  private async enter(language: string | null): Promise<FirstKeys> {
    const { session } = this;
    const { bitmap, settings, isPaused, isHintDue } = await session.ask('page', 'page.open', { language });
    if (isPaused) session.stop();
    session.signal.throwIfAborted();
    session.settings = settings;
    session.isHintDue = isHintDue;
    return openBitmap(bitmap);
  }

  private async analysis(): Promise<AnalysisDoor> {
    const { session } = this;
    if (!session.analysis) await session.ask('page', 'page.analyse', {});
    if (!session.analysis) throw new Error('the analysis script did not come');
    return session.analysis;
  }

  /** A page that names nothing has no analysis, until its reader asks why. */
  private async explain(): Promise<SelectionAnswer | null> {
    const isAsked = this.session.analysis ?? document.getSelection()?.toString();
    return isAsked && this.state === 'ready' ? (await this.analysis()).explain(this.article()) : null;
  }

  private clear(): void {
    this.changes.rest();
    this.session.analysis?.clear();
    this.reported = '';
    this.state = 'reading';
  }

  private go(where: TabCalls['mention.go']['params']): TabCalls['mention.go']['result'] {
    const from = { left: window.scrollX, top: window.scrollY };
    return { place: this.session.analysis?.go(where) ?? null, from };
  }

  private stop(): null {
    this.session.stop();
    return null;
  }

  private mute(place: number, isMuted: boolean): null {
    this.session.analysis?.mute(place, isMuted);
    void this.read();
    return null;
  }

  /** Asks again what the page may name and what the reader wants marked. */
  private reopen(): null {
    this.firstKeys = null;
    void this.read();
    return null;
  }

  private renew(): null {
    this.session.analysis?.forget();
    return this.reopen();
  }
}

function restore({ left, top }: ScrollPosition): null {
  window.scrollTo({ left, top, behavior: 'instant' });
  return null;
}
