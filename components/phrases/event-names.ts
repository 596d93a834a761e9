import type { EventType } from '../../core/knowledge/entity.ts';
import type { MessageKey } from './phrases.ts';

/** What kind of event, in one word. `other` is told by its own words. */
export const EVENT_NAMES: Record<Exclude<EventType, 'other'>, MessageKey> = {
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
};
