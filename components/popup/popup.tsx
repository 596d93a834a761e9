import type { JSX } from 'preact';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';
import type { SelectionAnswer } from '../../messaging/calls.ts';
import { Findings } from './findings.tsx';
import { Heading } from './heading.tsx';
import { Mentions } from './mentions.tsx';
import type { Muting } from './muting.tsx';
import { judgePage, type Seen } from './page-state.ts';
import { Site, type SiteState } from './site.tsx';
import { StateNote } from './state-note.tsx';
import { tellError, type Action } from './state-texts.ts';
import { walkRows } from './walk-rows.ts';
import { WhyNot } from './why-not.tsx';

export interface PopupProps {
  /** Null while nothing is known of the page yet. */
  seen: Seen | null;
  site: SiteState | null;
  /** About what is selected in the page; null where nothing is. */
  selected: SelectionAnswer | null;
  phrases: Phrases;
  /** Looks names up over all packs. */
  lookUp: JSX.Element;
  /** What was looked up and opened; it takes the place of the list. */
  opened: JSX.Element | null;
  /** What the page means beyond what it says; null where that is not shown. */
  insight: JSX.Element | null;
  /** Moves the page to one of its mentions. */
  onGo: (place: number) => void;
  /** Moves the page back to where it was before the first jump; null before that. */
  onBack: (() => void) | null;
  /** Does what a state offers: runs inside the click, as asking the browser for a site must. */
  onAct: (action: Action) => void;
  onStop: () => void;
  onPause: () => void;
  muting: Muting | null;
  /** Shown in the side panel. */
  isPanel: boolean;
  /** Opens the side panel: must run inside the click. Null where there is none to open. */
  onPanel: (() => void) | null;
}

/** What is on this page, findings first, on which pages we annotate, and a way to look anything up. */
export function Popup(props: PopupProps) {
  const { seen, site, phrases, onAct } = props;
  return (
    <div class="popup" lang={phrases.locale}>
      <header>
        <Heading
          host={site?.host ?? null}
          summary={seen && judgePage(seen) === 'found' ? seen.summary : null}
          phrases={phrases}
          onPanel={props.onPanel}
        />
        {props.lookUp}
      </header>
      <main onKeyDown={walkRows}>{props.opened ?? (seen && <OnPage {...props} seen={seen} />)}</main>
      <footer>
        {site && (
          <Site
            site={site}
            phrases={phrases}
            onAlways={() => onAct('always')}
            onStop={props.onStop}
            onPause={props.onPause}
          />
        )}
        <Elsewhere phrases={phrases} />
      </footer>
    </div>
  );
}

/** Our other pages. */
function Elsewhere({ phrases }: { phrases: Phrases }) {
  return (
    <nav>
      <a href="/desk.html" target="_blank">
        {phrases.say({ key: 'popup_desk' })}
      </a>
      <a href="/options.html" target="_blank">
        {phrases.say({ key: 'popup_settings' })}
      </a>
    </nav>
  );
}

type OnPageProps = Pick<
  PopupProps,
  'phrases' | 'selected' | 'isPanel' | 'insight' | 'onGo' | 'onBack' | 'onAct' | 'muting'
> & {
  seen: Seen;
};

/** What was found on the page, or why there is nothing to list. */
function OnPage(props: OnPageProps) {
  const { seen, selected, isPanel, insight, phrases, onGo, onBack, onAct, muting } = props;
  const state = judgePage(seen, isPanel);
  const { summary, error } = seen;
  return (
    <>
      {selected && <WhyNot answer={selected} phrases={phrases} />}
      {state === 'found' && summary ? (
        <>
          {onBack && (
            <button type="button" class="back" onClick={onBack}>
              {phrases.say({ key: 'popup_back' })}
            </button>
          )}
          <Findings findings={summary.findings} language={summary.language} phrases={phrases} onGo={onGo} />
          <Mentions mentions={summary.mentions} phrases={phrases} onGo={onGo} muting={muting} />
          {insight}
          {error && (
            <p class="notice" role="status">
              <Phrase phrases={phrases} words={tellError(error)} />
            </p>
          )}
        </>
      ) : (
        <StateNote
          state={state === 'found' ? 'nothing' : state}
          error={error}
          phrases={phrases}
          onAct={onAct}
        />
      )}
      {seen.knowledge === 'memory' && (
        <p class="notice">
          <Phrase phrases={phrases} words={{ key: 'popup_memory' }} />
        </p>
      )}
    </>
  );
}
