import type { Published } from '../article/article.ts';
import type { Mention } from '../detection/mention.ts';
import { eventsBetween } from '../knowledge/as-of.ts';
import { compareDates } from '../knowledge/dates.ts';
import type { EntityId, Event, EventType, KnownEntity, PartialDate } from '../knowledge/entity.ts';

/** What a reader of an old article needs to know first. */
const IMPORTANCE: readonly EventType[] = [
  'acquired',
  'merged',
  'renamed',
  'closed',
  'split',
  'founded',
  'left',
  'joined',
  'released',
  'listed',
  'announced',
  'invested',
  'other',
];

/** An event after the article's date, of an entity that the article mentions. */
export interface Since {
  entity: EntityId;
  event: Event;
}

interface Input {
  mentions: readonly Mention[];
  known: Readonly<Record<EntityId, KnownEntity>>;
  published: Published | null;
  /** Nothing after this day is told. */
  today: PartialDate;
}

/**
 * Events after the article's date, of the entities that it mentions: the most important first, of equals the newest.
 * Only events with a source; none where the article's date is unknown.
 */
export function findSince({ mentions, known, published, today }: Input): Since[] {
  if (!published) return [];
  const ids = new Set(mentions.flatMap(({ entity }) => entity ?? []));
  const found = [...ids].flatMap((entity) =>
    eventsBetween(known[entity]?.entity.events ?? [], published.date, today)
      .filter(({ sources }) => sources.length > 0)
      .map((event) => ({ entity, event })),
  );
  return distinct(found).sort(
    (a, b) =>
      IMPORTANCE.indexOf(a.event.type) - IMPORTANCE.indexOf(b.event.type) ||
      compareDates(b.event.date, a.event.date),
  );
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
