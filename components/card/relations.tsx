import type { Phrases } from '../phrases/phrases.ts';
import { Beside } from './facts.tsx';
import type { Relation } from './read-relations.ts';

/** How the entity stands to others: who makes it, what came before and after. */
export function Relations({ relations, phrases }: { relations: Relation[]; phrases: Phrases }) {
  if (relations.length === 0) return null;
  return (
    <dl class="relations">
      {relations.map(({ label, text, doubt }) => (
        <div>
          <dt>{phrases.say({ key: label })}</dt>
          <dd>
            <bdi>{text}</bdi>
            <Beside words={[]} doubt={doubt} phrases={phrases} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
