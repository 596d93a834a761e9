import { render } from 'preact';
import { Card } from '../../components/card/card.tsx';
import { mentionOf } from '../../components/card/mention-of.ts';
import type { MessageKey } from '../../components/phrases/phrases.ts';
import type { EntityId, KnownEntity } from '../../core/knowledge/entity.ts';
import type { CardRequest, PageSession } from '../../messaging/page-session.ts';
import { Beside } from './beside.ts';
import { copy } from './copy.ts';
import { focus, Host } from './host.ts';
import { Sheet } from './sheet.ts';

export interface CardDoors {
  /** The reader closed it, or its mark went out of view. */
  close(): void;
  pin(): void;
  /** The page took the host away or changed it. */
  fight(): void;
}

/** One card on the screen: what it shows, what was looked into from there, and where it stands. */
export class OpenCard {
  private readonly host: Host;
  /** What was looked into, the last one shown. */
  private readonly inside: KnownEntity[] = [];
  private readonly stand: Sheet | Beside;
  private isPinned = false;
  private problem: MessageKey | null = null;

  constructor(
    private readonly session: PageSession,
    private readonly request: CardRequest,
    private readonly doors: CardDoors,
  ) {
    this.host = new Host(() => doors.fight());
    const { place } = this.host;
    place.dataset.theme = session.settings?.theme ?? 'auto';
    place.classList.toggle('sheet', this.isSheet);
    onItself(place, () => this.giveWay());
    this.draw();
    this.host.mount(request.container);
    this.stand = this.isSheet ? new Sheet(request, place) : new Beside(request, place, () => doors.close());
    if (request.by === 'keyboard') this.takeFocus();
  }

  /** A finger covers what stands beside the mark that it taps. */
  private get isSheet(): boolean {
    return this.request.by === 'touch';
  }

  get isHeld(): boolean {
    return this.host.isHeld;
  }

  get isDrawn(): boolean {
    return this.host.isDrawn;
  }

  get inMiddle(): Element | null {
    return this.host.inMiddle;
  }

  owns(node: unknown): boolean {
    return node === this.host.element;
  }

  /** Leaves the card where it stands, whatever the pointer or the page does. */
  pin(): void {
    this.isPinned = true;
    if (this.stand instanceof Beside) this.stand.pin();
    this.draw();
  }

  close(): void {
    const { host } = this;
    this.stand.end();
    host.unmount();
    render(null, host.place);
  }

  /** Who clicks between line and card means what lies there of the page, which the next click reaches. */
  private giveWay(): void {
    if (!this.isPinned) this.doors.close();
  }

  private draw(): void {
    const { session, host, doors, request, isPinned, problem } = this;
    const { strings, locale } = session;
    const { published, language, subjects } = request;
    const inside = this.inside.at(-1);
    const subject = inside
      ? { mention: mentionOf(inside.entity), known: inside, findings: [] }
      : { mention: request.mention, known: request.known, findings: request.findings };
    const card = (
      <Card
        {...{ ...subject, subjects, published, language, strings, locale, isPinned, problem }}
        onLook={(id) => this.ask(() => this.look(id))}
        onDesk={subject.known ? () => this.ask(() => this.openDesk(subject.known)) : undefined}
        onBack={inside && (() => this.back())}
        // The next sheet would cover a pinned one.
        onPin={this.isSheet ? undefined : () => (isPinned ? doors.close() : doors.pin())}
        onCopy={(text) => copy(text, host.place)}
        onClose={() => doors.close()}
      />
    );
    render(card, host.place);
  }

  /** Does what needs the background, and says so where it does not answer. */
  private ask(act: () => Promise<void>): void {
    this.forgetProblem();
    act().catch(() => {
      if (!this.host.isMounted) return;
      this.problem = 'card_no_answer';
      this.draw();
    });
  }

  private forgetProblem(): void {
    if (this.problem === null) return;
    this.problem = null;
    this.draw();
  }

  private async openDesk(known: KnownEntity | null): Promise<void> {
    if (known) await this.session.ask('page', 'desk.open', { id: known.entity.id });
  }

  private async look(id: EntityId): Promise<void> {
    const { known } = await this.session.ask('page', 'facts.get', { ids: [id] });
    if (!this.host.isMounted || !known[0]) return;
    this.inside.push(known[0]);
    this.redraw();
  }

  private back(): void {
    this.problem = null;
    this.inside.pop();
    this.redraw();
  }

  /** The button that was pressed is gone: the focus goes to the card. */
  private redraw(): void {
    this.draw();
    this.takeFocus();
  }

  private takeFocus(): void {
    focus(this.host.place.firstElementChild);
  }
}

/**
 * Calls back after a reader's click on an element itself; one that began in what it holds, as a selection does, is none.
 * The whole press is ours: the page would take the end of one for a click outside of what it has opened.
 */
function onItself(element: Element, clicked: () => void): void {
  let began: EventTarget | null = null;
  element.addEventListener('pointerdown', ({ target }) => (began = target));
  const end = ({ target, isTrusted }: Event): void => {
    if (isTrusted && target === element && began === element) clicked();
  };
  for (const type of ['click', 'auxclick']) element.addEventListener(type, end);
}
