import type { KnownEntity } from '../../core/knowledge/entity.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { Beside } from './beside.tsx';
import { CopyOne, type Copying } from './copying.tsx';
import type { Later } from './read-since.ts';
import { stateLater } from './statements.ts';

interface SinceProps {
  since: Later[];
  known: KnownEntity;
  copying: Copying | null;
  phrases: Phrases;
}

/** What has happened since the article appeared. */
export function Since({ since, known, copying, phrases }: SinceProps) {
  if (since.length === 0) return null;
  return (
    <section class="since">
      <h3>{phrases.say({ key: 'card_since' })}</h3>
      <ul>
        {since.map((later) => (
          <li>
            <b>{later.date}</b> {later.what && phrases.say({ key: later.what })}
            <Beside words={later.told} doubt={later.doubt} phrases={phrases} />
            <CopyOne
              copying={copying}
              statement={() => stateLater(later, known, phrases)}
              phrases={phrases}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
