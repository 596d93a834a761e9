import type { CardDoor, CardRequest, MarkPlace, PageSession, Stop } from '../../messaging/page-session.ts';
import { Announcer } from './announcer.tsx';
import { OpenCard } from './open-card.tsx';
import { OpenHint } from './open-hint.tsx';

/** How often the page may take our host away before we leave it alone. */
const FIGHTS = 5;

/** Shows one card at a time, and beside it one that the reader has pinned. */
export class CardSession implements CardDoor {
  private card: OpenCard | OpenHint | null = null;
  private pinned: OpenCard | null = null;
  private announcer: Announcer | null = null;
  private fights = 0;

  constructor(private readonly session: PageSession) {
    session.signal.addEventListener('abort', () => {
      this.hide();
      this.unpin();
      this.announce(null);
    });
  }

  show(request: CardRequest): void {
    this.hide();
    this.announce(null);
    if (!this.mayShow(request)) return;
    const card: OpenCard = new OpenCard(this.session, request, {
      ...this.doorsOf(() => card),
      pin: () => this.pin(card),
    });
    this.card = card;
  }

  hint(mark: MarkPlace): void {
    if (this.card || !this.mayShow(mark)) return;
    const hint: OpenHint = new OpenHint(
      this.session,
      mark,
      this.doorsOf(() => hint),
    );
    this.card = hint;
  }

  announce(stop: Stop | null): void {
    const isInPlace = stop !== null && this.announcer?.container === stop.container;
    if (!isInPlace) {
      this.announcer?.end();
      this.announcer = null;
    }
    if (!stop || !this.mayShow(stop)) return;
    this.announcer ??= new Announcer(this.session, stop.container, () => {
      this.fights++;
      this.announce(null);
    });
    this.announcer.say(stop);
  }

  hide(): void {
    this.card?.close();
    this.card = null;
  }

  unpin(): boolean {
    const { pinned } = this;
    // One that went with what it stood in is gone for the reader already, who means something else.
    const wasSeen = pinned?.isDrawn ?? false;
    this.pinned = null;
    pinned?.close();
    return wasSeen;
  }

  isOpen(): boolean {
    return this.card !== null;
  }

  isHeld(): boolean {
    return this.card?.isHeld ?? false;
  }

  isCovered(): boolean {
    const met = (this.card ?? this.pinned)?.inMiddle ?? null;
    return met !== null && !this.owns(met);
  }

  owns(node: unknown): boolean {
    return [this.card, this.pinned, this.announcer].some((one) => one?.owns(node));
  }

  private mayShow(mark: MarkPlace): boolean {
    return !this.session.signal.aborted && this.fights < FIGHTS && mark.rects().length > 0;
  }

  private doorsOf(opened: () => OpenCard | OpenHint) {
    return {
      close: () => this.closeItself(opened()),
      fight: () => {
        this.fights++;
        this.closeItself(opened());
      },
    };
  }

  private pin(card: OpenCard): void {
    this.unpin();
    card.pin();
    this.card = null;
    this.pinned = card;
    this.session.onCardClosed?.();
  }

  private closeItself(card: OpenCard | OpenHint): void {
    if (card === this.pinned) this.unpin();
    if (card !== this.card) return;
    this.hide();
    this.session.onCardClosed?.();
  }
}
