import type { Reason } from '../../core/detection/mention.ts';
import type { PartialDate } from '../../core/knowledge/entity.ts';
import { writeDate } from '../phrases/figures.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases, PluralKeys, Words } from '../phrases/phrases.ts';
import { tellReasons } from './reasons.ts';
import { SourceList } from './source-list.tsx';
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
      <SourceList sourced={sourced} phrases={phrases} />
      {reasons && (
        <p class="why">
          <Phrase phrases={phrases} words={{ key: 'card_why', values: { reasons } }} />
        </p>
      )}
    </details>
  );
}
