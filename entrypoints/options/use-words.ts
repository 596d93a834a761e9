import { useEffect, useState } from 'preact/hooks';
import type { Phrases } from '../../components/phrases/phrases.ts';
import { loadPhrases } from '../../messaging/locale.ts';
import type { Settings } from '../../messaging/settings.ts';

/** The words in the language that is chosen now, and the page's own language, title and theme with them. */
export function useWords({ locale, theme }: Settings, first: Phrases): Phrases {
  const [phrases, setPhrases] = useState(first);
  const [shown, setShown] = useState(locale);
  useEffect(() => {
    if (locale === shown) return undefined;
    let isLatest = true;
    const load = async () => {
      const next = await loadPhrases(locale);
      if (!isLatest) return;
      setPhrases(next);
      setShown(locale);
    };
    void load();
    return () => {
      isLatest = false;
    };
  }, [locale, shown]);
  useEffect(() => {
    document.documentElement.lang = phrases.locale;
    document.title = phrases.say({ key: 'options_title' });
  }, [phrases]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return phrases;
}
