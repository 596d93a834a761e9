import { asOf, type Status } from '../knowledge/as-of.ts';
import { firstDay, isBefore } from '../knowledge/dates.ts';
import type { EntityId, Fact, KnownEntity, PartialDate } from '../knowledge/entity.ts';
import { factsAround } from '../knowledge/family.ts';
import { flagshipAt } from './fleets.ts';
import type { Knowing, Period } from './later.ts';

/** What held of an entity at a date. */
export interface State {
  name: string;
  /** Owners of an organization, offices of a person, the chip that was a maker's flagship. */
  held: Fact[];
  status: Status | null;
}

/** Something that the text names, or the maker of a chip in it, that is not today what it was. */
export interface Change {
  id: EntityId;
  /** `flagship`: only the maker's flagship is told, since the text names its chips. */
  of: 'entity' | 'flagship';
  before: State;
}

/** What of the text's things is otherwise at the end of a period than at its start, in the order given. */
export function changesIn(ids: readonly EntityId[], knowing: Knowing, period: Period): Change[] {
  const makers = ids.flatMap((id) => makersOf(knowing[id]));
  const all = [
    ...[...new Set(makers)].map((id) => ({ id, of: 'flagship' as const })),
    ...ids.map((id) => ({ id, of: 'entity' as const })),
  ];
  return all.flatMap((one) => {
    const known = knowing[one.id];
    if (!known) return [];
    const before = stateAt(known, one.of, period.from);
    return isSame(before, stateAt(known, one.of, period.to)) ? [] : [{ ...one, before }];
  });
}

export function stateAt(known: KnownEntity, of: Change['of'], date: PartialDate): State {
  const { name, parents, roles, status } = asOf(known.entity, date);
  if (of === 'entity') return { name, held: known.entity.kind === 'person' ? roles : parents, status };
  const flagship = flagshipAt(known, date);
  return { name, held: flagship ? [flagship] : [], status: null };
}

/** Whether two states read alike: the same name, holders and status. */
export function isSame(a: State, b: State): boolean {
  const of = ({ name, held, status }: State) =>
    JSON.stringify([name, status, held.map(({ value }) => value)]);
  return of(a) === of(b);
}

/**
 * The days at which a reader can look, oldest first: the period's start, the first of each month in it, its end.
 * A coarse start is its first day.
 */
export function stopsIn({ from, to }: Period): PartialDate[] {
  const start = firstDay(from);
  const end = firstDay(to);
  const stops = [start];
  let [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  for (;;) {
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    if (!isBefore(first, end)) break;
    stops.push(first);
  }
  return start < end ? [...stops, end] : stops;
}

function makersOf(known: KnownEntity | undefined): EntityId[] {
  return factsAround(known).flatMap(({ property, ref }) => (property === 'vendor' && ref ? ref : []));
}
