import type { Analysis, AnalysisInput } from '../core/analysis.ts';
import type { Finding } from '../core/claims/finding.ts';
import type { Mention } from '../core/detection/mention.ts';
import type { EntityId, KnownEntity } from '../core/knowledge/entity.ts';
import type { Published } from '../core/article/article.ts';
import type { Strings } from './calls.ts';

/** What the card script is given to show one mention. Pure knowledge and rectangles; no page nodes but the host's place. */
export interface CardRequest {
  mention: Mention;
  /** Knowledge of the mention's entity; null for NIL. */
  known: KnownEntity | null;
  findings: Finding[];
  published: Published | null;
  /** Language of the article, for quotes. */
  language: string | null;
  /** Client rectangles of the mark, one a line, in reading order; the card never covers any of them. */
  rects: () => DOMRect[];
  /** Element to which the host is appended: innermost modal dialog or fullscreen element around the mark, else <html>. */
  container: Element;
  /** How it was opened: a keyboard opening moves focus into the card. */
  by: 'pointer' | 'keyboard' | 'touch';
}

/** The card script's door, set on the session by the third page script. */
export interface CardDoor {
  show(request: CardRequest): void;
  /** Closes the card and removes the host. `returnFocus` after Escape from inside. */
  hide(): void;
  /** True while a card is open. */
  isOpen(): boolean;
  /** True while the pointer is over the card, or focus is within. */
  isHeld(): boolean;
  /** True for the card's host: the one node of ours that a page can meet. */
  owns(node: unknown): boolean;
}

/** The second page script's door. `factsOf` is supplied by the annotator, which alone talks to the background. */
export interface AnalysisDoor {
  analyse(input: AnalysisInput, factsOf: (ids: EntityId[]) => Promise<KnownEntity[]>): Promise<Analysis>;
}

/**
 * The one object that the three page scripts share. They are separate bundles of one isolated world, so it lives
 * under a Symbol on that world's globalThis; the page cannot see it.
 */
export interface PageSession {
  /** Aborts when every trace must go: page.stop, a newer script, an invalidated extension. */
  signal: AbortSignal;
  /** Aborts the signal: a newer annotator calls it before it takes over. */
  stop: () => void;
  strings: Strings;
  locale: string;
  analysis?: AnalysisDoor;
  card?: CardDoor;
  /** Called by the card when it closes of itself (Escape inside, hostile page removed the host). */
  onCardClosed?: () => void;
}

const KEY = Symbol.for('silicon-gloss.page-session');
type Holder = { [KEY]?: PageSession | undefined };

export function pageSession(): PageSession | undefined {
  return (globalThis as Holder)[KEY];
}

export function openPageSession(session: PageSession): void {
  (globalThis as Holder)[KEY] = session;
}

export function closePageSession(): void {
  delete (globalThis as Holder)[KEY];
}
