import { inOrder, nameAt, validAt } from '../../core/knowledge/as-of.ts';
import { isBefore } from '../../core/knowledge/dates.ts';
import type { Entity, Event, Fact, PartialDate } from '../../core/knowledge/entity.ts';
import { tellYears, writeMonth } from '../phrases/figures.ts';
import type { MessageKey, Words } from '../phrases/phrases.ts';
import { tellDoubt } from './read-row.ts';
import { heldToday, valueText, type Reading, type Shown } from './reading.ts';
import { newestRoles } from './roles.ts';

/** One thing that held at a time: a name with its owner, or a role. */
export interface Entry extends Shown {
  text: string;
  beside: Words[];
  doubt: MessageKey | null;
}

/** What held at one time. No entry: not known. */
export interface Time {
  label: Words;
  entries: Entry[];
}

/** The renaming in force on a date, where a pack tells it as an event rather than by the time of the names. */
function renamingBy(entity: Entity, date: PartialDate): Event | undefined {
  return inOrder(entity.events)
    .filter(({ type, counterpart, date: day }) => type === 'renamed' && counterpart && !isBefore(date, day))
    .at(-1);
}

/** What an entity was called on a date. */
export function nameOn(entity: Entity, date: PartialDate): string {
  return renamingBy(entity, date)?.counterpart ?? nameAt(entity, date);
}

function namedEntry({ known, phrases }: Reading, date: PartialDate, facts: Fact[]): Entry {
  const owners = facts.filter(({ property }) => property === 'parent');
  const names = [...new Set(owners.map((fact) => valueText(fact, known)))];
  const renaming = renamingBy(known.entity, date);
  const grounds = renaming ? [...owners, renaming] : owners;
  return {
    text: nameOn(known.entity, date),
    label: { key: 'card_owner' },
    beside: names.length > 0 ? [{ key: 'card_owned_by', values: { owner: phrases.list(names) } }] : [],
    doubt: tellDoubt(grounds),
    facts: grounds,
  };
}

function roleEntry(fact: Fact): Entry {
  const text = String(fact.value);
  const years = tellYears(fact.from, fact.to);
  return { text, label: text, beside: years ? [years] : [], doubt: tellDoubt([fact]), facts: [fact] };
}

function entriesOf(reading: Reading, date: PartialDate, facts: Fact[]): Entry[] {
  return reading.known.entity.kind === 'person'
    ? newestRoles(facts).map(roleEntry)
    : [namedEntry(reading, date, facts)];
}

const isSame = (some: Entry[], others: Entry[]) =>
  JSON.stringify(some.map(({ text, beside }) => [text, beside])) ===
  JSON.stringify(others.map(({ text, beside }) => [text, beside]));

/** Nothing but the name that stands in the title already. */
const isBare = (entries: Entry[], title: string) =>
  entries.every(({ text, beside }) => text === title && beside.length === 0);

/** What held when the article appeared and what holds today; once, where nothing has changed. */
export function readTimes(reading: Reading): Time[] {
  const { known, published, phrases } = reading;
  const { entity, dataDate } = known;
  const now = entriesOf(reading, dataDate, heldToday(known));
  const past = published ? entriesOf(reading, published, validAt(entity.facts, published)) : now;
  if (entity.kind !== 'person' && isSame(past, now) && isBare(now, nameOn(entity, dataDate))) return [];
  const today: Time = { label: { key: 'card_today' }, entries: now };
  if (!published) return [today];
  const month = writeMonth(published, phrases.locale);
  return isSame(past, now)
    ? [{ label: { key: 'card_then_and_today', values: { date: month } }, entries: now }]
    : [{ label: month, entries: past }, today];
}
