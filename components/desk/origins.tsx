import type { Source } from '../../core/knowledge/entity.ts';
import { SourceName } from '../card/source-name.tsx';
import { writeDate } from '../phrases/figures.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';

/** The sources of one statement: who published it, where, and the day on which it was seen. */
export function Origins(props: { ids: string[]; sources: Record<string, Source>; phrases: Phrases }) {
  const { ids, sources, phrases } = props;
  const seen = ids.flatMap((id) => sources[id] ?? []);
  if (seen.length === 0) return <p class="origins">{phrases.say({ key: 'card_no_source' })}</p>;
  return (
    <ul class="origins">
      {seen.map((source) => (
        <li key={source.id}>
          <SourceName source={source} />{' '}
          <span class="seen">
            <Phrase
              phrases={phrases}
              words={{ key: 'card_seen', values: { date: writeDate(source.seen, phrases.locale) } }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
