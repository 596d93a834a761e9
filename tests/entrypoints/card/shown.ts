import { expect, vi } from 'vitest';
import type { CardRequest, PageSession } from '../../../messaging/page-session.ts';

export const shown = new Set<Element>();
export const roots: ShadowRoot[] = [];

/** The popover calls that the test's DOM lacks, and the way into shadow roots that only a test may have. */
export function fakePopovers(): void {
  roots.length = 0;
  Object.assign(HTMLElement.prototype, {
    showPopover(this: Element) {
      shown.add(this);
    },
  });
  const matches = Element.prototype.matches;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
    return selector === ':popover-open' ? shown.has(this) && this.isConnected : matches.call(this, selector);
  });
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (
    this: Element,
    init: ShadowRootInit,
  ) {
    const root = attach.call(this, init);
    expect(init.mode).toBe('closed');
    roots.push(root);
    return root;
  });
}

/** What a session must have for cards to be shown. */
export function bareSession(signal: AbortSignal): PageSession {
  const session: Partial<PageSession> = { signal, strings: {}, locale: 'en' };
  return session as PageSession;
}

export function request(more: Partial<CardRequest> = {}): CardRequest {
  return {
    mention: { start: 0, end: 6, surface: 'Zorg 9', kind: 'chip', entity: null, confidence: 1, why: [] },
    known: null,
    findings: [],
    subjects: {},
    published: null,
    language: 'en',
    rects: () => [new DOMRect(10, 10, 60, 20)],
    isVertical: false,
    lift: () => {},
    container: document.documentElement,
    by: 'pointer',
    ...more,
  };
}

/** What was opened last, beside its mark. */
export function placed(): HTMLElement {
  const place = roots.at(-1)?.querySelector<HTMLElement>('.place');
  if (!place?.style.left) throw new Error('nothing is placed');
  return place;
}

/** Gives what is in the document the place of a card; the test's DOM knows no layout. */
export function fakeLayout(): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const root = this.getRootNode();
    const isDrawn = (root instanceof ShadowRoot ? root.host : this).closest('html, dialog:not([open])');
    return isDrawn?.localName === 'html' ? new DOMRect(10, 36, 300, 200) : new DOMRect();
  });
}

/** Presses a button of the newest card, as a reader does. */
export function press(selector: string): void {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
  Object.defineProperty(click, 'isTrusted', { value: true });
  roots.at(-1)?.querySelector(selector)?.dispatchEvent(click);
}

export const hosts = (): Element[] => [...document.querySelectorAll('[popover]')];
