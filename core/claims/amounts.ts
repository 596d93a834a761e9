import { onceFor } from '../detection/once.ts';
import { findNumerals, numberWordsOf, type Numeral, type NumberWords } from '../detection/numbers.ts';
import { phraseAt, phraseBefore, phrasesOf, skipSpaces, type Phrases } from '../detection/phrases.ts';
import type { WordTable } from './words.ts';

/** A number with its unit, `$10,000`, `80 GB`; of vague words the range that they can mean. */
export interface Amount {
  start: number;
  end: number;
  /** In the dimension's first unit. */
  min: number;
  max: number;
  dimension: Dimension;
}

/** Two amounts can be compared where these are equal: money of one currency, memory in GB, power in W. */
export type Dimension = 'USD' | 'EUR' | 'GBP' | 'GB' | 'W';

/** Notation that is alike in all languages, and what money is called in ours. An ending may follow a `*`. */
const UNITS: readonly [unit: string, dimension: Dimension, factor: number][] = [
  ...['$', 'us$', 'usd', 'dollar*', 'dólar*', 'dolar*', 'доллар*', 'ドル', '美元', '달러'].map(
    (unit): [string, Dimension, number] => [unit, 'USD', 1],
  ),
  ...['€', 'eur', 'euro*', 'евро', 'ユーロ', '欧元', '유로'].map((unit): [string, Dimension, number] => [
    unit,
    'EUR',
    1,
  ]),
  ['£', 'GBP', 1],
  ['gb', 'GB', 1],
  ['tb', 'GB', 1000],
  ['w', 'W', 1],
  ['watt*', 'W', 1],
  ['kw', 'W', 1e3],
  ['mw', 'W', 1e6],
];

const units = phrasesOf(UNITS.map(([unit, dimension, factor]) => [unit, { dimension, factor }]));
/** Signs that stand before their number. */
const SIGN = /(?:us)?[$€£] ?$/;
/** Between a number and its unit: `millions of dollars`. */
const OF = /^ ?(?:(?:of|de|di|d'|von|van) ?)?/;

const VAGUE: Record<'few' | 'tens' | 'hundreds', [min: number, max: number]> = {
  few: [2, 10],
  tens: [10, 100],
  hundreds: [100, 1000],
};

export interface AmountWords {
  numbers: NumberWords;
  vague: Phrases<[min: number, max: number]>;
}

/** Numbers as the article's language writes them, with words that are too large for counts of chips. */
export const amountWordsOf = onceFor(({ detection, totals }: WordTable): AmountWords => ({
  numbers: numberWordsOf({ ...detection, multipliers: { ...detection.multipliers, ...totals.scales } }),
  vague: phrasesOf(
    (Object.keys(VAGUE) as (keyof typeof VAGUE)[]).flatMap((list) =>
      totals[list].map((word) => [word, VAGUE[list]] as const),
    ),
  ),
}));

/** All amounts of a flat text from `from` on, in order. */
export function findAmounts(flat: string, from: number, words: AmountWords): Amount[] {
  return findNumerals(flat, words.numbers, { from }).flatMap((numeral) => amountOf(numeral, flat, words));
}

function amountOf(numeral: Numeral, flat: string, words: AmountWords): Amount | [] {
  const measured = unitOf(numeral, flat);
  if (!measured) return [];
  const { start, end, dimension, factor } = measured;
  const value = (numeral.count ?? numeral.value) * factor;
  const [min, max] = rangeOf(numeral, flat, words);
  return { start, end, min: min * value, max: max * value, dimension };
}

/** The sign before a number, else the unit after it, with the span of both. */
function unitOf({ start, end }: Numeral, flat: string) {
  const sign = SIGN.exec(flat.slice(Math.max(0, start - 5), start))?.[0].length;
  if (sign !== undefined) return unitAt(flat, start - sign, { start: start - sign, end });
  return unitAt(flat, end + (OF.exec(flat.slice(end, end + 6))?.[0].length ?? 0), { start });
}

/** `900 GB/s` is no amount. */
function unitAt(flat: string, at: number, span: { start: number; end?: number }) {
  const told = phraseAt(flat, at, units);
  const [unit] = told?.values ?? [];
  if (!told || !unit || flat.charAt(skipSpaces(flat, told.end)) === '/') return null;
  return { ...unit, end: told.end, ...span };
}

/** `several million` is two to ten of them; a number is what it is. */
function rangeOf({ form, start }: Numeral, flat: string, { vague }: AmountWords): [min: number, max: number] {
  const word = form === 'multiplier' ? phraseBefore(flat, start, vague) : null;
  return word?.values[0] ?? [1, 1];
}
