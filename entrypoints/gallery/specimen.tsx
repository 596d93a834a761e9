import { render, type JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Phrases } from '../../components/phrases/phrases.ts';
import type { Switches } from './switches.ts';

/** One state of a component. */
export interface Specimen {
  name: string;
  draw: (phrases: Phrases) => JSX.Element;
  /** Brings about what only a reader's own act does: opens what is folded. */
  act?: (root: ShadowRoot) => void;
}

/** Specimens that share a style sheet and a width. */
export interface SpecimenSet {
  title: string;
  /** As wide as a card, as a popup, or the page. */
  width: 'card' | 'popup' | 'page';
  sheet: string;
  specimens: Specimen[];
}

interface RoomProps {
  specimen: Specimen;
  sheet: string;
  switches: Switches;
  phrases: Phrases;
}

/** A shadow root with its own style sheet, as the card has in a page: no set can style another one's specimens. */
export function Room({ specimen, sheet, switches, phrases }: RoomProps) {
  const room = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = room;
    if (!current) return;
    const root = current.shadowRoot ?? current.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet, ...fontSheet(switches.font)].map(sheetOf);
    render(<div data-theme={switches.theme}>{specimen.draw(phrases)}</div>, root);
    specimen.act?.(root);
  }, [specimen, sheet, switches, phrases]);
  return <div class="room" ref={room} />;
}

export function fontSheet(font: string | null): string[] {
  return font ? [`.gloss { --face: '${font}'; --face-prose: '${font}'; }`] : [];
}

export function sheetOf(style: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}
