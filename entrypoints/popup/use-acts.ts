import { browser } from 'wxt/browser';
import type { Muting } from '../../components/popup/muting.tsx';
import type { Action } from '../../components/popup/state-texts.ts';
import type { ScrollPosition } from '../../messaging/calls.ts';
import { ask, askTab } from '../../messaging/channel.ts';
import { codeOf } from '../../messaging/errors.ts';
import { removeGrant, requestGrants } from '../../messaging/grants.ts';
import { resume } from './pause.ts';
import type { Tab } from './shown-tab.ts';
import { originOf } from './site-of.ts';
import type { Watch } from './use-seen.ts';
import { useStateOf } from './use-state-of.ts';

interface Scene extends Watch {
  tab: Tab | undefined;
  isPanel: boolean;
  /** Moves the focus to the field that looks names up. */
  search: () => void;
}

export interface Acts {
  /** A grant was asked to go and stayed. */
  isFixed: boolean;
  onGo: (place: number) => void;
  /** Null before the first jump. */
  onBack: (() => void) | null;
  onAct: (action: Action) => void;
  onStop: () => void;
  onPause: () => void;
  onMute: Muting['onMute'];
  onMuteOne: Muting['onMuteOne'];
  onPanel: (open: () => Promise<void>) => void;
}

/** What the reader can do with the page and its site. */
export function useActs(scene: Scene): Acts {
  const { tab, tell, look } = scene;
  const origin = originOf(tab?.url);
  const [isFixed, setFixed] = useStateOf(tab, false);
  const [before, setBefore] = useStateOf<ScrollPosition | null>(tab, null);
  const attempt = (act: (tabId: number) => Promise<unknown>) => {
    if (tab?.id === undefined) return;
    act(tab.id).catch((error: unknown) => tell({ error: codeOf(error) }));
  };
  const go = async (tabId: number, place: number) => {
    const { from } = await askTab(tabId, 'mention.go', { place });
    setBefore((first) => first ?? from);
  };
  const goBack = async (tabId: number, position: ScrollPosition) => {
    await askTab(tabId, 'view.restore', position);
    setBefore(() => null);
  };
  const stop = async (tabId: number) => {
    const isRemoved = origin !== null && (await removeGrant(origin));
    setFixed(() => !isRemoved);
    if (!isRemoved) return;
    await ask('own', 'sites.reconcile', {});
    await askTab(tabId, 'page.stop', {}).catch(ignoreSilence);
    await look();
  };
  const pause = async () => {
    if (origin === null) return;
    await ask('own', 'sites.pause', { pattern: origin, isPaused: true });
    await look();
  };
  return {
    isFixed,
    onGo: (place) => attempt((tabId) => go(tabId, place)),
    onBack: before && (() => attempt((tabId) => goBack(tabId, before))),
    onAct: (action) => actsOf(scene, attempt)[action](),
    onStop: () => attempt(stop),
    onPause: () => attempt(pause),
    onMute: (mute, isMuted) => attempt(() => ask('own', 'term.mute', { mute, isMuted })),
    onMuteOne: (place, isMuted) => attempt((tabId) => askTab(tabId, 'mention.mute', { place, isMuted })),
    onPanel: (open) => attempt(() => open().then(() => window.close())),
  };
}

/** What each state of the page offers. */
function actsOf(scene: Scene, attempt: (act: (tabId: number) => Promise<unknown>) => void) {
  const { tab, seen, tell, look, search } = scene;
  const annotate = async (tabId: number) => {
    await ask('own', 'tab.annotate', { tabId });
    await look();
  };
  const goOn = async (tabId: number) => {
    await resume(seen?.pause ?? 'none', tab?.url);
    // The script of a granted page was stopped by the pause; elsewhere it is for the reader to ask again.
    await (seen?.isGranted ? annotate(tabId) : look());
  };
  const always = () => {
    const origin = originOf(tab?.url);
    if (origin === null) return;
    const answer = requestGrants([origin]);
    attempt(async (tabId) => {
      if (!(await answer)) return;
      tell({ isGranted: true });
      await ask('own', 'sites.reconcile', {});
      if (!seen?.summary) await annotate(tabId);
    });
  };
  return {
    annotate: () => attempt(annotate),
    again: () => attempt(look),
    resume: () => attempt(goOn),
    text: () => attempt(() => openPage('/desk.html#/text', scene)),
    sites: () => attempt(() => openPage('/options.html#sites', scene)),
    always,
    search,
  } satisfies Record<Action, () => void>;
}

async function openPage(path: '/desk.html#/text' | '/options.html#sites', { isPanel }: Scene): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
  if (!isPanel) window.close();
}

/** The background may have stopped the page script already, on the browser's word that the permission went. */
function ignoreSilence(error: unknown): void {
  if (codeOf(error) !== 'no-answer') throw error;
}
