import type { KnownEntity } from '../../core/knowledge/entity.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases, Words } from '../phrases/phrases.ts';
import { FactValue } from './fact-value.tsx';
import { Origins } from './origins.tsx';
import { propertyName } from './property-names.ts';
import { Qualified } from './qualified.tsx';
import { tellQualifiers } from './qualifiers.ts';
import { readFacts, type Told } from './read-facts.ts';

/** Everything told of an entity, by property, each statement with its own sources. */
export function AllFacts({ known, phrases }: { known: KnownEntity; phrases: Phrases }) {
  const groups = readFacts(known);
  if (groups.length === 0) return <p class="quiet">{phrases.say({ key: 'card_nothing_known' })}</p>;
  return (
    <section>
      <h2>{phrases.say({ key: 'desk_facts' })}</h2>
      <dl class="statements">
        {groups.map(({ property, told }) => (
          <div key={property}>
            <dt>
              <Phrase phrases={phrases} words={propertyName(property)} />
            </dt>
            {told.map((one) => (
              <dd>
                <Statement told={one} known={known} phrases={phrases} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function Statement({ told, known, phrases }: { told: Told; known: KnownEntity; phrases: Phrases }) {
  const { fact, isInherited } = told;
  const words: Words[] = tellQualifiers(fact, phrases.locale);
  if (isInherited) words.push({ key: 'desk_inherited' });
  return (
    <>
      <p>
        <FactValue fact={fact} names={known.referred} phrases={phrases} />
        <Qualified words={words} confidence={fact.confidence} phrases={phrases} />
      </p>
      {fact.note && (
        <p class="note" lang="en">
          {fact.note}
        </p>
      )}
      <Origins ids={fact.sources} sources={known.sources} phrases={phrases} />
    </>
  );
}
