import { compareDates, isBefore, isWithin } from './dates.ts';
import type { Entity, Event, Fact, Name, PartialDate } from './entity.ts';

interface Validity {
  from?: PartialDate;
  to?: PartialDate;
}

/**
 * How far an entity had come at a date. Organizations: `unfounded`, then `unannounced` (founded, but told to nobody),
 * `active`. Chips, systems, architectures, models: `unannounced`, `announced`, or `unreleased` where no announcement is
 * known, then `active`. What ends an independent life, the last of it counts: `acquired` and `merged` (by the owner of
 * that date), `renamed` (it goes on as another entity), `closed`. `unknown`: no pack tells when it began.
 */
export type Status =
  | 'unfounded'
  | 'unannounced'
  | 'announced'
  | 'unreleased'
  | 'active'
  | 'acquired'
  | 'merged'
  | 'renamed'
  | 'closed'
  | 'unknown';

/** What was true of an entity at a date. */
export interface AsOf {
  /** How it was called. */
  name: string;
  /** The event that gave it this name, where a pack tells the renaming as one. */
  renaming: Event | null;
  /** All names in use then, and those of which no time is known. */
  names: Name[];
  /** Owners: facts of property `parent`. */
  parents: Fact[];
  /** Roles of a person. */
  roles: Fact[];
  /** The data-centre chips that press held to be a vendor's best. */
  flagships: Fact[];
  /** Null for a person. */
  status: Status | null;
}

/** Names, owners, roles and status of an entity at a date. A coarse date is read generously, see `isWithin`. */
export function asOf(entity: Entity, date: PartialDate): AsOf {
  const held = validAt(entity.facts, date);
  const factsOf = (wanted: string) => held.filter(({ property }) => property === wanted);
  return {
    name: nameAt(entity, date),
    renaming: renamingAt(entity, date),
    names: validAt(entity.names, date),
    parents: factsOf('parent'),
    roles: factsOf('role'),
    flagships: factsOf('flagship'),
    status: entity.kind === 'person' ? null : statusAt(entity, date),
  };
}

/** The facts or names that held at a date. Without a date all of them: what was ever true. */
export function validAt<T extends Validity>(items: readonly T[], date?: PartialDate): T[] {
  return date === undefined ? [...items] : items.filter((item) => isWithin(item.from, item.to, date));
}

/**
 * How the entity was called at a date: the new name of the last renaming before it, else its canonical name, or the
 * former name that held then. Without a date its canonical name.
 */
export function nameAt(entity: Entity, date?: PartialDate): string {
  if (date === undefined) return entity.name;
  const renamed = renamingAt(entity, date)?.counterpart;
  if (renamed !== undefined) return renamed;
  const held = validAt(entity.names, date);
  if (held.some((name) => name.role === 'primary' && name.text === entity.name)) return entity.name;
  return held.find((name) => name.role === 'former')?.text ?? entity.name;
}

/** Events later than `from` and not later than `to`, in the order of their dates; an absent bound is open. */
export function eventsBetween(events: readonly Event[], from?: PartialDate, to?: PartialDate): Event[] {
  return events
    .filter(
      ({ date }) => (from === undefined || isBefore(from, date)) && (to === undefined || !isBefore(to, date)),
    )
    .sort((a, b) => compareDates(a.date, b.date));
}

function renamingAt(entity: Entity, date: PartialDate): Event | null {
  const renamings = eventsBetween(entity.events, undefined, date).filter(isRenaming);
  return renamings.at(-1) ?? null;
}

function isRenaming({ type, counterpart }: Event): boolean {
  return type === 'renamed' && counterpart !== undefined;
}

function statusAt(entity: Entity, date: PartialDate): Status {
  const past = eventsBetween(entity.events, undefined, date);
  const parents = validAt(entity.facts, date).filter(({ property }) => property === 'parent');
  const end = past.flatMap((event) => endBy(event, entity, parents) ?? []).at(-1);
  return end ?? (entity.kind === 'organization' ? organizationAt(entity, date) : productAt(entity, date));
}

/** What an event made of the entity. A purchase counts where the other party is the owner: the buyer tells it too. */
function endBy({ type, ref, counterpart }: Event, { id }: Entity, parents: Fact[]): Status | null {
  if (type === 'closed') return counterpart === undefined ? type : null;
  if (type === 'renamed') return ref !== undefined && ref !== id ? type : null;
  if (type !== 'acquired' && type !== 'merged') return null;
  const isOwner = (parent: Fact) => (ref === undefined ? parent.value === counterpart : parent.ref === ref);
  return parents.some(isOwner) ? type : null;
}

function organizationAt(entity: Entity, date: PartialDate): Status {
  const founded = firstOf(entity, 'founded');
  if (founded === undefined) return 'unknown';
  if (isBefore(date, founded)) return 'unfounded';
  const announced = firstOf(entity, 'announced');
  return announced !== undefined && isBefore(date, announced) ? 'unannounced' : 'active';
}

function productAt(entity: Entity, date: PartialDate): Status {
  const announced = firstOf(entity, 'announced');
  const released = firstOf(entity, 'released');
  if (released !== undefined && !isBefore(date, released)) return 'active';
  if (announced !== undefined) return isBefore(date, announced) ? 'unannounced' : 'announced';
  return released === undefined ? 'unknown' : 'unreleased';
}

/** The earliest date that facts or events tell; an event with another party is about a deal, not about the entity. */
function firstOf(
  { facts, events }: Entity,
  what: 'founded' | 'announced' | 'released',
): PartialDate | undefined {
  const told = facts.flatMap(({ property, value }) => (property === what ? String(value) : []));
  const happened = events.flatMap(({ type, counterpart, date }) =>
    type === what && counterpart === undefined ? date : [],
  );
  return [...told, ...happened].sort(compareDates)[0];
}
