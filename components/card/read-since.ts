import { eventsBetween } from '../../core/knowledge/as-of.ts';
import type { Event, EventType } from '../../core/knowledge/entity.ts';
import { EVENT_NAMES } from '../phrases/event-names.ts';
import { writeDate } from '../phrases/figures.ts';
import type { MessageKey } from '../phrases/phrases.ts';
import { tellDoubt } from './read-row.ts';
import type { Reading, Shown } from './reading.ts';

/** An event after the article's date. */
export interface Later extends Shown {
  date: string;
  /** What kind of event, in one word; null where its own words tell. */
  what: MessageKey | null;
  /** With whom, and what happened in the pack's own words. */
  told: string[];
  doubt: MessageKey | null;
}

/** The newest matter most; an old article would else have a chronicle. */
const MOST_EVENTS = 5;

const NAMES: Record<EventType, MessageKey | null> = { ...EVENT_NAMES, other: null };

/**
 * Kind and other party where they say all; else the first clause of the pack's own words (the rest is detail), since
 * only they tell who acquired whom.
 */
export function tellEvent({ type, counterpart = '', detail = '' }: Event): Pick<Later, 'what' | 'told'> {
  const what = NAMES[type];
  const clause = type === 'renamed' && counterpart ? '' : (detail.split(';')[0] ?? '');
  const party = clause.includes(counterpart) ? '' : counterpart;
  return { what: clause && !party ? null : what, told: [party, clause].filter(Boolean) };
}

/** What has happened to the entity since the article appeared, in order of time. */
export function readSince({ known, published, phrases }: Reading): Later[] {
  if (!published) return [];
  return eventsBetween(known.entity.events, published)
    .slice(-MOST_EVENTS)
    .map((event) => {
      const date = writeDate(event.date.slice(0, 7), phrases.locale);
      const kind = NAMES[event.type];
      const label = kind ? { key: kind } : date;
      return { date, ...tellEvent(event), label, facts: [event], doubt: tellDoubt([event]) };
    });
}
