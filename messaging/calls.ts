import type { Published } from '../core/article/article.ts';
import type { Explanation } from '../core/detection/explain.ts';
import type { EntityId, Kind, KnownEntity } from '../core/knowledge/entity.ts';
import type { WordTable } from '../core/claims/words.ts';
import type { Mute } from './mutes.ts';
import type { PageSettings, Settings, SettingsChange } from './settings.ts';

/** Strings of the card in the reader's language: message key → text. A content script cannot read `_locales`. */
export type Strings = Record<string, string>;

/** What the page scripts tell of a page: counts only, never text or addresses. */
export interface PageCounts {
  mentions: number;
  contradicted: number;
}

/**
 * Page calls and own calls may be repeated with the same effect (at worst a hint is lost): the asker does so once where
 * the background was stopped in mid-call. Params and results are JSON.
 *
 * Page calls: what a page script may ask of the background. A hostile page that takes over its renderer can send
 * these too, so none of them changes settings, packs or permissions. Params ≤ 64 kB.
 */
export interface PageCalls {
  /**
   * First call of a page. `bitmap` is the first-token bitmap of the gazetteer (base64). `isHintDue` until the reader has
   * had the first-run hint.
   */
  'page.open': {
    params: { language: string | null };
    result: {
      knowledge: string;
      bitmap: string;
      settings: PageSettings;
      isPaused: boolean;
      isHintDue: boolean;
    };
  };
  /** Asked only where the bitmap says maybe. */
  'gazetteer.get': { params: { language: string | null }; result: TextTools };
  /** Knowledge of the entities present (≤ 500 ids); unknown ids are left out. */
  'facts.get': { params: { ids: EntityId[] }; result: { known: KnownEntity[] } };
  /** Injects the second page script into the sender's tab; resolves when it has run. */
  'page.analyse': { params: Record<never, never>; result: null };
  /** Inserts the `::highlight` rules of these names into the sender's page. Asking twice inserts once. */
  'page.paint': { params: { names: string[] }; result: null };
  /** Takes these rules out again and clears the badge; asked for when the page script removes its marks. */
  'page.unpaint': { params: { names: string[] }; result: null };
  /** Asked by a page that is about to show the first-run hint: `isFirst` is told once, so that one page alone shows it. */
  'page.hint': { params: Record<never, never>; result: { isFirst: boolean } };
  /** Injects the third page script into the sender's tab, on the first hover. */
  'page.card': { params: Record<never, never>; result: null };
  /** Opens a tab with all facts of an entity; once a second at most. */
  'desk.open': { params: { id: EntityId }; result: null };
  /** Shows the counts on the badge of the sender's tab, until it goes to another page. */
  'page.report': { params: PageCounts; result: null };
}

/** Own calls: from extension pages only, told apart by the sender's origin. */
export interface OwnCalls {
  /** Annotates a tab once, under `activeTab` or a grant. */
  'tab.annotate': { params: { tabId: number }; result: null };
  /** Whether the background's knowledge is usable, and how. */
  'knowledge.status': {
    params: Record<never, never>;
    result: {
      state: 'ready' | 'loading' | 'memory' | 'missing';
      knowledge: string | null;
      packs: PackStatus[];
    };
  };
  /** Brings the registered scripts in line with the permissions granted now. */
  'sites.reconcile': { params: Record<never, never>; result: { origins: string[] } };
  /** The sites that are granted or paused, by their match patterns. */
  'sites.list': { params: Record<never, never>; result: { sites: SiteStatus[] } };
  /** Leaves a site alone, or takes it up again, without touching its grant. */
  'sites.pause': { params: { pattern: string; isPaused: boolean }; result: null };
  /** Leaves a term unmarked, on a site or everywhere, or marks it again. */
  'term.mute': { params: { mute: Mute; isMuted: boolean }; result: null };
  'settings.get': { params: Record<never, never>; result: { settings: Settings } };
  /** Writes the keys that are named and no others; what does not fit is `bad-params`. */
  'settings.set': { params: { change: SettingsChange }; result: { settings: Settings } };
  /** Look-up over all names: exact before prefix before typo, families before members. `limit` ≤ 100. */
  'entities.search': { params: { text: string; limit: number }; result: { hits: EntityHit[] } };
  'entities.get': { params: { id: EntityId }; result: { known: KnownEntity | null } };
  /** Ids of all that is of one kind. */
  'entities.list': { params: { kind: Kind }; result: { ids: EntityId[] } };
  /** What an extension page needs to annotate a text itself. */
  'text.prepare': { params: { language: string | null }; result: TextTools };
  /** What we take on this device, in bytes, and the packs in use. */
  'storage.usage': { params: Record<never, never>; result: { bytes: number; packs: PackStatus[] } };
  /** Removes all that we stored; the built-in packs come in again. Grants stay: they are the browser's. */
  'storage.reset': { params: Record<never, never>; result: null };
  /** Settings and the list of sites, as a file to keep. */
  'storage.export': { params: Record<never, never>; result: { json: string } };
}

/** The gazetteer as one compact string, the word tables of a language, the card's strings and their locale. */
export interface TextTools {
  knowledge: string;
  gazetteer: string;
  words: WordTable[];
  strings: Strings;
  locale: string;
}

export interface SiteStatus {
  /** Match pattern. */
  pattern: string;
  isGranted: boolean;
  isPaused: boolean;
}

export interface EntityHit {
  id: EntityId;
  /** Canonical name. */
  name: string;
  kind: Kind;
  /** The name that the look-up met. */
  matched: string;
}

export interface PackStatus {
  id: string;
  version: string;
  title: string;
  date: string;
  license: string;
  attribution: string[];
  entities: number;
  /** Size of the pack's file. */
  bytes: number;
}

/** One line of "what is on this page". */
export interface SummaryMention {
  /** Null where no pack knows it. */
  id: EntityId | null;
  name: string;
  kind: 'chip' | 'architecture' | 'organization' | 'person' | 'model';
  count: number;
  /** Indexes into the page's mentions, in reading order. */
  places: number[];
}

export interface SummaryFinding {
  /** Index of the mention to jump to. */
  place: number;
  verdict: string;
  subject: string;
  attribute: string;
  /** As the text says it, and as our sources say it. */
  value: string;
  truth: string | null;
  /** The words of the page from subject to value. */
  quote: string;
  /** Publisher of the first source, its address and the day it was seen. */
  source: string | null;
  url: string | null;
  seen: string | null;
  rule: string;
}

export interface PageSummary {
  state: 'reading' | 'ready' | 'unreadable';
  language: string | null;
  published: Published | null;
  mentions: SummaryMention[];
  findings: SummaryFinding[];
  /** Hardware that the page counts. */
  counted: SummaryCount[];
}

export interface SummaryCount {
  /** Span in the article's text. */
  start: number;
  end: number;
  count: number;
  /** The chip that the sentence names. */
  of: EntityId | null;
  /** Makers and architectures that stand in the count: `Nvidia GPUs`. */
  by: EntityId[];
}

/** Why a selected text is marked, or is not. */
export interface SelectionAnswer extends Omit<Explanation, 'because' | 'mention'> {
  /** What is selected, cut where it is long; empty in a field of a form, which is never read. */
  text: string;
  /** `outside` of the article; `unread`: in a form, in code, hidden. */
  because: Explanation['because'] | 'outside' | 'unread';
  /** The name in it that the answer is about: as it is written, and as we call it. */
  named: { surface: string; name: string; kind: SummaryMention['kind'] } | null;
}

export interface ScrollPosition {
  left: number;
  top: number;
}

/** Tab calls: from background and popup to the page script of a tab. */
export interface TabCalls {
  'page.summary': { params: Record<never, never>; result: PageSummary };
  /** Asked by the popup alone, which shows the selected text to the reader; null where nothing is selected. */
  'selection.explain': { params: Record<never, never>; result: SelectionAnswer | null };
  /** Moves to a mention: by its index, or one step from the present one. Scrolls to it and shows a cursor mark. */
  'mention.go': {
    params: { place: number } | { step: 1 | -1 };
    /** `from` is where the page was scrolled to, in CSS pixels. */
    result: { place: number | null; from: ScrollPosition };
  };
  /** Scrolls the page back to where it was. */
  'view.restore': { params: ScrollPosition; result: null };
  /** Removes every trace from the page. */
  'page.stop': { params: Record<never, never>; result: null };
  /** New knowledge is there: annotate again. */
  'knowledge.changed': { params: { knowledge: string }; result: null };
  /** The reader changed what is marked, and how: ask for the settings of this page, and mark again. */
  'settings.changed': { params: Record<never, never>; result: null };
  /** Leaves one mention unmarked until the page is left, or marks it again. */
  'mention.mute': { params: { place: number; isMuted: boolean }; result: null };
}

/** The tables by the name that travels with each call. */
export interface CallTables {
  page: PageCalls;
  own: OwnCalls;
  tab: TabCalls;
}
export type TableName = keyof CallTables;
export type CallName<T extends TableName> = keyof CallTables[T] & string;
export type ParamsOf<T extends TableName, C extends CallName<T>> = CallTables[T][C] extends {
  params: infer P;
}
  ? P
  : never;
export type ResultOf<T extends TableName, C extends CallName<T>> = CallTables[T][C] extends {
  result: infer R;
}
  ? R
  : never;
