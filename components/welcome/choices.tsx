import { useState } from 'preact/hooks';
import type { NewsSite } from '../../messaging/news-sites.ts';
import type { Phrases, Sentence } from '../phrases/phrases.ts';
import { LanguagePills } from './language-pills.tsx';
import { SitesOfLanguage } from './sites-of-language.tsx';

export interface ChoicesProps {
  sites: NewsSite[];
  /** Patterns of those that the browser allows already. */
  allowed: ReadonlySet<string>;
  /** Languages that the reader is taken to read, at first. */
  languages: string[];
  /** What the last attempt came to. */
  note: { words: Sentence; isError: boolean } | null;
  /** Asks the browser for these sites: must run inside the click. */
  onAllow: (sites: NewsSite[]) => void;
  onNone: () => void;
  phrases: Phrases;
}

/** News sites by language. A language brings all of its sites, of which some can be left out. */
export function Choices(props: ChoicesProps) {
  const { sites, allowed, note, onAllow, onNone, phrases } = props;
  const [languages, setLanguages] = useState<ReadonlySet<string>>(new Set(props.languages));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const known = [...new Set(sites.map(({ language }) => language))];
  const wanted = sites.filter(({ language, pattern }) => languages.has(language) && !left.has(pattern));
  const missing = wanted.filter(({ pattern }) => !allowed.has(pattern));
  return (
    <form
      aria-labelledby="choices-title"
      onSubmit={(event) => {
        event.preventDefault();
        onAllow(missing);
      }}
    >
      <h2 id="choices-title">{phrases.say({ key: 'welcome_where' })}</h2>
      <p>{phrases.say({ key: 'welcome_where_why' })}</p>
      <LanguagePills
        known={known}
        chosen={languages}
        phrases={phrases}
        onSwitch={(language) => setLanguages((before) => toggled(before, language))}
      />
      {known
        .filter((language) => languages.has(language))
        .map((language) => (
          <SitesOfLanguage
            key={language}
            language={language}
            sites={sites.filter((site) => site.language === language)}
            allowed={allowed}
            left={left}
            onSwitch={(pattern) => setLeft((before) => toggled(before, pattern))}
          />
        ))}
      <div class="acts">
        <AllowButton count={missing.length} phrases={phrases} />
        <button type="button" onClick={onNone}>
          {phrases.say({ key: 'welcome_none' })}
        </button>
      </div>
      <div role="status" class="note" data-tone={note?.isError ? 'bad' : 'plain'}>
        {note && <p>{phrases.say(note.words)}</p>}
      </div>
      <p class="hint">{phrases.say({ key: 'welcome_where_hint' })}</p>
    </form>
  );
}

function AllowButton({ count, phrases }: { count: number; phrases: Phrases }) {
  const words = phrases.plural({ one: 'welcome_allow_one', other: 'welcome_allow_other' }, count);
  return (
    <button type="submit" class="main" disabled={count === 0}>
      {phrases.say(words)}
    </button>
  );
}

function toggled(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
