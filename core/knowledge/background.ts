import type { Entity, Event, Fact } from './entity.ts';

/** An entity with the members of its family; none where it is no family. */
export interface Told {
  entity: Entity;
  members: readonly Entity[];
}

/**
 * The facts and events that one entry of `restates` names. A property names all facts that have it, those of members
 * too; `renamed@2023-07-23` names the entity's events of that type and date. Empty where it names nothing.
 */
export function restated(entry: string, { entity, members }: Told): (Fact | Event)[] {
  const [name, date] = entry.split('@');
  if (date !== undefined) return entity.events.filter((event) => event.type === name && event.date === date);
  return [entity, ...members].flatMap(({ facts }) => facts.filter(({ property }) => property === name));
}
