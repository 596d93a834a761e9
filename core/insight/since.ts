import { compareDates } from '../knowledge/dates.ts';
import type { EntityId, Event, EventType, KnownEntity } from '../knowledge/entity.ts';
import { eventsIn, type Knowing, type Period } from './later.ts';

/** What a text names, and how often. */
export interface Named {
  id: EntityId;
  count: number;
}

/** An event after the article's date, of an entity that the article names. */
export interface Since {
  entity: EntityId;
  event: Event;
}

/**
 * What a reader of an old article needs to know first: that something is called otherwise now or belongs to somebody
 * else, then where people have gone, then newer products, then deals.
 */
const IMPORTANCE: Record<EventType, number> = {
  renamed: 0,
  merged: 0,
  closed: 0,
  split: 0,
  acquired: 0,
  joined: 1,
  left: 1,
  founded: 1,
  announced: 2,
  released: 2,
  listed: 3,
  invested: 3,
  other: 3,
};
const PEOPLE = 1;
const DEAL = 3;

/**
 * Events of the period, of what the text names: the most important first, of equals those of what is named most, then
 * the newest. Only events with a source.
 */
export function findSince(named: readonly Named[], knowing: Knowing, period: Period): Since[] {
  const counts = new Map(named.map(({ id, count }) => [id, count]));
  const found = [...counts.keys()].flatMap((entity) => {
    const subject = knowing[entity];
    const events = subject ? eventsIn(subject, period, knowing) : [];
    return events.filter(({ sources }) => sources.length > 0).map((event) => ({ entity, event }));
  });
  const rankOf = ({ entity, event }: Since) => rank(event, knowing[entity]);
  return distinct(found).sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      (counts.get(b.entity) ?? 0) - (counts.get(a.entity) ?? 0) ||
      compareDates(b.event.date, a.event.date),
  );
}

/** To be bought changes what one is, to buy is business; a company that goes public is news of its people. */
function rank(event: Event, subject: KnownEntity | undefined): number {
  if (event.type === 'announced' && subject?.entity.kind === 'person') return PEOPLE;
  if (event.type === 'announced' && subject?.entity.kind === 'organization') return DEAL;
  return event.type === 'acquired' && !isOwner(event, subject) ? DEAL : IMPORTANCE[event.type];
}

function isOwner({ ref, counterpart }: Event, subject: KnownEntity | undefined): boolean {
  const owners = subject?.entity.facts.filter(({ property }) => property === 'parent') ?? [];
  return owners.some((owner) => (ref === undefined ? owner.value === counterpart : owner.ref === ref));
}

/** Both parties may tell of one event; the first on the page does. */
function distinct(all: readonly Since[]): Since[] {
  const seen = new Set<string>();
  return all.filter(({ entity, event: { date, type, ref } }) => {
    const parties = [entity, ref ?? ''].sort().join(' ');
    const key = `${date} ${type} ${parties}`;
    return !seen.has(key) && seen.add(key);
  });
}
