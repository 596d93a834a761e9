import type { Knowing } from '../../core/insight/later.ts';
import type { Since } from '../../core/insight/since.ts';
import type { KnownEntity, Source } from '../../core/knowledge/entity.ts';
import { tellEvent } from '../card/read-since.ts';
import { SeenSource } from '../card/seen-source.tsx';
import { CONFIDENCES } from '../desk/qualifiers.ts';
import { EVENT_NAMES } from '../phrases/event-names.ts';
import { writeDate } from '../phrases/figures.ts';
import type { Phrases } from '../phrases/phrases.ts';

/** Events that are shown at once; the rest opens. */
const FIRST = 6;

interface SinceThenProps {
  since: Since[];
  knowing: Knowing;
  phrases: Phrases;
}

/** What has happened, the most important first, each with a source. */
export function SinceThen({ since, knowing, phrases }: SinceThenProps) {
  if (since.length === 0) return null;
  const list = (events: Since[]) => (
    <ul class="events">
      {events.map((one) => (
        <li key={`${one.entity} ${one.event.date} ${one.event.type} ${one.event.ref}`}>
          <Event since={one} knowing={knowing} phrases={phrases} />
        </li>
      ))}
    </ul>
  );
  const rest = since.slice(FIRST);
  const count = new Intl.NumberFormat(phrases.locale).format(rest.length);
  return (
    <>
      <h3>{phrases.say({ key: 'card_since' })}</h3>
      {list(since.slice(0, FIRST))}
      {rest.length > 0 && (
        <details>
          <summary>{phrases.say({ key: 'insight_more_events', values: { count } })}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}

/** Kind and words of an event. What facts told (see core/insight/later.ts) is worded here. */
function wordsOf({ event }: Since, known: KnownEntity | undefined, phrases: Phrases) {
  const { counterpart = '', detail = '', type } = event;
  const kind = type === 'other' ? null : EVENT_NAMES[type];
  if (detail === 'successor')
    return { what: kind, words: [counterpart, phrases.say({ key: 'insight_successor' })] };
  if (known?.entity.kind !== 'person') {
    const { what, told } = tellEvent(event);
    return { what, words: told };
  }
  const values = { organization: counterpart, role: detail };
  return type === 'announced'
    ? { what: null, words: [phrases.say({ key: 'insight_unveiled', values })] }
    : { what: kind, words: [detail || counterpart] };
}

function Event({
  since: { entity, event },
  knowing,
  phrases,
}: Omit<SinceThenProps, 'since'> & { since: Since }) {
  const known = knowing[entity];
  const [source] = event.sources.flatMap((id) => sourceIn(knowing, id) ?? []);
  const { what, words } = wordsOf({ entity, event }, known, phrases);
  return (
    <div data-kind={known?.entity.kind}>
      <p>
        <time dateTime={event.date}>{writeDate(event.date, phrases.locale)}</time>{' '}
        <b>
          <bdi>{known?.entity.name ?? entity}</bdi>
        </b>
        {what && ` · ${phrases.say({ key: what })}`}
      </p>
      <p class="told">
        <bdi>{words.filter(Boolean).join(', ')}</bdi>
        {event.confidence !== 'confirmed' && (
          <i>
            {' · '}
            {phrases.say({ key: CONFIDENCES[event.confidence] })}
          </i>
        )}
      </p>
      {source && (
        <p class="origin">
          <SeenSource source={source} phrases={phrases} />
        </p>
      )}
    </div>
  );
}

/** An event that facts tell may rest on what another entity's pack has seen. */
function sourceIn(knowing: Knowing, id: string): Source | undefined {
  return Object.values(knowing).find(({ sources }) => sources[id])?.sources[id];
}
