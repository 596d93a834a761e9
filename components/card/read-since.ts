import { inOrder } from '../../core/knowledge/as-of.ts';
import { isBefore } from '../../core/knowledge/dates.ts';
import type { Event, EventType } from '../../core/knowledge/entity.ts';
import { writeDate } from '../phrases/figures.ts';
import type { MessageKey } from '../phrases/phrases.ts';
import { tellDoubt } from './read-row.ts';
import type { Reading } from './reading.ts';

/** An event after the article's date. */
export interface Later {
  date: string;
  what: MessageKey;
  /** The other party, or what happened in the pack's own words; '' where nothing more is told. */
  detail: string;
  doubt: MessageKey | null;
  event: Event;
}

/** The newest matter most; an old article would else have a chronicle. */
const MOST_EVENTS = 5;

const NAMES: Record<EventType, MessageKey> = {
  founded: 'card_event_founded',
  acquired: 'card_event_acquired',
  merged: 'card_event_merged',
  renamed: 'card_event_renamed',
  released: 'card_event_released',
  announced: 'card_event_announced',
  joined: 'card_event_joined',
  left: 'card_event_left',
  listed: 'card_event_listed',
  invested: 'card_event_invested',
  split: 'card_event_split',
  closed: 'card_event_closed',
  other: 'card_event_other',
};

/** What has happened to the entity since the article appeared, in order of time. */
export function readSince({ known, published, phrases }: Reading): Later[] {
  if (!published) return [];
  return inOrder(known.entity.events)
    .filter((event) => isBefore(published, event.date))
    .slice(-MOST_EVENTS)
    .map((event) => ({
      date: writeDate(event.date.slice(0, 7), phrases.locale),
      what: NAMES[event.type],
      detail: (event.ref && known.referred[event.ref]) || event.counterpart || event.detail || '',
      doubt: tellDoubt([event]),
      event,
    }));
}
