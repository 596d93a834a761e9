import { computePosition, type Middleware, type VirtualElement } from '@floating-ui/dom';
import { render } from 'preact';
import { Card } from '../../components/card/card.tsx';
import type { CardDoor, CardRequest, PageSession } from '../../messaging/page-session.ts';
import { Host } from './host.ts';
import { place, type Rect, type Side } from './placement.ts';

/** How often the page may take our host away before we leave it alone. */
const FIGHTS = 5;

/** Shows one card at a time. */
export class CardSession implements CardDoor {
  private host: Host | null = null;
  private request: CardRequest | null = null;
  private side: Side | undefined;
  private stopFollowing: (() => void) | null = null;
  private focusBefore: Element | null = null;
  private fights = 0;

  constructor(private readonly session: PageSession) {
    session.signal.addEventListener('abort', () => this.hide());
  }

  show(request: CardRequest): void {
    this.hide();
    if (this.session.signal.aborted || this.fights >= FIGHTS || request.rects().length === 0) return;
    this.host ??= new Host(() => this.retreat());
    const { host, session } = this;
    const { mention, known, findings, subjects, published, language, container, by } = request;
    const { strings, locale } = session;
    const shown = { mention, known, findings, subjects, published, language, strings, locale };
    this.request = request;
    this.focusBefore = document.activeElement;
    host.place.dataset.theme = session.settings?.theme ?? 'auto';
    render(<Card {...shown} onClose={() => this.closeItself()} />, host.place);
    host.mount(container);
    this.follow();
    if (by === 'keyboard') focus(host.place.firstElementChild);
  }

  hide(): void {
    const { host } = this;
    this.request = null;
    this.side = undefined;
    this.stopFollowing?.();
    this.stopFollowing = null;
    if (!host?.isMounted) return;
    const hadFocus = host.hasFocus;
    host.unmount();
    render(null, host.place);
    if (hadFocus) focus(this.focusBefore);
    this.focusBefore = null;
  }

  isOpen(): boolean {
    return this.host?.isMounted ?? false;
  }

  isHeld(): boolean {
    return this.host?.isHeld ?? false;
  }

  owns(node: unknown): boolean {
    return node !== null && node === this.host?.element;
  }

  private closeItself(): void {
    this.hide();
    this.session.onCardClosed?.();
  }

  /** The page fights the host. The next card gets a new one, until it is enough. */
  private retreat(): void {
    this.fights++;
    this.closeItself();
    this.host = null;
  }

  /** Keeps the card beside its mark, whatever scrolls or grows. */
  private follow(): void {
    const { host } = this;
    if (!host) return;
    const stop = new AbortController();
    const move = (): void => void this.move(host).catch(() => this.closeItself());
    const growth = new ResizeObserver(move);
    growth.observe(host.place);
    const options = { capture: true, passive: true, signal: stop.signal };
    window.addEventListener('scroll', move, options);
    window.addEventListener('resize', move, options);
    window.visualViewport?.addEventListener('resize', move, options);
    this.stopFollowing = () => {
      stop.abort();
      growth.disconnect();
    };
    move();
  }

  private async move({ place: floating }: Host): Promise<void> {
    const { request } = this;
    if (!request) return;
    const beside: Middleware = {
      name: 'besideLines',
      fn: async ({ rects, platform, elements }) => {
        const clip = { element: elements.floating, boundary: [], rootBoundary: 'viewport' } as const;
        const view: Rect = await platform.getClippingRect({ ...clip, strategy: 'fixed' });
        const lines = request.rects().filter((line) => isSeen(line, view));
        if (lines.length === 0) return { data: { placed: null } };
        const placed = place({ lines, card: rects.floating, view, keep: this.side });
        return { x: placed.left, y: placed.top, data: { placed } };
      },
    };
    // Its natural height, up to what the style allows: what was set before would hide that it has grown.
    floating.style.maxHeight = '';
    const { middlewareData } = await computePosition(markOf(request), floating, {
      strategy: 'fixed',
      middleware: [beside],
    });
    if (this.request !== request) return;
    const { placed } = middlewareData.besideLines ?? {};
    if (!placed) return this.closeItself();
    this.side = placed.side;
    Object.assign(floating.style, {
      left: `${placed.left}px`,
      top: `${placed.top}px`,
      maxHeight: `${placed.maxHeight}px`,
    });
  }
}

function markOf({ rects }: CardRequest): VirtualElement {
  return { getBoundingClientRect: () => rects()[0] ?? new DOMRect() };
}

function isSeen(line: DOMRect, view: Rect): boolean {
  return line.bottom > view.y && line.top < view.y + view.height;
}

function focus(element: Element | null): void {
  if (element instanceof HTMLElement) HTMLElement.prototype.focus.call(element, { preventScroll: true });
}
