import type { KnownEntity } from '../../core/knowledge/entity.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';
import { Beside } from './beside.tsx';
import { CopyOne, type Copying } from './copying.tsx';
import type { Time } from './read-times.ts';
import { stateEntry } from './statements.ts';

interface TimesProps {
  times: Time[];
  known: KnownEntity;
  copying: Copying | null;
  phrases: Phrases;
}

/** What held when the article appeared, and what holds today. */
export function Times({ times, known, copying, phrases }: TimesProps) {
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
          {entries.map((entry) => (
            <dd>
              <b>
                <bdi>{entry.text}</bdi>
              </b>
              <Beside words={entry.beside} doubt={entry.doubt} phrases={phrases} />
              <CopyOne
                copying={copying}
                statement={() => stateEntry({ label, entry }, known, phrases)}
                phrases={phrases}
              />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
