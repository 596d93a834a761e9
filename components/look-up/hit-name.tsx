import type { EntityHit } from '../../messaging/calls.ts';

/** The canonical name, and beside it the name that was met where that tells something new. */
export function HitName({ hit }: { hit: EntityHit }) {
  const isNew = !hit.name.toLowerCase().includes(hit.matched.toLowerCase());
  return (
    <>
      <bdi>{hit.name}</bdi>
      {isNew && (
        <i>
          {' '}
          <bdi>{hit.matched}</bdi>
        </i>
      )}
    </>
  );
}
