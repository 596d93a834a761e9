import type { PageSession } from '../../messaging/page-session.ts';

/** Has the page given the rules of the highlights that it uses, each once, and all of them taken out in the end. */
export class Rules {
  private readonly names = new Set<string>();
  private wanted: string[] = [];
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly session: Pick<PageSession, 'ask'>) {}

  /** Those that are needed in one step are asked for together. */
  need(name: string): void {
    if (this.names.has(name)) return;
    this.names.add(name);
    this.wanted.push(name);
    if (this.wanted.length === 1) queueMicrotask(() => this.insert());
  }

  drop(): void {
    const names = [...this.names];
    this.names.clear();
    this.wanted = [];
    this.ask('page.unpaint', names);
  }

  private insert(): void {
    const names = this.wanted.splice(0);
    if (names.length > 0) this.ask('page.paint', names);
  }

  /**
   * In turn: what is taken out has been put in. What came to nothing is asked for with the next marks; where the
   * extension is gone, nobody answers, and its rules are gone too.
   */
  private ask(call: 'page.paint' | 'page.unpaint', names: string[]): void {
    const asked = this.turn.then(() => this.session.ask('page', call, { names }));
    this.turn = asked.catch(() => {
      for (const name of names) this.names.delete(name);
    });
  }
}
