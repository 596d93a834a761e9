import { nameAt, validAt } from '../../core/knowledge/as-of.ts';
import type { Fact, Kind, KnownEntity, PartialDate } from '../../core/knowledge/entity.ts';
import { tellYears, writeMonth } from '../phrases/figures.ts';
import type { MessageKey, Words } from '../phrases/phrases.ts';
import { tellDoubt } from './read-row.ts';
import { heldToday, valueText, type Reading } from './reading.ts';
import { newestRoles, writeRole } from './roles.ts';

/** One thing that held at a time: a name, or a role. */
export interface Entry {
  text: string;
  /** Under what its sources are listed. */
  label: Words;
  beside: Words[];
  doubt: MessageKey | null;
  facts: Fact[];
}

/** What held at one time. No entry: not known. */
export interface Time {
  label: Words;
  entries: Entry[];
}

type EntriesOf = (known: KnownEntity, date: PartialDate, facts: Fact[]) => Entry[];

/** Kinds that change with time, and what is told of them from the facts that held on a date. */
const ENTRIES: Partial<Record<Kind, EntriesOf>> = {
  organization: (known, date, facts) => {
    const parents = facts.filter((fact) => fact.property === 'parent');
    const beside = parents.map((fact): Words => ({
      key: 'card_part_of',
      values: { parent: valueText(fact, known) },
    }));
    return [
      {
        text: nameAt(known.entity, date),
        label: { key: 'card_parent' },
        beside,
        doubt: tellDoubt(parents),
        facts: parents,
      },
    ];
  },
  person: (known, _date, facts) => newestRoles(facts).map((fact) => roleEntry(fact, known)),
};

function roleEntry(fact: Fact, known: KnownEntity): Entry {
  const years = tellYears(fact.from, fact.to);
  const text = writeRole(fact, known);
  return {
    text,
    label: text,
    beside: years ? [years] : [],
    doubt: tellDoubt([fact]),
    facts: [fact],
  };
}

const isSame = (one: Entry[], other: Entry[]) =>
  JSON.stringify(one.map(({ text, beside }) => [text, beside])) ===
  JSON.stringify(other.map(({ text, beside }) => [text, beside]));

/** What held when the article appeared and what holds today; once, where nothing has changed. */
export function readTimes({ known, published, phrases }: Reading): Time[] {
  const entriesOf = ENTRIES[known.entity.kind];
  if (!entriesOf) return [];
  const now = entriesOf(known, known.dataDate, heldToday(known));
  const today: Time = { label: { key: 'card_today' }, entries: now };
  if (!published) return [today];
  const past = entriesOf(known, published, validAt(known.entity.facts, published));
  const month = writeMonth(published, phrases.locale);
  if (isSame(past, now))
    return [{ label: { key: 'card_then_and_today', values: { date: month } }, entries: now }];
  return [{ label: month, entries: past }, today];
}
