/** Milliseconds for which the pointer must stay on a mark before its card comes, and be away before it goes. */
export const REST = 150;
const ABSENCE = 300;

export interface IntentActions<M> {
  show(mark: M): void;
  hide(): void;
  /** True while something else keeps the card: the pointer over it, or focus within. */
  isHeld(): boolean;
}

/** Tells a pointer that means a mark from one that passes over it, and a reader on the way into the card from one who left. */
export class Intent<M> {
  private under: M | null = null;
  private wanted: M | null = null;
  /** Closed under the pointer: it does not come back until the pointer has been elsewhere. */
  private dismissed: M | null = null;
  private shown: M | null = null;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private absent: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly actions: IntentActions<M>) {}

  /** The pointer is over this mark now, or over none. Called once a frame at most. */
  over(mark: M | null): void {
    this.under = mark;
    if (mark !== this.dismissed) this.dismissed = null;
    if (this.actions.isHeld() || (mark !== null && mark === this.shown)) this.stay();
    else {
      if (this.shown !== null) this.absent ??= setTimeout(() => this.leave(), ABSENCE);
      this.want(mark === this.dismissed ? null : mark);
    }
  }

  /** Forgets what the pointer was about to open. */
  cancel(): void {
    clearTimeout(this.resting);
    this.wanted = null;
  }

  /** The card of this mark is open now, by whatever way. */
  opened(mark: M): void {
    this.closed();
    this.dismissed = null;
    this.shown = mark;
  }

  /** No card is open any more. */
  closed(): void {
    this.stay();
    if (this.shown !== null && this.shown === this.under) this.dismissed = this.shown;
    this.shown = null;
  }

  private stay(): void {
    this.cancel();
    clearTimeout(this.absent);
    this.absent = undefined;
  }

  private want(mark: M | null): void {
    if (mark === this.wanted) return;
    this.cancel();
    this.wanted = mark;
    if (mark !== null) this.resting = setTimeout(() => this.open(mark), REST);
  }

  private open(mark: M): void {
    this.opened(mark);
    this.actions.show(mark);
  }

  private leave(): void {
    this.absent = undefined;
    if (!this.actions.isHeld()) this.actions.hide();
  }
}
