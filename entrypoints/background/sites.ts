import { browser, type Browser } from 'wxt/browser';
import { askTab } from '../../messaging/channel.ts';
import { runScript } from './scripts.ts';

/** Id of our one registration, and what is registered under it. */
const ID = 'annotator';
const SCRIPT = '/annotator.js';

/** Keeps the registered page script in line with the hosts that are granted. */
export interface Sites {
  /** Registers the page script for what is granted now, exactly once. Returns the match patterns. */
  reconcile(): Promise<string[]>;
  /** The same, and runs the script in tabs that are open already: after an install, a start or a new grant. */
  open(): Promise<void>;
  /** The same, and stops the script in tabs that are no longer granted. */
  close(): Promise<void>;
}

/** Permission events come in bursts, and two reconciliations at once would register twice: one waits for the other. */
export function openSites(): Sites {
  let last: Promise<unknown> = Promise.resolve();
  function reconcile(): Promise<string[]> {
    const next = last.then(register, register);
    last = next;
    return next;
  }
  return {
    reconcile,
    open: async () => annotateOpen(await reconcile()),
    close: async () => stopOthers(await reconcile()),
  };
}

async function register(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => /^(https?|\*):\/\//.test(origin)).sort();
  const before = await browser.scripting.getRegisteredContentScripts();
  const isThere = before.some(({ id }) => id === ID);
  const surplus = before.map(({ id }) => id).filter((id) => id !== ID || matches.length === 0);
  if (surplus.length > 0) await browser.scripting.unregisterContentScripts({ ids: surplus });
  if (matches.length === 0) return matches;
  const script: Browser.scripting.RegisteredContentScript = {
    id: ID,
    js: [SCRIPT],
    matches,
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (isThere) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  return matches;
}

/** An annotator that runs already in a tab sees to it that there is only one. Pages that refuse are left alone. */
async function annotateOpen(matches: string[]): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches, discarded: false });
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : runScript(id, SCRIPT))));
}

/** The browser tells no addresses of pages that are not granted, so every tab outside the grants is asked to stop. */
async function stopOthers(matches: string[]): Promise<void> {
  const granted = matches.length > 0 ? await browser.tabs.query({ url: matches }) : [];
  const kept = new Set(granted.map(({ id }) => id));
  const others = (await browser.tabs.query({})).filter(({ id }) => !kept.has(id));
  await Promise.allSettled(
    others.map(({ id }) => (id === undefined ? undefined : askTab(id, 'page.stop', {}))),
  );
}
