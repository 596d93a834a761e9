import { useEffect } from 'preact/hooks';
import type { PageSummary, SelectionAnswer } from '../../messaging/calls.ts';
import { askTab } from '../../messaging/channel.ts';
import type { Tab } from './shown-tab.ts';
import { useStateOf } from './use-state-of.ts';

/**
 * Why what is selected in the tab is marked or not. Asked when its page has been read, and again when the pointer comes
 * back to the panel, which stays open while the reader selects.
 */
export function useSelected(tab: Tab | undefined, summary: PageSummary | null): SelectionAnswer | null {
  const [selected, setSelected] = useStateOf<SelectionAnswer | null>(tab, null);
  const id = summary?.state === 'ready' ? tab?.id : undefined;
  useEffect(() => {
    if (id === undefined) return undefined;
    const life = new AbortController();
    const { signal } = life;
    const ask = () =>
      void askTab(id, 'selection.explain', {}).then(
        (answer) => signal.aborted || setSelected(() => answer),
        // The page has gone on; what is seen of it tells so.
        () => {},
      );
    ask();
    document.documentElement.addEventListener('pointerenter', ask, { signal });
    return () => life.abort();
  }, [id, summary, setSelected]);
  return selected;
}
