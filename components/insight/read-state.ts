import type { Change, State } from '../../core/insight/then.ts';
import type { Status } from '../../core/knowledge/as-of.ts';
import type { KnownEntity } from '../../core/knowledge/entity.ts';
import { valueText } from '../card/reading.ts';
import type { MessageKey, Words } from '../phrases/phrases.ts';

/** What names and owners do not tell already. */
const STATUSES: Partial<Record<Status, MessageKey>> = {
  unfounded: 'insight_status_unfounded',
  unannounced: 'insight_status_unannounced',
  announced: 'insight_status_announced',
  unreleased: 'insight_status_unreleased',
  closed: 'insight_status_closed',
};

/** What is said of a state beside another: only what differs between the two; a name stands for nothing else. */
export function tellState(state: State, other: State, known: KnownEntity): Words[] {
  const theirs = other.held.map(({ value }) => value);
  const held = state.held.filter(({ value }) => !theirs.includes(value));
  const isPerson = known.entity.kind === 'person';
  const words: Words[] = [
    ...(state.name === other.name ? [] : [state.name]),
    ...held.map((fact): Words => {
      const text = valueText(fact, known);
      if (isPerson || fact.property === 'flagship') return isPerson ? String(fact.value) : text;
      return { key: 'card_owned_by', values: { owner: text } };
    }),
    ...statusOf(state, other, known),
  ];
  return words.length > 0 ? words : [{ key: 'insight_no_more' }];
}

/** Something is told to be out only beside a time at which it was not. */
function statusOf({ status }: State, other: State, { entity }: KnownEntity): Words[] {
  if (!status || status === other.status) return [];
  const key = STATUSES[status];
  if (key) return [{ key }];
  const wasOut = !other.status || !STATUSES[other.status];
  return wasOut || entity.kind === 'organization' ? [] : [{ key: 'insight_status_active' }];
}

/** What a row is about: a thing under its name of then, or whose flagship. */
export function tellSubject({ of, before }: Change): Words {
  return of === 'flagship' ? { key: 'insight_flagship', values: { vendor: before.name } } : before.name;
}
