import { figureKey } from '../../core/knowledge/bests.ts';
import type { Confidence, Fact, Kind } from '../../core/knowledge/entity.ts';
import { propertyOf } from '../../core/knowledge/properties.ts';
import { writeDate, writeRange } from '../phrases/figures.ts';
import type { MessageKey, PluralKeys, Sentence, Words } from '../phrases/phrases.ts';
import {
  cut,
  firstDate,
  MORE,
  namesIn,
  seek,
  type Look,
  type Named,
  type Reading,
  type Told,
} from './reading.ts';
import { MOST_ROWS, ROWS, tellPer, type RowPlan } from './rows.ts';

/** A fact as the card shows it. */
export interface Row {
  label: MessageKey;
  /** Null: not known. */
  value: Words | null;
  /** The value again where it is names: what each of them names can be looked into. */
  names?: Named[];
  /** Drawn lighter than the value; '' where there is none. */
  unit: Words;
  /** How many more names there are than are shown. */
  more?: Words | null;
  /** What qualifies the value: memory type, basis, number of versions. */
  beside: Words[];
  doubt: MessageKey | null;
  /** Of a chip's figure: how much it is of the best of the year. */
  share?: Share | null;
  facts: Fact[];
}

/** Parts of one, and the same in words. Versions that came later can have more than one. */
export interface Share {
  min: number;
  max: number;
  words: Sentence;
}

const VERSIONS: PluralKeys = { one: 'card_versions_one', other: 'card_versions_other' };

type Bounds = Pick<Share, 'min' | 'max'>;
type Valued = Pick<Row, 'value' | 'names' | 'unit' | 'more' | 'share' | 'facts'>;

/** How a value is read, by the type that its property has. */
const READERS: Record<string, (reading: Reading, look: Look) => Valued | null> = {
  number: (reading, look) => {
    const { known, phrases } = reading;
    const facts = seek(known, look).filter((fact) => typeof fact.value === 'number');
    if (facts.length === 0) return null;
    const numbers = facts.map((fact) => Number(fact.value));
    const bounds = { min: Math.min(...numbers), max: Math.max(...numbers) };
    const figure = writeRange(bounds, propertyOf(look.property)?.unit ?? '', phrases.locale);
    return { ...figure, share: readShare(reading, bounds, facts), facts };
  },
  date: ({ known, phrases }, look) => {
    const first = firstDate(known, look.property);
    return first && { value: writeDate(first.date, phrases.locale), unit: '', facts: first.facts };
  },
  text: readTexts,
  entity: readTexts,
};

/** Null where nothing can be compared, or where the best that is confirmed has less; later versions may have more. */
function readShare({ known, phrases }: Reading, { min, max }: Bounds, facts: Fact[]): Share | null {
  const [key, ...others] = new Set(facts.map(figureKey));
  const best = key && others.length === 0 ? known.best?.figures[key] : undefined;
  const ofYear = known.members.length > 0 ? min : max;
  if (!known.best || !best || ofYear > best.value) return null;
  const part = { min: min / best.value, max: max / best.value };
  const share = writeRange(part, '%', phrases.locale).value;
  return { ...part, words: { key: 'card_share', values: { share, year: known.best.year, name: best.name } } };
}

/** Values that packs write in English and that have words in each language. */
const SPOKEN: Record<string, MessageKey> = { yes: 'card_yes', no: 'card_no' };

/** More names than this are counted rather than named. */
const MOST_NAMES = 4;

function readTexts({ known, phrases }: Reading, look: Look): Valued | null {
  const facts = seek(known, look);
  const all = namesIn(facts, known);
  if (all.length === 0) return null;
  const spoken = SPOKEN[textsOf(all).join().toLowerCase()];
  if (spoken) return { value: { key: spoken }, unit: '', facts };
  const { shown: names, more } = cut(all, MOST_NAMES);
  const value = textsOf(names).join(', ');
  return { value, names, unit: '', more: more > 0 ? phrases.plural(MORE, more) : null, facts };
}

const textsOf = (names: Named[]) => names.map(({ text }) => text);

/** `HBM2, HBM2E`: what the versions differ in, always in the same order. */
function readBeside({ known }: Reading, plan: RowPlan): Told[] {
  const told = (plan.beside ?? []).map((property) => {
    const facts = seek(known, { property });
    return { text: textsOf(namesIn(facts, known)).sort().join(', '), facts };
  });
  // "TSMC N7" says "TSMC" already.
  return told.filter(
    ({ text }, i) => text !== '' && !told.some((other, j) => i !== j && other.text.includes(text)),
  );
}

function tellNotes(reading: Reading, { note }: Look, plan: RowPlan): Words[] {
  const members = reading.known.members.length;
  return [
    ...(note ? [{ key: note }] : []),
    ...(plan.versions && members > 1 ? [reading.phrases.plural(VERSIONS, members)] : []),
  ];
}

function readRow(reading: Reading, plan: RowPlan): Row | null {
  for (const look of plan.looks) {
    const read = READERS[propertyOf(look.property)?.value ?? 'text']?.(reading, look);
    if (!read) continue;
    const told = readBeside(reading, plan).filter(({ text }) => text !== read.value);
    const facts = [...read.facts, ...told.flatMap((one) => one.facts)];
    const beside: Words[] = [
      ...told.map(({ text }) => text),
      ...tellNotes(reading, look, plan),
      ...tellPer(read.facts),
    ];
    return { label: look.label ?? plan.label, ...read, beside, doubt: tellDoubt(facts), facts };
  }
  return plan.must ? { label: plan.label, value: null, unit: '', beside: [], doubt: null, facts: [] } : null;
}

const DOUBTS: Record<Confidence, { all: MessageKey; some: MessageKey } | null> = {
  unconfirmed: { all: 'card_unconfirmed', some: 'card_partly_unconfirmed' },
  reported: { all: 'card_reported', some: 'card_partly_reported' },
  confirmed: null,
};

/** How a reader must take a value: by the weakest of the facts behind it, and whether all are so weak. */
export function tellDoubt(facts: Pick<Fact, 'confidence'>[]): MessageKey | null {
  const weakest = (['unconfirmed', 'reported'] as const).find((confidence) =>
    facts.some((fact) => fact.confidence === confidence),
  );
  const doubt = weakest && DOUBTS[weakest];
  if (!doubt) return null;
  return facts.every((fact) => fact.confidence === weakest) ? doubt.all : doubt.some;
}

/** The facts of an entity in the order of its kind. */
export function readRows(reading: Reading, kind: Kind): Row[] {
  const rows = ROWS[kind].flatMap((plan) => {
    const row = readRow(reading, plan);
    return row ? [{ row, yields: plan.yields ?? false }] : [];
  });
  const kept = rows.length > MOST_ROWS ? rows.filter(({ yields }) => !yields) : rows;
  return kept.slice(0, MOST_ROWS).map(({ row }) => row);
}
