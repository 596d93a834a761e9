/** Milliseconds between two readings of the page: at most ten a second, and fewer where they never end. */
const SHORTEST = 100;
const LONGEST = 2000;

/** Share of the time that readings may take: one part of this many. */
const SHARE = 10;

/** How soon a changing page may be read again: a page that changes for ever slows us down, not itself. */
export class Pace {
  private gap = SHORTEST;
  private last = -Infinity;

  /** Milliseconds to wait from now on, a point of time in milliseconds. */
  wait(now: number): number {
    return Math.max(0, this.last + this.gap - now);
  }

  /** A reading is over that took `cost` milliseconds. */
  done(now: number, cost: number): void {
    const isRestless = now - cost - this.last < 2 * this.gap;
    const wished = isRestless ? this.gap * 2 : SHORTEST;
    this.gap = Math.max(Math.min(wished, LONGEST), cost * SHARE);
    this.last = now;
  }
}
