import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import type { Seen } from '../../components/popup/page-state.ts';
import { isGranted, watchGrants } from '../../messaging/grants.ts';
import { loadSettingsInTime, watchSettings } from '../../messaging/settings.ts';
import { lookAt } from './look-at.ts';
import { pauseOf } from './pause.ts';
import type { Tab } from './shown-tab.ts';
import { originOf } from './site-of.ts';
import { useStateOf } from './use-state-of.ts';

export interface Watch {
  /** Null until the page, or the lack of a page script, has answered: a few milliseconds. */
  seen: Seen | null;
  tell: (change: Partial<Seen>) => void;
  /** Looks once more; what is seen stays until it is replaced. */
  look: () => Promise<void>;
}

/** What is seen of a tab, until another is shown; looked at again when sites or settings change. */
export function useSeen(tab: Tab | undefined): Watch {
  const [seen, setSeen] = useStateOf<Seen | null>(tab, null);
  const looking = useRef(new AbortController());
  const tell = useCallback(
    (change: Partial<Seen>) => setSeen((before) => ({ ...(before ?? emptyOf(tab)), ...change })),
    [tab],
  );

  const look = useCallback(async () => {
    looking.current.abort();
    const { signal } = (looking.current = new AbortController());
    // Asked side by side: each answer takes as long as another process does to wake.
    const around = readAround(tab);
    let isTold = false;
    // What is around is told once, with the first answer: later it would take away what an act of the reader came to.
    const tellAll = async (change: Partial<Seen>): Promise<void> => {
      const fresh = await around;
      if (signal.aborted) return;
      tell(isTold ? change : { ...fresh, ...change });
      isTold = true;
    };
    if (tab?.id === undefined) return tellAll({});
    await lookAt(tab.id, tellAll, signal);
  }, [tab, tell]);

  // Before anything is painted, since there is nothing to paint yet.
  useLayoutEffect(() => {
    const again = () => void look();
    again();
    const stops = [watchSettings(again), watchGrants(again)];
    return () => {
      for (const stop of stops) stop();
      looking.current.abort();
    };
  }, [look]);
  return { seen, tell, look };
}

/** Settings come from the storage itself: the background may be asleep. */
async function readAround(tab: Tab | undefined): Promise<Partial<Seen>> {
  const origin = originOf(tab?.url);
  const [granted, { settings, isSilent }] = await Promise.all([
    origin !== null && isGranted(origin),
    loadSettingsInTime(),
  ]);
  return {
    isGranted: granted,
    pause: pauseOf(tab?.url, settings),
    mutes: settings.muted,
    error: isSilent ? 'storage-silent' : null,
    isSlow: false,
  };
}

function emptyOf(tab: Tab | undefined): Seen {
  const unknown = { summary: null, error: null, knowledge: null };
  return { url: tab?.url, isGranted: false, pause: 'none', mutes: [], isSlow: false, ...unknown };
}
