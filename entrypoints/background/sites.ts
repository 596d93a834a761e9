import { browser, type Browser } from 'wxt/browser';
import type { SiteStatus } from '../../messaging/calls.ts';
import { askTab } from '../../messaging/channel.ts';
import type { Settings } from '../../messaging/settings.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { runScript } from './scripts.ts';

/** Id of our one registration, and what is registered under it. */
const ID = 'annotator';
const SCRIPT = '/annotator.js';

/** Keeps the registered page script in line with the sites that are granted and not paused. */
export interface Sites {
  /** Registers the page script for these sites, exactly once. Returns the match patterns that are granted. */
  reconcile(): Promise<string[]>;
  /** Runs the script in tabs that are open already: after an install, a start, a new grant or a pause. */
  annotateOpen(): Promise<void>;
  /** Stops the script in tabs that are no longer granted, or paused. */
  stopOthers(): Promise<void>;
  /** Sites that are granted or paused. */
  list(): Promise<SiteStatus[]>;
}

/** Where we annotate: pages that match one of `matches` and none of `except`. */
interface Area {
  granted: string[];
  matches: string[];
  except: string[];
}

/** Permission events come in bursts, and two reconciliations at once would register twice: one waits for the other. */
export function openSites(readSettings: () => Promise<Settings>): Sites {
  const inTurn = oneAtATime();
  const readArea = async (): Promise<Area> => {
    const { isPaused, pausedSites } = await readSettings();
    const granted = await grantedSites();
    const matches = isPaused ? [] : granted.filter((pattern) => !pausedSites.includes(pattern));
    return { granted, matches, except: pausedSites.toSorted() };
  };
  return {
    reconcile: () =>
      inTurn(async () => {
        const area = await readArea();
        await register(area);
        return area.granted;
      }),
    annotateOpen: async () => {
      const { inside } = await tabsOf(await readArea());
      // An annotator that runs already in a tab sees to it that there is only one. Pages that refuse are left alone.
      await Promise.allSettled(inside.map((id) => runScript(id, SCRIPT)));
    },
    stopOthers: async () => {
      const { outside } = await tabsOf(await readArea());
      await Promise.allSettled(outside.map((id) => askTab(id, 'page.stop', {})));
    },
    list: async () => listSites(await grantedSites(), (await readSettings()).pausedSites),
  };
}

async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(https?|\*):\/\//.test(origin)).sort();
}

/** A paused site may be part of a wider grant, and then it has no grant of its own. */
async function listSites(granted: string[], paused: string[]): Promise<SiteStatus[]> {
  const patterns = [...new Set([...granted, ...paused])].sort();
  return Promise.all(
    patterns.map(async (pattern) => ({
      pattern,
      isGranted: granted.includes(pattern) || (await browser.permissions.contains({ origins: [pattern] })),
      isPaused: paused.includes(pattern),
    })),
  );
}

/**
 * Nothing is done where the registration is right. A changed one is taken away and made anew: Firefox 140 goes on
 * running one that was only updated, on sites that it no longer matches.
 */
async function register({ matches, except }: Area): Promise<void> {
  const before = await browser.scripting.getRegisteredContentScripts();
  const [only, ...others] = before;
  const isRight = only?.id === ID && isAlike(only.matches, matches) && isAlike(only.excludeMatches, except);
  if (isRight && others.length === 0) return;
  if (before.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: before.map(({ id }) => id) });
  if (matches.length === 0) return;
  const script: Omit<Browser.scripting.RegisteredContentScript, 'js' | 'css'> = {
    id: ID,
    matches,
    excludeMatches: except,
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  };
  await browser.scripting.registerContentScripts([{ ...script, js: [SCRIPT] }]);
}

function isAlike(some: readonly string[] = [], others: readonly string[]): boolean {
  return some.toSorted().join(' ') === others.toSorted().join(' ');
}

/** The browser tells no addresses of pages that are not granted: what no query finds is outside. */
async function tabsOf({ matches, except }: Area): Promise<{ inside: number[]; outside: number[] }> {
  const all = await idsOf({ discarded: false });
  const matched = await idsOf({ url: matches });
  const excepted = await idsOf({ url: except });
  const inside = all.filter((id) => matched.includes(id) && !excepted.includes(id));
  return { inside, outside: all.filter((id) => !inside.includes(id)) };
}

/** Ids of tabs; no patterns are no tabs, where the browser would take them for all. */
async function idsOf(query: { url?: string[]; discarded?: boolean }): Promise<number[]> {
  if (query.url?.length === 0) return [];
  return (await browser.tabs.query(query)).flatMap(({ id }) => id ?? []);
}
