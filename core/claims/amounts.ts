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

/**
 * Two amounts can be compared where these are equal: money of one currency, memory in GB, power in W. `%` and `times` are
 * shares of something else.
 */
export type Dimension = 'USD' | 'EUR' | 'GBP' | 'GB' | 'W' | '%' | 'times';

/** Notation that is alike in all languages, and what units are called in ours. An ending may follow a `*`. */
const UNITS: Record<Dimension, Record<string, number>> = {
  USD: unitsOf('$ us$ usd dollar* dólar* dolar* доллар* ドル 美元 달러'),
  EUR: unitsOf('€ eur euro* евро ユーロ 欧元 유로'),
  GBP: unitsOf('£ gbp'),
  GB: { gb: 1, tb: 1000 },
  W: { w: 1, 'watt*': 1, kw: 1e3, mw: 1e6 },
  '%': unitsOf('% percent prozent percento porcento procent* процент*'),
  times: unitsOf('times x volte mal fois veces vezes keer razy раз раза 倍 배'),
};

/** Where none of these stands, no share does: most blocks need not be read for one. A bare `x` is not worth it. */
export const SHARE_WORDS = new RegExp(
  [...Object.keys(UNITS['%']), ...Object.keys(UNITS.times)]
    .filter((unit) => unit !== 'x')
    .join('|')
    .replaceAll('*', ''),
  'i',
);

function unitsOf(words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word) => [word, 1]));
}

const units = phrasesOf(
  (Object.keys(UNITS) as Dimension[]).flatMap((dimension) =>
    Object.entries(UNITS[dimension]).map(([unit, factor]) => [unit, { dimension, factor }] as const),
  ),
);
/** Signs that stand before their number. */
const SIGN = /(?:us)?[$€£] ?$/;
/** Between a number and its unit: `millions of dollars`. */
const OF = /^ ?(?:(?:of|de|di|d'|von|van) ?)?/;

const VAGUE: Record<'few' | 'tens' | 'hundreds', [min: number, max: number]> = {
  few: [2, 10],
  tens: [10, 100],
  hundreds: [100, 1000],
};

interface AmountWords {
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

/** True of what is a share of something else, and no amount of its own. */
export function isShare({ dimension }: Pick<Amount, 'dimension'>): boolean {
  return dimension === '%' || dimension === 'times';
}

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
