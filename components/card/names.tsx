import type { EntityId } from '../../core/knowledge/entity.ts';
import type { Named } from './reading.ts';

/** Shows what we know of another entity in the card's place. */
export type LookInside = (id: EntityId) => void;

/** Names in a row. Each that we know something of is a way into it, where the card can go there. */
export function Names({ names, onLook }: { names: Named[]; onLook: LookInside | undefined }) {
  return (
    <>
      {names.map((named, i) => {
        const isLast = i === names.length - 1;
        return (
          <>
            <span class="named">
              <Name named={named} onLook={onLook} />
              {!isLast && ','}
            </span>
            {!isLast && ' '}
          </>
        );
      })}
    </>
  );
}

function Name({ named: { text, ref }, onLook }: { named: Named; onLook: LookInside | undefined }) {
  if (!ref || !onLook) return <bdi>{text}</bdi>;
  return (
    <button type="button" class="look" onClick={() => onLook(ref)}>
      <bdi>{text}</bdi>
    </button>
  );
}
