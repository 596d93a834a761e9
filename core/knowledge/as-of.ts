import { compareDates, isWithin } from './dates.ts';
import type { Entity, Event, PartialDate } from './entity.ts';

interface Validity {
  from?: PartialDate;
  to?: PartialDate;
}

/** The facts or names that held at a date. Without a date all of them: what was ever true. */
export function validAt<T extends Validity>(items: readonly T[], asOf?: PartialDate): T[] {
  return asOf === undefined ? [...items] : items.filter((item) => isWithin(item.from, item.to, asOf));
}

/** How the entity was called at a date: its canonical name, or the former name that held then. */
export function nameAt(entity: Entity, asOf?: PartialDate): string {
  if (asOf === undefined) return entity.name;
  const isCurrent = entity.names.some(
    (name) => name.role === 'primary' && name.text === entity.name && isWithin(name.from, name.to, asOf),
  );
  if (isCurrent) return entity.name;
  const former = entity.names.find((name) => name.role === 'former' && isWithin(name.from, name.to, asOf));
  return former?.text ?? entity.name;
}

/** Events in the order of their dates. */
export function inOrder(events: readonly Event[]): Event[] {
  return [...events].sort((a, b) => compareDates(a.date, b.date));
}
