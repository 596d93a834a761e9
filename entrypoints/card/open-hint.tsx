import { render } from 'preact';
import { Hint } from '../../components/card/hint.tsx';
import type { MarkPlace, PageSession } from '../../messaging/page-session.ts';
import { Beside } from './beside.ts';
import { Host } from './host.ts';
import type { CardDoors } from './open-card.tsx';

/** The first-run hint on the screen. */
export class OpenHint {
  /** Nobody waits in it: it goes for the first card. */
  readonly isHeld = false;
  private readonly host: Host;
  private readonly beside: Beside;

  constructor(session: PageSession, mark: MarkPlace, doors: Pick<CardDoors, 'close' | 'fight'>) {
    const { strings, locale, settings } = session;
    this.host = new Host(() => doors.fight());
    const { place } = this.host;
    place.dataset.theme = settings?.theme ?? 'auto';
    const isTouch = matchMedia('(hover: none) and (pointer: coarse)').matches;
    render(<Hint {...{ strings, locale, isTouch }} onClose={() => doors.close()} />, place);
    this.host.mount(mark.container);
    const { rects, isVertical } = mark;
    // What stands above has been read.
    this.beside = new Beside({ rects, isVertical, side: 'above' }, place, () => doors.close());
  }

  get inMiddle(): Element | null {
    return this.host.inMiddle;
  }

  owns(node: unknown): boolean {
    return node === this.host.element;
  }

  close(): void {
    this.beside.end();
    this.host.unmount();
    render(null, this.host.place);
  }
}
