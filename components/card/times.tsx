import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';
import { Beside } from './beside.tsx';
import type { Time } from './read-times.ts';

/** What held when the article appeared, and what holds today. */
export function Times({ times, phrases }: { times: Time[]; phrases: Phrases }) {
  if (times.length === 0) return null;
  return (
    <dl class="facts times">
      {times.map(({ label, entries }) => (
        <div>
          <dt>
            <Phrase phrases={phrases} words={label} />
          </dt>
          {entries.length === 0 && (
            <dd>
              <i>{phrases.say({ key: 'card_unknown' })}</i>
            </dd>
          )}
          {entries.map(({ text, beside, doubt }) => (
            <dd>
              <b>
                <bdi>{text}</bdi>
              </b>
              <Beside words={beside} doubt={doubt} phrases={phrases} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
