import type { Source } from '../../core/knowledge/entity.ts';
import { SeenSource } from '../card/seen-source.tsx';
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
          <SeenSource source={source} phrases={phrases} />
        </li>
      ))}
    </ul>
  );
}
