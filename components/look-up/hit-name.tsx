import type { EntityHit } from '../../messaging/calls.ts';

/** The canonical name, and beside it the name that was met where that is another one. */
export function HitName({ hit }: { hit: EntityHit }) {
  return (
    <>
      <bdi>{hit.name}</bdi>
      {hit.matched !== hit.name && (
        <i>
          {' '}
          <bdi>{hit.matched}</bdi>
        </i>
      )}
    </>
  );
}
