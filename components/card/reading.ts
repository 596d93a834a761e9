import { validAt } from '../../core/knowledge/as-of.ts';
import { compareDates } from '../../core/knowledge/dates.ts';
import type {
  Basis,
  Confidence,
  EntityId,
  Fact,
  KnownEntity,
  PartialDate,
} from '../../core/knowledge/entity.ts';
import { factsFor, type HeldFact } from '../../core/knowledge/family.ts';
import type { PropertyId } from '../../core/knowledge/properties.ts';
import type { MessageKey, Phrases, PluralKeys, Words } from '../phrases/phrases.ts';

/** What every view function reads from. */
export interface Reading {
  known: KnownEntity;
  /** The article's date, or null where the page tells none. */
  published: PartialDate | null;
  phrases: Phrases;
}

/** A text value, and the entity that it names where we know that. */
export interface Named {
  text: string;
  ref?: EntityId;
}

/** Something the card says, with the facts that it rests on: the sources are found through them. */
export interface Told {
  text: string;
  facts: Fact[];
}

/** Under this label the facts behind something shown are listed with their sources. */
export interface Shown {
  label: Words;
  facts: Pick<Fact, 'sources' | 'confidence'>[];
}

export interface Look {
  property: PropertyId;
  basis?: Basis;
  /** Replaces the row's label. */
  label?: MessageKey;
  /** What the value is measured on, said beside it. */
  note?: MessageKey;
}

/** Surest first. */
const STRENGTHS: Confidence[] = ['confirmed', 'reported', 'unconfirmed'];

const doubtOf = ({ fact }: HeldFact) => STRENGTHS.indexOf(fact.confidence);

/**
 * The facts to show: for a family over all its members. Of each entity only the surest count, so that a rumour does not
 * blur a confirmed value, and a figure that was only announced counts only where there is no other.
 */
export function seek(known: KnownEntity, { property, basis = {} }: Look): Fact[] {
  const fits = (fact: Fact) =>
    Object.entries(basis).every(([part, value]) => fact.basis?.[part as keyof Basis] === value);
  const held = factsFor(known, property).filter(({ fact }) => fits(fact));
  const shipped = held.filter(({ fact }) => fact.stage === undefined || fact.stage === 'shipped');
  const counted = shipped.length > 0 ? shipped : held;
  const isSurest = (one: HeldFact) =>
    counted.every((other) => other.entity !== one.entity || doubtOf(other) >= doubtOf(one));
  return counted.filter(isSurest).map(({ fact }) => fact);
}

/** The text of a fact's value; an entity goes by its canonical name. */
export function valueText(fact: Fact, known: KnownEntity): string {
  return (fact.ref && known.referred[fact.ref]) || String(fact.value);
}

/** The distinct values of a text property, or null. */
export function tellNames({ known, phrases }: Reading, property: PropertyId): Told | null {
  const facts = seek(known, { property });
  const names = namesIn(facts, known).map(({ text }) => text);
  return names.length > 0 ? { text: phrases.list(names), facts } : null;
}

/** What the facts' values name, each once. */
export function namesIn(facts: Fact[], known: KnownEntity): Named[] {
  const names = new Map<string, Named>();
  for (const fact of facts) {
    const text = valueText(fact, known);
    const { ref } = fact;
    if (!names.has(text)) names.set(text, ref && known.referred[ref] ? { text, ref } : { text });
  }
  return [...names.values()];
}

/** How many names there are beyond those that are shown. */
export const MORE: PluralKeys = { one: 'card_more_one', other: 'card_more_other' };

/** The first of them, and how many more there are: never a single one, since its name is as short as the number. */
export function cut<T>(all: T[], most: number): { shown: T[]; more: number } {
  return all.length > most + 1
    ? { shown: all.slice(0, most), more: all.length - most }
    : { shown: all, more: 0 };
}

/** The earliest date that a property tells, or null. */
export function firstDate(
  known: KnownEntity,
  property: PropertyId,
): { date: PartialDate; facts: Fact[] } | null {
  const facts = seek(known, { property });
  const date = facts.map((fact) => String(fact.value)).sort(compareDates)[0];
  return date === undefined ? null : { date, facts: facts.filter((fact) => fact.value === date) };
}

/** What holds on the day of our data: a fact with an end is over, even where only the year of the end is known. */
export function heldToday({ entity, dataDate }: KnownEntity): Fact[] {
  return validAt(entity.facts, dataDate).filter((fact) => !fact.to);
}
