import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PageInsight } from '../../components/insight/page-insight.tsx';
import type { Phrases } from '../../components/phrases/phrases.ts';
import type { Seen } from '../../components/popup/page-state.ts';

/** The insight of a page. What shows it is large, and only the panel has it, so it comes when it is wanted. */
export function usePageInsight(seen: Seen | null, isPanel: boolean, phrases: Phrases): JSX.Element | null {
  const [shown, setShown] = useState<{ View: typeof PageInsight } | null>(null);
  const summary = isPanel ? (seen?.summary ?? null) : null;
  const isWanted = summary !== null;
  useEffect(() => {
    if (!isWanted) return;
    void import('../../components/insight/page-insight.tsx').then((module) =>
      setShown({ View: module.PageInsight }),
    );
  }, [isWanted]);
  return shown && summary && <shown.View summary={summary} phrases={phrases} />;
}
