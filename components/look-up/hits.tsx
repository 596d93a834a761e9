import { entityHash } from '../../messaging/desk-address.ts';
import type { EntityHit } from '../../messaging/calls.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { groupHits } from './group-hits.ts';
import { HitName } from './hit-name.tsx';

/** All that a look-up found, as links by kind. */
export function Hits(props: { text: string; hits: EntityHit[]; phrases: Phrases }) {
  const { text, hits, phrases } = props;
  const groups = groupHits(hits);
  return (
    <article class="hits">
      <h1>{phrases.say({ key: 'desk_results', values: { text } })}</h1>
      {groups.length === 0 && <p role="status">{phrases.say({ key: 'desk_no_results' })}</p>}
      {groups.map((group) => (
        <section key={group.title} data-kind={group.kind}>
          <h2>
            {phrases.say({ key: group.title })} <span>{group.hits.length}</span>
          </h2>
          <ul>
            {group.hits.map((hit) => (
              <li key={hit.id}>
                <a href={entityHash(hit.id)}>
                  <HitName hit={hit} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}
