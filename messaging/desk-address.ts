import type { EntityId } from '../core/knowledge/entity.ts';

/** The place within the desk that shows an entity. */
export function entityHash(id: EntityId): string {
  return `#/${encodeURI(id)}`;
}

/** The page of the extension that shows an entity. */
export function entityAddress(id: EntityId): string {
  return `/desk.html${entityHash(id)}`;
}
