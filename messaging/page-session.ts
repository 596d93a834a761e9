import type { Article, Published } from '../core/article/article.ts';
import type { Tree } from '../core/article/tree.ts';
import type { Finding } from '../core/claims/finding.ts';
import type { Mention } from '../core/detection/mention.ts';
import type { EntityId, KnownEntity } from '../core/knowledge/entity.ts';
import type { PageCounts, PageSummary, SelectionAnswer, Strings, TabCalls } from './calls.ts';
import type { ask } from './channel.ts';
import type { PageSettings } from './settings.ts';

/** Where a mark stands: rectangles, and no page nodes but the host's place. */
export interface MarkPlace {
  /** Client rectangles of the mark, one a line, in reading order; what we show never covers any of them. */
  rects: () => DOMRect[];
  /** The mark's lines run from top to bottom. */
  isVertical: boolean;
  /** Scrolls the page, and boxes that scroll around the mark, so that it comes up by so many px where it can. */
  lift: (by: number) => void;
  /** Element to which the host is appended: innermost open popover, modal or fullscreen element around the mark, else <html>. */
  container: Element;
}

/** What the card script is given to show one mention: pure knowledge, and the mark's place. */
export interface CardRequest extends MarkPlace {
  mention: Mention;
  /** Knowledge of the mention's entity, or of an unlisted one's vendor. */
  known: KnownEntity | null;
  findings: Finding[];
  /** Knowledge of what the findings are about, by entity. */
  subjects: Record<EntityId, KnownEntity>;
  published: Published | null;
  /** Language of the article, for quotes. */
  language: string | null;
  /** How it was opened: a keyboard opening moves focus into the card. */
  by: 'pointer' | 'keyboard' | 'touch';
}

/** A mark that the keyboard's cursor has gone to, for those who do not see it. */
export interface Stop extends MarkPlace {
  mention: Mention;
  /** Knowledge of the mention's entity; of an unlisted one, its vendor's. */
  known: KnownEntity | null;
  isContradicted: boolean;
  /** Which of the marks it is, from 1. */
  at: number;
  count: number;
}

/** The card script's door, set on the session by the third page script. */
export interface CardDoor {
  show(request: CardRequest): void;
  /** Shows the first-run hint beside a mark, unless a card is open. Until a card takes its place it counts as one. */
  hint(mark: MarkPlace): void;
  /** Says politely where the cursor is, in a host that stays for the next stop; goes when a card opens, or with null. */
  announce(stop: Stop | null): void;
  /** Closes the card and removes the host; focus that was inside goes back to where it was. */
  hide(): void;
  /** Closes the card that the reader has pinned; false where none is to be seen. */
  unpin(): boolean;
  /** True while a card is open that is not pinned. */
  isOpen(): boolean;
  /** True where a click on the card, the pinned one too, would meet the page: it has opened a modal dialog since, or alike. */
  isCovered(): boolean;
  /** True while the pointer is over the card, or focus is within. */
  isHeld(): boolean;
  /** True for the host of a card, the hint or an announcement: besides them, no node of ours is in the page. */
  owns(node: unknown): boolean;
}

/** The second page script's door, set on the session by it: finds, judges and marks what an article names. */
export interface AnalysisDoor {
  /** Marks the article. What is the same as the last time is neither searched nor painted anew. */
  annotate(article: Article<Node>): Promise<PageCounts>;
  /** Takes the paint off words that the page has changed, before it is drawn again. */
  dropBroken(): void;
  /** Takes marks and card off the page. */
  clear(): void;
  /** What was found counts no more: new knowledge is there. */
  forget(): void;
  /** Leaves a mention unmarked at the next annotation, or no more. */
  mute(place: number, isMuted: boolean): void;
  summary(): Omit<PageSummary, 'state'>;
  /** Why what the reader has selected is marked or not; null where nothing is selected. */
  explain(article: Article<Node>): Promise<SelectionAnswer | null>;
  /** Moves the keyboard's cursor; the index of the mention it stands on, or null where there is none. */
  go(where: TabCalls['mention.go']['params']): number | null;
  /** Opens the card of the mention under the cursor. */
  open(): void;
}

/** How long our traces may stay in a page, and whether we may still act in it. */
export interface Life {
  /** Aborts when every trace must go: page.stop, a newer script, an invalidated extension. Never comes back. */
  signal: AbortSignal;
  /** False once aborted. Aborts by itself when the extension that started us is gone. */
  alive(): boolean;
  /** Aborts the signal; a newer annotator does so before it takes over. */
  stop(): void;
  /** The listener, silent once aborted; an error in it ends us instead of reaching the page's console. */
  guard<A extends unknown[]>(listener: (...args: A) => void): (...args: A) => void;
}

/**
 * The one object that the three page scripts share. They are separate bundles of one isolated world, so it lives
 * under a Symbol on that world's globalThis; the page cannot see it. The annotator makes it, and lends the others
 * what would otherwise be in each of their bundles.
 */
export interface PageSession extends Life {
  /** Calls the background. */
  ask: typeof ask;
  /** The page's DOM, safe from pages that shadow its properties. */
  tree: Tree<Node>;
  /** Whether a node lies in what is never read: forms, code, hidden parts. */
  isUnread(node: Node): boolean;
  /** Does a step for each item, and lets the page have its turn every few milliseconds. Rejects once aborted. */
  inSlices<T>(items: Iterable<T>, step: (item: T) => void): Promise<void>;
  /** Strings of the card and their language; they come with the gazetteer. */
  strings: Strings;
  locale: string;
  /** What the reader wants marked, and how. Null until the background has told. */
  settings: PageSettings | null;
  /** The reader has not had the first-run hint yet, as far as this page has heard. */
  isHintDue: boolean;
  analysis?: AnalysisDoor;
  card?: CardDoor;
  /** Called by the card when it closes of itself (its button, a page that removed the host). */
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
