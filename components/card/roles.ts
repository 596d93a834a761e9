import { compareDates } from '../../core/knowledge/dates.ts';
import type { Fact, KnownEntity } from '../../core/knowledge/entity.ts';
import { heldToday } from './reading.ts';

/** The roles among facts, the newest first. A role's value names the organization too, as it was called then. */
export function newestRoles(facts: Fact[]): Fact[] {
  return facts
    .filter((fact) => fact.property === 'role')
    .sort((one, other) => compareDates(other.from ?? '0000', one.from ?? '0000'));
}

/** The role taken last, of those held today. */
export function mainRole(known: KnownEntity): Fact | null {
  return newestRoles(heldToday(known))[0] ?? null;
}

/** The role taken last of all, held or not. */
export function lastRole({ entity }: KnownEntity): Fact | null {
  return newestRoles(entity.facts)[0] ?? null;
}
