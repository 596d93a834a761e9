import { eventsBetween } from '../../core/knowledge/as-of.ts';
import type { Event, EventType, KnownEntity } from '../../core/knowledge/entity.ts';
import { EVENT_NAMES } from '../phrases/event-names.ts';
import { writeDate } from '../phrases/figures.ts';
import type { MessageKey, Phrases } from '../phrases/phrases.ts';
import { Origins } from './origins.tsx';
import { Qualified } from './qualified.tsx';
import { entityHash } from '../../messaging/desk-address.ts';

const TYPES: Record<EventType, MessageKey> = { ...EVENT_NAMES, other: 'desk_event_other' };

/** What happened, in order of time. */
export function Events({ known, phrases }: { known: KnownEntity; phrases: Phrases }) {
  const events = eventsBetween(known.entity.events);
  if (events.length === 0) return null;
  return (
    <section>
      <h2>{phrases.say({ key: 'desk_events' })}</h2>
      <dl class="statements">
        {events.map((event) => (
          <div>
            <dt>
              <time dateTime={event.date}>{writeDate(event.date, phrases.locale)}</time>
            </dt>
            <dd>
              <p>
                <b>{phrases.say({ key: TYPES[event.type] })}</b>{' '}
                <Party event={event} names={known.referred} />
                <Qualified words={[]} confidence={event.confidence} phrases={phrases} />
              </p>
              {event.detail && (
                <p class="note" lang="en">
                  {event.detail}
                </p>
              )}
              <Origins ids={event.sources} sources={known.sources} phrases={phrases} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The other party, under the name that the event tells it by. */
function Party({ event: { counterpart, ref }, names }: { event: Event; names: KnownEntity['referred'] }) {
  const name = counterpart ?? (ref && names[ref]);
  if (!name) return null;
  if (!ref || names[ref] === undefined) return <bdi>{name}</bdi>;
  return (
    <a href={entityHash(ref)}>
      <bdi>{name}</bdi>
    </a>
  );
}
