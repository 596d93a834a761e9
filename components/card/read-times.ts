import { asOf, type AsOf } from '../../core/knowledge/as-of.ts';
import type { Fact } from '../../core/knowledge/entity.ts';
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

function namedEntry({ known, phrases }: Reading, { name, renaming, parents }: AsOf): Entry {
  const names = [...new Set(parents.map((fact) => valueText(fact, known)))];
  const grounds = renaming ? [...parents, renaming] : parents;
  return {
    text: name,
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

function entriesOf(reading: Reading, held: AsOf): Entry[] {
  return reading.known.entity.kind === 'person'
    ? newestRoles(held.roles).map(roleEntry)
    : [namedEntry(reading, held)];
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
  const held = asOf({ ...entity, facts: heldToday(known) }, dataDate);
  const now = entriesOf(reading, held);
  const past = published ? entriesOf(reading, asOf(entity, published)) : now;
  if (entity.kind !== 'person' && isSame(past, now) && isBare(now, held.name)) return [];
  const today: Time = { label: { key: 'card_today' }, entries: now };
  if (!published) return [today];
  const month = writeMonth(published, phrases.locale);
  return isSame(past, now)
    ? [{ label: { key: 'card_then_and_today', values: { date: month } }, entries: now }]
    : [{ label: month, entries: past }, today];
}
