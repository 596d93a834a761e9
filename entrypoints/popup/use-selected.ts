import { useEffect } from 'preact/hooks';
import type { PageSummary, SelectionAnswer } from '../../messaging/calls.ts';
import { askTab } from '../../messaging/channel.ts';
import type { Tab } from './shown-tab.ts';
import { useStateOf } from './use-state-of.ts';

/** Why what is selected in the tab is marked or not; asked when its page has been read, and each time it is looked at. */
export function useSelected(tab: Tab | undefined, summary: PageSummary | null): SelectionAnswer | null {
  const [selected, setSelected] = useStateOf<SelectionAnswer | null>(tab, null);
  const isRead = summary?.state === 'ready';
  useEffect(() => {
    if (tab?.id === undefined || !isRead) return undefined;
    let isOver = false;
    askTab(tab.id, 'selection.explain', {}).then(
      (answer) => isOver || setSelected(() => answer),
      // The page has gone on; what is seen of it tells so.
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [tab, isRead, summary]);
  return selected;
}
