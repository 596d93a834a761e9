import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Browser } from 'wxt/browser';
import type { Seen } from '../../components/popup/page-state.ts';
import { lookAt } from './look-at.ts';
import { isGranted, originOf } from './site-grant.ts';

export interface Watch {
  /** Null until the page, or the lack of a page script, has answered: a few milliseconds. */
  seen: Seen | null;
  tell: (change: Partial<Seen>) => void;
  /** Looks once more; what is seen stays until it is replaced. */
  look: () => Promise<void>;
}

/** What is seen of a tab, from the first look until the popup closes. */
export function useSeen(tab: Browser.tabs.Tab | undefined): Watch {
  const [seen, setSeen] = useState<Seen | null>(null);
  const looking = useRef(new AbortController());
  const tell = useCallback(
    (change: Partial<Seen>) => setSeen((before) => ({ ...(before ?? emptyOf(tab)), ...change })),
    [tab],
  );

  const look = useCallback(async () => {
    looking.current.abort();
    const { signal } = (looking.current = new AbortController());
    const granted = { isGranted: await isGranted(originOf(tab?.url)) };
    const fresh = { ...granted, error: null, isSlow: false };
    if (tab?.id === undefined) return tell(fresh);
    await lookAt(tab.id, (change) => tell({ ...fresh, ...change }), signal);
  }, [tab, tell]);

  useEffect(() => {
    void look();
    return () => looking.current.abort();
  }, [look]);
  return { seen, tell, look };
}

function emptyOf(tab: Browser.tabs.Tab | undefined): Seen {
  return { url: tab?.url, isGranted: false, summary: null, error: null, knowledge: null, isSlow: false };
}
