import type { ComponentChildren } from 'preact';
import type { PageSummary } from '../../messaging/calls.ts';
import { Findings } from '../popup/findings.tsx';
import { toldFindings } from '../popup/told-findings.ts';
import { writeDate } from '../phrases/figures.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';
import { MarkedText } from './marked-text.tsx';
import { Named } from './named.tsx';
import { languageName } from './names.tsx';
import { TextForm, type Draft } from './text-form.tsx';

/** What was found in a text. */
export interface Checked {
  text: string;
  summary: Omit<PageSummary, 'state'>;
  paint: (node: Text) => () => void;
}

export interface TextPageProps {
  draft: Draft;
  /** Null before the check. */
  checked: Checked | null;
  phrases: Phrases;
  /** What a checked text means beyond what it says. */
  children?: ComponentChildren;
  onDraft: (draft: Draft) => void;
  onCheck: (draft: Draft) => void;
  /** Back to the form. */
  onClear: () => void;
  /** Shows a mention in the text. */
  onGo: (place: number) => void;
}

/** A text of the reader's own: first the form, then the text with its marks and what they say beside it. */
export function TextPage(props: TextPageProps) {
  const { draft, checked, phrases, onDraft, onCheck } = props;
  return (
    <article class="text-page">
      <header>
        <h1>{phrases.say({ key: 'desk_text' })}</h1>
        {!checked && <p class="line">{phrases.say({ key: 'desk_text_why' })}</p>}
      </header>
      {checked ? (
        <Result {...props} checked={checked} />
      ) : (
        <TextForm draft={draft} phrases={phrases} onDraft={onDraft} onCheck={onCheck} />
      )}
    </article>
  );
}

function Result({ checked, phrases, children, onClear, onGo }: TextPageProps & { checked: Checked }) {
  const { text, summary, paint } = checked;
  const { mentions, findings, language } = summary;
  const label = phrases.say({ key: 'desk_text_marked' });
  return (
    <>
      <div class="bar">
        <About summary={summary} phrases={phrases} />
        <button type="button" onClick={onClear}>
          {phrases.say({ key: 'desk_text_clear' })}
        </button>
      </div>
      <div class="beside">
        <MarkedText text={text} language={language} label={label} paint={paint} />
        <div class="told" aria-live="polite">
          <Findings findings={findings} language={language} phrases={phrases} onGo={onGo} />
          {mentions.length === 0 && <p class="quiet">{phrases.say({ key: 'desk_text_nothing' })}</p>}
          {mentions.length > 0 && toldFindings(findings).length === 0 && (
            <p class="quiet">{phrases.say({ key: 'desk_text_no_difference' })}</p>
          )}
          <Named mentions={mentions} phrases={phrases} />
        </div>
      </div>
      {children}
    </>
  );
}

/** In which language the text is, and when it appeared. */
function About({ summary, phrases }: { summary: Checked['summary']; phrases: Phrases }) {
  const { language, published } = summary;
  const { locale } = phrases;
  return (
    <p class="quiet">
      {language
        ? phrases.say({ key: 'desk_text_language', values: { language: languageName(language, locale) } })
        : phrases.say({ key: 'desk_text_language_unknown' })}
      {published && (
        <>
          {' · '}
          <Phrase
            phrases={phrases}
            words={{ key: 'card_date_given', values: { date: writeDate(published.date, locale) } }}
          />
        </>
      )}
    </p>
  );
}
