import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';
import { SeenSource } from './seen-source.tsx';
import type { SourcedFacts } from './sourced.ts';

/** What is shown, and where each of it was seen. */
export function SourceList({ sourced, phrases }: { sourced: SourcedFacts[]; phrases: Phrases }) {
  return (
    <dl>
      {sourced.map(({ labels, sources }) => (
        <div>
          <dt>
            {labels.map((label, i) => (
              <>
                {i > 0 && ' · '}
                <Phrase phrases={phrases} words={label} />
              </>
            ))}
          </dt>
          {sources.length === 0 && <dd>{phrases.say({ key: 'card_no_source' })}</dd>}
          {sources.map((source) => (
            <dd key={source.id}>
              <SeenSource source={source} phrases={phrases} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
