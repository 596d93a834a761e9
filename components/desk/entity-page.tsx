import type { KnownEntity } from '../../core/knowledge/entity.ts';
import { About } from '../card/about.tsx';
import { KIND_NAMES } from '../card/kind-names.ts';
import { readBackground } from '../card/read-background.ts';
import { readLine } from '../card/line.ts';
import { Sign } from '../look/sign.tsx';
import { writeDate } from '../phrases/figures.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';
import { AllFacts } from './all-facts.tsx';
import { Events } from './events.tsx';
import { Members } from './members.tsx';
import { Names } from './names.tsx';
import { entityHash } from '../../messaging/desk-address.ts';

/** All that the packs tell of one entity, and who says so. */
export function EntityPage({ known, phrases }: { known: KnownEntity; phrases: Phrases }) {
  const { entity, family, dataDate } = known;
  const reading = { known, published: null, phrases };
  return (
    <article class="entity" data-kind={entity.kind}>
      <header>
        <p class="kind">
          <Sign name={entity.kind === 'system' ? 'chip' : entity.kind} />
          {phrases.say({ key: KIND_NAMES[entity.kind] })}
        </p>
        <h1>
          <bdi>{entity.name}</bdi>
        </h1>
        <About background={readBackground(reading)} line={readLine(reading)} phrases={phrases} />
        {family && (
          <p class="line">
            {phrases.say({ key: 'desk_member_of' })}{' '}
            <a href={entityHash(family.id)}>
              <bdi>{family.name}</bdi>
            </a>
          </p>
        )}
        <p class="quiet">
          <Phrase
            phrases={phrases}
            words={{ key: 'card_data_of', values: { date: writeDate(dataDate, phrases.locale) } }}
          />
        </p>
      </header>
      <Members known={known} phrases={phrases} />
      <AllFacts known={known} phrases={phrases} />
      <Events known={known} phrases={phrases} />
      <Names names={entity.names} phrases={phrases} />
    </article>
  );
}
