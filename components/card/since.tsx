import type { Phrases } from '../phrases/phrases.ts';
import { Beside } from './beside.tsx';
import type { Later } from './read-since.ts';

/** What has happened since the article appeared. */
export function Since({ since, phrases }: { since: Later[]; phrases: Phrases }) {
  if (since.length === 0) return null;
  return (
    <section class="since">
      <h3>{phrases.say({ key: 'card_since' })}</h3>
      <ul>
        {since.map(({ date, what, told, doubt }) => (
          <li>
            <b>{date}</b> {what && phrases.say({ key: what })}
            <Beside words={told} doubt={doubt} phrases={phrases} />
          </li>
        ))}
      </ul>
    </section>
  );
}
