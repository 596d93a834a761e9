import { useEffect } from 'preact/hooks';
import type { EntityId } from '../../core/knowledge/entity.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { HitGroup } from './group-hits.ts';
import { HitName } from './hit-name.tsx';

interface OptionsProps {
  id: string;
  groups: HitGroup[];
  /** Index of the chosen option over all groups, -1 for none. */
  at: number;
  phrases: Phrases;
  onChoose: (id: EntityId) => void;
}

/** The list under the field. It is always there for the field to refer to, and hidden while it is empty. */
export function Options({ id, groups, at, phrases, onChoose }: OptionsProps) {
  useEffect(() => document.getElementById(`${id}-${at}`)?.scrollIntoView?.({ block: 'nearest' }), [id, at]);
  const ordered = groups.flatMap((group) => group.hits);
  return (
    <div
      id={id}
      class="options"
      role="listbox"
      aria-label={phrases.say({ key: 'desk_search' })}
      hidden={groups.length === 0}
    >
      {groups.map((group) => (
        <div key={group.title} role="group" aria-labelledby={`${id}-${group.kind}`} data-kind={group.kind}>
          <div id={`${id}-${group.kind}`} class="title" role="presentation">
            {phrases.say({ key: group.title })}
          </div>
          {group.hits.map((hit) => {
            const place = ordered.indexOf(hit);
            return (
              <div
                key={hit.id}
                id={`${id}-${place}`}
                role="option"
                aria-selected={place === at}
                // The field keeps the focus, or the list would be gone before the click.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(hit.id)}
              >
                <HitName hit={hit} />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
