import { useState } from 'preact/hooks';
import type { Browser } from 'wxt/browser';
import { Popup } from '../../components/popup/popup.tsx';
import type { Phrases } from '../../components/phrases/phrases.ts';
import { ask, askTab } from '../../messaging/channel.ts';
import { codeOf } from './look-at.ts';
import { hostOf, originOf, removeGrant, requestGrant } from './site-grant.ts';
import { panelOpener } from './panel.ts';
import { useSeen } from './use-seen.ts';

interface AppProps {
  tab: Browser.tabs.Tab | undefined;
  phrases: Phrases;
  /** Shown in the side panel, which stays while the reader goes on. */
  isPanel?: boolean;
}

/** Keeps what is seen of the tab, and does what the reader asks for. */
export function App({ tab, phrases, isPanel = false }: AppProps) {
  const origin = originOf(tab?.url);
  const [isFixed, setFixed] = useState(false);
  const { seen, tell, look } = useSeen(tab);
  if (!seen) return null;
  const openPanel = isPanel ? null : panelOpener(tab?.windowId);

  const attempt = (act: (tabId: number) => Promise<void>) => () => {
    if (tab?.id === undefined) return;
    act(tab.id).catch((error: unknown) => tell({ error: codeOf(error) }));
  };
  const annotate = async (tabId: number) => {
    await ask('own', 'tab.annotate', { tabId });
    await look();
  };

  return (
    <Popup
      seen={seen}
      isPanel={isPanel}
      onPanel={openPanel && attempt(() => openPanel().then(() => window.close()))}
      site={{ host: hostOf(tab?.url), isGranted: seen.isGranted, isFixed }}
      phrases={phrases}
      onGo={(place) => attempt(async (tabId) => void (await askTab(tabId, 'mention.go', { place })))()}
      onAnnotate={attempt(annotate)}
      onAgain={attempt(look)}
      onAlways={() => {
        if (origin === null) return;
        const answer = requestGrant(origin);
        attempt(async (tabId) => {
          if (!(await answer)) return;
          tell({ isGranted: true });
          await ask('own', 'sites.reconcile', {});
          if (!seen.summary) await annotate(tabId);
        })();
      }}
      onStop={attempt(async (tabId) => {
        const isRemoved = origin !== null && (await removeGrant(origin));
        setFixed(!isRemoved);
        if (!isRemoved) return;
        await ask('own', 'sites.reconcile', {});
        await askTab(tabId, 'page.stop', {}).catch(ignoreSilence);
        await look();
      })}
    />
  );
}

/** The background may have stopped the page script already, on the browser's word that the permission went. */
function ignoreSilence(error: unknown): void {
  if (codeOf(error) !== 'no-answer') throw error;
}
