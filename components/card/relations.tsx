import type { Phrases } from '../phrases/phrases.ts';
import { Beside } from './beside.tsx';
import { Names, type LookInside } from './names.tsx';
import type { Relation } from './read-relations.ts';

interface RelationsProps {
  relations: Relation[];
  phrases: Phrases;
  onLook: LookInside | undefined;
}

/** How the entity stands to others: who makes it, what came before and after, in which versions it is sold. */
export function Relations({ relations, phrases, onLook }: RelationsProps) {
  if (relations.length === 0) return null;
  return (
    <dl class="relations">
      {relations.map(({ label, names, more, doubt }) => (
        <div>
          <dt>{phrases.say({ key: label })}</dt>
          <dd>
            <Names names={names} onLook={onLook} />
            <Beside words={more ? [more] : []} doubt={doubt} phrases={phrases} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
