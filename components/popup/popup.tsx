import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';
import { Findings } from './findings.tsx';
import { Heading } from './heading.tsx';
import { Mentions } from './mentions.tsx';
import { judgePage, type Seen } from './page-state.ts';
import { Site, type SiteState } from './site.tsx';
import { StateNote } from './state-note.tsx';
import { tellError } from './state-texts.ts';

export interface PopupProps {
  seen: Seen;
  site: SiteState;
  phrases: Phrases;
  /** Moves the page to one of its mentions. */
  onGo: (place: number) => void;
  /** Annotates this page, this once. */
  onAnnotate: () => void;
  /** Looks at the page again. */
  onAgain: () => void;
  /** Asks the browser for the site: must run inside the click. */
  onAlways: () => void;
  onStop: () => void;
  /** Shown in the side panel. */
  isPanel: boolean;
  /** Opens the side panel: must run inside the click. Null where there is none to open. */
  onPanel: (() => void) | null;
}

/** What is on this page, findings first, and on which pages we annotate. */
export function Popup(props: PopupProps) {
  const { seen, site, phrases, onGo, isPanel, onPanel } = props;
  const state = judgePage(seen, isPanel);
  return (
    <div class="popup" lang={phrases.locale}>
      <Heading
        host={site.host}
        summary={state === 'found' ? seen.summary : null}
        phrases={phrases}
        onPanel={onPanel}
      />
      <main>
        {state === 'found' && seen.summary ? (
          <>
            <Findings findings={seen.summary.findings} phrases={phrases} onGo={onGo} />
            <Mentions mentions={seen.summary.mentions} phrases={phrases} onGo={onGo} />
            {seen.error && (
              <p class="notice" role="status">
                <Phrase phrases={phrases} words={tellError(seen.error)} />
              </p>
            )}
          </>
        ) : (
          <StateNote
            state={state === 'found' ? 'nothing' : state}
            error={seen.error}
            phrases={phrases}
            onAnnotate={props.onAnnotate}
            onAgain={props.onAgain}
          />
        )}
        {seen.knowledge === 'memory' && (
          <p class="notice">
            <Phrase phrases={phrases} words={{ key: 'popup_memory' }} />
          </p>
        )}
      </main>
      <Site site={site} phrases={phrases} onAlways={props.onAlways} onStop={props.onStop} />
    </div>
  );
}
