import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../components/desk/text-form.tsx';
import type { Checked, TextPageProps } from '../../components/desk/text-page.tsx';
import type { Analysis } from '../../core/analysis.ts';
import { codeOf, type ErrorCode } from '../../messaging/errors.ts';
import { EVIDENCE } from '../../messaging/evidence.ts';
import type { Settings } from '../../messaging/settings.ts';
import { summarize } from '../../messaging/summary.ts';
import { checkText } from './check-text.ts';
import { paintText, pointAt } from './paint-text.ts';

type TextWork = Omit<TextPageProps, 'phrases'> & { error: ErrorCode | null };

/** The reader's text and what was found in it. It is kept while other pages of the desk are shown. */
export function useText({ strictness, styles }: Settings, locale: string): TextWork {
  const [draft, setDraft] = useState<Draft>({ text: '', published: '' });
  const [analysis, setAnalysis] = useState<Analysis | null>(null);
  const [error, setError] = useState<ErrorCode | null>(null);
  const shown = useRef<Text | null>(null);
  const asked = useRef(0);

  const checked = useMemo((): Checked | null => {
    if (!analysis) return null;
    const paint = (node: Text) => {
      shown.current = node;
      return paintText(node, analysis, styles);
    };
    return { text: analysis.text, summary: summarize(analysis), paint };
  }, [analysis, styles]);

  const check = useCallback(
    (next: Draft) => {
      const turn = ++asked.current;
      setError(null);
      checkText(next, { threshold: EVIDENCE[strictness], locale }).then(
        (found) => turn === asked.current && setAnalysis(found),
        (failure: unknown) => turn === asked.current && setError(codeOf(failure)),
      );
    },
    [strictness, locale],
  );

  return {
    draft,
    checked,
    error,
    onDraft: setDraft,
    onCheck: check,
    onClear: () => setAnalysis(null),
    onGo: (place) => {
      const mention = analysis?.mentions[place];
      if (mention && shown.current) pointAt(shown.current, mention);
    },
  };
}
