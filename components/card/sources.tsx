import type { Reason } from '../../core/detection/mention.ts';
import type { PartialDate } from '../../core/knowledge/entity.ts';
import { writeDate } from '../phrases/figures.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases, PluralKeys, Words } from '../phrases/phrases.ts';
import { tellReasons } from './reasons.ts';
import { SeenSource } from './seen-source.tsx';
import { countSources, type SourcedFacts } from './sourced.ts';

const COUNTS: PluralKeys = { one: 'card_sources_one', other: 'card_sources_other' };

interface SourcesProps {
  sourced: SourcedFacts[];
  /** Why the name is marked. */
  why: readonly Reason[];
  dataDate: PartialDate;
  phrases: Phrases;
}

/** How many sources stand behind the card and how old our data is; opened, which source says what, and why the name is marked. */
export function Sources(props: SourcesProps) {
  const { sourced, why, dataDate, phrases } = props;
  const reasons = tellReasons(why, 'for', phrases);
  const count = countSources(sourced);
  const number: Words = count > 0 ? phrases.plural(COUNTS, count) : { key: 'card_no_source' };
  const age = { key: 'card_data_of', values: { date: writeDate(dataDate, phrases.locale) } } as const;
  return (
    <details class="sources">
      <summary>
        <span class="count">
          <Phrase phrases={phrases} words={number} />
        </span>
        <span class="age">
          <Phrase phrases={phrases} words={age} />
        </span>
      </summary>
      <dl>
        {sourced.map((group) => (
          <div>
            <dt>
              {group.labels.map((label, i) => (
                <>
                  {i > 0 && ' · '}
                  <Phrase phrases={phrases} words={label} />
                </>
              ))}
            </dt>
            {group.sources.length === 0 && <dd>{phrases.say({ key: 'card_no_source' })}</dd>}
            {group.sources.map((source) => (
              <dd>
                <SeenSource source={source} phrases={phrases} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {reasons && (
        <p class="why">
          <Phrase phrases={phrases} words={{ key: 'card_why', values: { reasons } }} />
        </p>
      )}
    </details>
  );
}
