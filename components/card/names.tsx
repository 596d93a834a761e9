import type { EntityId } from '../../core/knowledge/entity.ts';
import type { Named } from './reading.ts';

/** Shows what we know of another entity in the card's place. */
export type LookInside = (id: EntityId) => void;

/** Names in a row. Each that we know something of is a way into it, where the card can go there. */
export function Names({ names, onLook }: { names: Named[]; onLook: LookInside | undefined }) {
  return (
    <>
      {names.map(({ text, ref }, i) => (
        <>
          {i > 0 && ', '}
          {ref && onLook ? (
            <button type="button" class="look" onClick={() => onLook(ref)}>
              <bdi>{text}</bdi>
            </button>
          ) : (
            <bdi>{text}</bdi>
          )}
        </>
      ))}
    </>
  );
}
