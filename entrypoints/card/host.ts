import cardStyle from '../../components/card/card.css?inline';
import hostStyle from './host.css?inline';
import { keepInside } from './keep-inside.ts';

const STYLES = [hostStyle, cardStyle];

/** What the page must not hear of: its own "click outside" handlers would answer. */
const PRESSES = [
  'click',
  'auxclick',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
] as const;

/**
 * By these a page hides the host from some readers, or makes it something else. Others do nothing that our rules do not
 * win over, and some pages note on every element that they have seen it.
 */
const HURTING = '[style], [inert], [role], [aria-hidden], [contenteditable]';

/** Our one element in the page: a plain element, with all that is shown in its closed shadow root. */
export class Host {
  readonly element = document.createElement('div');
  /** What is placed; the card is drawn into it. */
  readonly place = document.createElement('div');
  private readonly shadow = this.element.attachShadow({ mode: 'closed' });
  private readonly observer: MutationObserver;
  private mounted: AbortController | null = null;
  private container: Element | null = null;
  private isPointed = false;
  private focusBefore: Element | null = null;

  /** `hurt` is called when the page removes, moves, hides or changes the host. */
  constructor(private readonly hurt: () => void) {
    this.place.className = 'place';
    dress(this.shadow);
    this.shadow.append(this.place);
    this.place.addEventListener('pointerenter', () => (this.isPointed = true));
    this.place.addEventListener('pointerleave', () => (this.isPointed = false));
    this.shadow.addEventListener('click', refuseUnsafe, { capture: true });
    for (const type of PRESSES) this.element.addEventListener(type, (event) => event.stopPropagation());
    this.observer = new MutationObserver(() => this.check());
  }

  get isMounted(): boolean {
    return this.mounted !== null;
  }

  /** True while the pointer is over what is shown, or focus is in it. */
  get isHeld(): boolean {
    return this.isPointed || this.shadow.activeElement !== null;
  }

  /** False where the page has taken away or does not draw what the host stands in, of which no observer tells. */
  get isDrawn(): boolean {
    const { width, height } = this.place.getBoundingClientRect();
    return width > 0 && height > 0;
  }

  /** What a click in the middle of what is shown would meet; null where that is out of view or not drawn. */
  get inMiddle(): Element | null {
    if (!this.isDrawn) return null;
    const { x, y, width, height } = this.place.getBoundingClientRect();
    const root = this.element.getRootNode() as Document | ShadowRoot;
    return root.elementFromPoint(x + width / 2, y + height / 2);
  }

  mount(container: Element): void {
    this.mounted = new AbortController();
    const { signal } = this.mounted;
    this.container = container;
    this.focusBefore = document.activeElement;
    this.element.popover = 'manual';
    container.append(this.element);
    this.element.showPopover();
    // What is placed counts in pixels of the view, and has the reader's size, however the page enlarges itself.
    this.place.style.zoom = String(1 / (this.element.currentCSSZoom ?? 1));
    this.observer.observe(container, { childList: true });
    this.observer.observe(this.element, { attributes: true });
    this.element.addEventListener('toggle', () => this.check(), { signal });
    keepInside(this.element, signal);
  }

  /** Focus that was inside goes back to where it was. */
  unmount(): void {
    const { mounted } = this;
    this.mounted = null;
    this.observer.disconnect();
    this.isPointed = false;
    if (this.shadow.activeElement !== null) focus(this.focusBefore);
    this.element.remove();
    // Only now: the page is not to hear that the focus goes back.
    mounted?.abort();
  }

  private check(): void {
    const { element } = this;
    const isInPlace = element.parentNode === this.container && element.matches(':popover-open');
    const isWhole = element.popover === 'manual' && !element.matches(HURTING);
    if (this.mounted && !(isInPlace && isWhole)) this.hurt();
  }
}

/** Read once, however many cards come. */
let sheets: CSSStyleSheet[] | undefined;

/** Gives a shadow root its styles, whatever the page's content security policy says of style elements. */
function dress(shadow: ShadowRoot): void {
  try {
    sheets ??= STYLES.map(sheetOf);
    shadow.adoptedStyleSheets = sheets;
  } catch {
    // Older Firefoxes do not let a content script adopt sheets; an element that one fills passes the page's policy there.
    for (const style of STYLES)
      shadow.append(Object.assign(document.createElement('style'), { textContent: style }));
  }
}

function sheetOf(style: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}

/** Where it stands, in view or not. */
export function focus(element: Element | null): void {
  if (element instanceof HTMLElement) HTMLElement.prototype.focus.call(element, { preventScroll: true });
}

/** Only a reader's own click counts, and only https may be gone to. */
function refuseUnsafe(event: Event): void {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (event.isTrusted && (!link || link.protocol === 'https:')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
