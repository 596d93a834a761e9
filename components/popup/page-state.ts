import type { PageSummary } from '../../messaging/calls.ts';
import type { Mute } from '../../messaging/mutes.ts';
import type { ErrorCode } from '../../messaging/errors.ts';

export type Pause = 'none' | 'site' | 'everywhere';

/** What the popup has learnt of the tab so far. */
export interface Seen {
  /** Address of the page; undefined where the browser does not tell it, which it does for its own pages. */
  url: string | undefined;
  /** The reader has granted this site. */
  isGranted: boolean;
  /** Whether the reader has paused us, and where. */
  pause: Pause;
  /** Terms that the reader does not want marked, here or elsewhere. */
  mutes: readonly Mute[];
  /** What the page script answered; null where none runs. */
  summary: PageSummary | null;
  /** The last operation failed with this. */
  error: ErrorCode | null;
  /** State of the background's knowledge; null until it has answered. */
  knowledge: 'ready' | 'loading' | 'memory' | 'missing' | null;
  /** The page has been "reading" for longer than a reader should wait without a word. */
  isSlow: boolean;
}

export type PageState =
  | 'paused'
  | 'site-paused'
  | 'no-permission'
  | 'reading'
  | 'slow'
  | 'found'
  | 'nothing'
  | 'unreadable'
  | 'unknown'
  | 'not-yet'
  | 'no-script'
  | 'knowledge-loading'
  | 'knowledge-missing'
  | 'error';

/** The browsers let no extension read their stores. */
const CLOSED_HOSTS = ['chromewebstore.google.com', 'chrome.google.com', 'addons.mozilla.org'];

function isOnSite(url: string | undefined): boolean {
  return /^https?:/.test(url ?? '') && isReadableAddress(url);
}

export function isReadableAddress(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return ['http:', 'https:', 'file:'].includes(protocol) && !CLOSED_HOSTS.includes(hostname);
}

const isMarked = ({ summary }: Seen) => (summary?.mentions.length ?? 0) + (summary?.findings.length ?? 0) > 0;

/** Firefox keeps extensions out of its own viewers, whatever the site may have been granted. */
const isClosed = ({ error, isGranted }: Seen) => error === 'no-permission' && isGranted;

/** The states in the order in which they are asked: the first that holds is shown. */
const STATES: [PageState, (seen: Seen) => boolean][] = [
  ['paused', (seen) => seen.pause === 'everywhere'],
  ['site-paused', (seen) => seen.pause === 'site'],
  ['found', (seen) => seen.summary?.state === 'ready' && isMarked(seen)],
  [
    'unreadable',
    (seen) =>
      seen.error === 'page-unreadable' ||
      isClosed(seen) ||
      seen.summary?.state === 'unreadable' ||
      (seen.summary === null && !isReadableAddress(seen.url)),
  ],
  ['no-permission', (seen) => seen.error === 'no-permission' && isOnSite(seen.url)],
  ['knowledge-missing', (seen) => seen.knowledge === 'missing'],
  ['error', (seen) => seen.error !== null],
  ['knowledge-loading', (seen) => seen.knowledge === 'loading' && seen.summary !== null],
  ['nothing', (seen) => seen.summary?.state === 'ready'],
  ['slow', (seen) => seen.isSlow],
  ['reading', (seen) => seen.summary !== null],
  ['no-script', (seen) => seen.isGranted],
];

/**
 * Of a page that is neither granted nor asked for, the browser tells the popup the address, but not the side panel: there
 * a missing address says nothing about the page.
 */
export function judgePage(seen: Seen, isPanel = false): PageState {
  const state = STATES.find(([, holds]) => holds(seen))?.[0] ?? 'not-yet';
  return isPanel && state === 'unreadable' && seen.url === undefined ? 'unknown' : state;
}
