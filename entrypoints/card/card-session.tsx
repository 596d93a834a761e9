import type { CardDoor, CardRequest, PageSession } from '../../messaging/page-session.ts';
import { OpenCard } from './open-card.tsx';

/** How often the page may take our host away before we leave it alone. */
const FIGHTS = 5;

/** Shows one card at a time, and beside it one that the reader has pinned. */
export class CardSession implements CardDoor {
  private card: OpenCard | null = null;
  private pinned: OpenCard | null = null;
  private fights = 0;

  constructor(private readonly session: PageSession) {
    session.signal.addEventListener('abort', () => {
      this.hide();
      this.unpin();
    });
  }

  show(request: CardRequest): void {
    this.hide();
    if (this.session.signal.aborted || this.fights >= FIGHTS || request.rects().length === 0) return;
    const card: OpenCard = new OpenCard(this.session, request, {
      close: () => this.closeItself(card),
      pin: () => this.pin(card),
      fight: () => {
        this.fights++;
        this.closeItself(card);
      },
    });
    this.card = card;
  }

  hide(): void {
    this.card?.close();
    this.card = null;
  }

  unpin(): boolean {
    const { pinned } = this;
    this.pinned = null;
    pinned?.close();
    return pinned !== null;
  }

  isOpen(): boolean {
    return this.card !== null;
  }

  isHeld(): boolean {
    return this.card?.isHeld ?? false;
  }

  owns(node: unknown): boolean {
    return (this.card?.owns(node) || this.pinned?.owns(node)) ?? false;
  }

  private pin(card: OpenCard): void {
    this.unpin();
    card.pin();
    this.card = null;
    this.pinned = card;
    this.session.onCardClosed?.();
  }

  private closeItself(card: OpenCard): void {
    if (card === this.pinned) this.unpin();
    if (card !== this.card) return;
    this.hide();
    this.session.onCardClosed?.();
  }
}
