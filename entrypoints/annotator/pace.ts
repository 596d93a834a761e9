/** Milliseconds between two readings of the page: at most ten a second, and fewer where they never end. */
const SHORTEST = 100;
const LONGEST = 2000;

/** Share of the time that readings may take, one part of this many; a page is not left unread for longer, though. */
const SHARE = 10;
const UTMOST = 10_000;

/** How soon a changing page may be read again: a page that changes for ever slows us down, not itself. */
export class Pace {
  private gap = SHORTEST;
  private last = -Infinity;
  private start = 0;
  private waited = 0;

  /** Times are milliseconds of any one clock. */
  constructor(private readonly now: () => number) {}

  /** Milliseconds until the page may be read. */
  wait(): number {
    return Math.max(0, this.last + this.gap - this.now());
  }

  begin(): void {
    this.start = this.now();
    this.waited = 0;
  }

  /** The answer that a reading waits for; meanwhile it costs the page nothing. */
  async idle<T>(answer: Promise<T>): Promise<T> {
    const start = this.now();
    try {
      return await answer;
    } finally {
      this.waited += this.now() - start;
    }
  }

  end(): void {
    const now = this.now();
    const fair = Math.min((now - this.start - this.waited) * SHARE, UTMOST);
    // A page that had its rest before may be read again soon: a story that is exchanged should not wait.
    const isRestless = this.start - this.last < Math.max(2 * this.gap, fair);
    this.gap = isRestless ? Math.max(Math.min(this.gap * 2, LONGEST), fair) : SHORTEST;
    this.last = now;
  }
}
