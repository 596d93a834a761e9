import type { ErrorCode } from '../../messaging/errors.ts';
import { writeDate } from '../phrases/figures.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { tellFailure } from '../settings/failure-texts.ts';

/** The day on which the sample was published: the card tells what was so then, and what came after. */
const PUBLISHED = '2023-04-12';

export type SampleState = 'reading' | 'ready' | 'failed';

export interface SampleProps {
  state: SampleState;
  error: ErrorCode | null;
  /** Opens the card of the next name, for those who have no pointer. */
  onOpen: () => void;
  onAgain: () => void;
  phrases: Phrases;
}

/** An article of our own. Only names in it are marked, as in any page: what stands around it is no article. */
export function SampleArticle({ state, error, onOpen, onAgain, phrases }: SampleProps) {
  return (
    <section aria-labelledby="sample-title">
      <article lang={phrases.say({ key: 'locale' })}>
        <p class="byline">
          <time dateTime={PUBLISHED}>{writeDate(PUBLISHED, phrases.locale)}</time>
        </p>
        <h2 id="sample-title">{phrases.say({ key: 'welcome_sample_title' })}</h2>
        <p>{phrases.say({ key: 'welcome_sample_text' })}</p>
      </article>
      <div class="try">
        <p role="status">
          {state === 'failed'
            ? phrases.say(tellFailure(error ?? 'bug'))
            : phrases.say({ key: state === 'ready' ? 'welcome_try' : 'welcome_reading' })}
        </p>
        {state === 'ready' && (
          <button type="button" onClick={onOpen}>
            {phrases.say({ key: 'welcome_open' })}
          </button>
        )}
        {state === 'failed' && (
          <button type="button" onClick={onAgain}>
            {phrases.say({ key: 'welcome_again' })}
          </button>
        )}
      </div>
    </section>
  );
}
