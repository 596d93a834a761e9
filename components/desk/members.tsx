import type { Fact, KnownEntity } from '../../core/knowledge/entity.ts';
import { Beside } from '../card/beside.tsx';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';
import { shortName } from '../phrases/short-name.ts';
import { FactValue } from './fact-value.tsx';
import { propertyName } from './property-names.ts';
import { tellBasis } from './qualifiers.ts';
import { readMembers, type MemberRow } from './read-members.ts';
import { entityHash } from '../../messaging/desk-address.ts';

/** The members of a family side by side. The table scrolls by itself where the page is narrow. */
export function Members({ known, phrases }: { known: KnownEntity; phrases: Phrases }) {
  const { members, entity } = known;
  if (members.length === 0) return null;
  const title = phrases.say({ key: 'desk_members' });
  return (
    <section>
      <h2>{title}</h2>
      <div class="scroll" role="region" aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {members.map(({ id, name }) => (
                <th key={id} scope="col">
                  <a href={entityHash(id)} title={name}>
                    <bdi>{shortName(name, entity.name)}</bdi>
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {readMembers(members).map((row) => (
              <MemberFacts row={row} known={known} phrases={phrases} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function MemberFacts({ row, known, phrases }: { row: MemberRow; known: KnownEntity; phrases: Phrases }) {
  return (
    <tr>
      <th scope="row">
        <Phrase phrases={phrases} words={propertyName(row.property)} />
        <Beside words={tellBasis(row.basis)} phrases={phrases} />
      </th>
      {row.cells.map((facts) => (
        <td>
          {facts.length === 0 && <i>{phrases.say({ key: 'card_unknown' })}</i>}
          {distinct(facts).map((fact) => (
            <div>
              <FactValue fact={fact} names={known.referred} phrases={phrases} />
            </div>
          ))}
        </td>
      ))}
    </tr>
  );
}

function distinct(facts: Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [String(fact.value).toLowerCase(), fact])).values()];
}
