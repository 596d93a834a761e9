import { useEffect, useState } from 'preact/hooks';
import type { Phrases } from '../../components/phrases/phrases.ts';
import { tellFailure } from '../../components/settings/failure-texts.ts';
import type { ChoicesProps } from '../../components/welcome/choices.tsx';
import type { SampleProps } from '../../components/welcome/sample-article.tsx';
import { WelcomePage } from '../../components/welcome/welcome-page.tsx';
import { ask } from '../../messaging/channel.ts';
import { CodedError, type ErrorCode } from '../../messaging/errors.ts';
import { requestGrants } from '../../messaging/grants.ts';
import type { NewsSite } from '../../messaging/news-sites.ts';
import { pageSession } from '../../messaging/page-session.ts';
import { annotateHere } from './annotate-here.ts';

export interface AppProps {
  sites: NewsSite[];
  allowed: ReadonlySet<string>;
  /** Languages to begin with. */
  languages: string[];
  phrases: Phrases;
}

/** Has the sample annotated, and asks the browser for the sites that the reader chose. */
export function App({ sites, allowed, languages, phrases }: AppProps) {
  const sample = useSample();
  const [note, setNote] = useState<ChoicesProps['note']>(null);
  const [decided, setDecided] = useState<NewsSite[] | null>(null);
  const allow = async (chosen: NewsSite[]) => {
    setNote(null);
    try {
      // Nothing may be awaited before: the browser asks only inside a click.
      if (!(await requestGrants(chosen.map(({ pattern }) => pattern)))) {
        return setNote({ words: { key: 'welcome_declined' }, isError: false });
      }
      await ask('own', 'sites.reconcile', {});
      setDecided(sites.filter((site) => chosen.includes(site) || allowed.has(site.pattern)));
    } catch (error) {
      setNote({ words: tellFailure(codeOf(error)), isError: true });
    }
  };
  return (
    <WelcomePage
      sample={sample}
      choices={{
        sites,
        allowed,
        languages,
        note,
        onAllow: (chosen) => void allow(chosen),
        onNone: () => setDecided(sites.filter(({ pattern }) => allowed.has(pattern))),
      }}
      decided={decided}
      phrases={phrases}
    />
  );
}

/** The sample, from the first look on: its marks come as they do in pages, when the packs are ready. */
function useSample(): Omit<SampleProps, 'phrases'> {
  const [isRead, setRead] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  useEffect(() => {
    annotateHere({ onRead: () => setRead(true), onFailure: setError }).catch((cause: unknown) =>
      setError(codeOf(cause)),
    );
  }, []);
  return {
    state: isRead ? 'ready' : error ? 'failed' : 'reading',
    error,
    onOpen: () => {
      const analysis = pageSession()?.analysis;
      if (analysis?.go({ step: 1 }) !== null) analysis?.open();
    },
    onAgain: () => location.reload(),
  };
}

function codeOf(error: unknown): ErrorCode {
  return error instanceof CodedError ? error.code : 'bug';
}
