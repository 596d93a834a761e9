import { findNumerals, numberWordsOf, type NumberTable } from './detection/numbers.ts';
import { flatten } from './detection/phrases.ts';
import { isPartialDate } from './knowledge/dates.ts';
import type { PartialDate } from './knowledge/entity.ts';
import { wordsFor } from './words.ts';

/** Dates and numbers of a short text of ours, as they stand in it. */
export interface Figures {
  /** A month without its year is `--04`. */
  dates: { surface: string; date: PartialDate | `--${string}` }[];
  numbers: { surface: string; value: number }[];
}

/** Number words that texts about companies need and counts of chips do not. */
const LARGE: Record<string, Record<string, number>> = {
  en: { billion: 1e9, billions: 1e9, bn: 1e9, b: 1e9, trillion: 1e12, trillions: 1e12 },
  it: { miliardo: 1e9, miliardi: 1e9, bilione: 1e12, bilioni: 1e12 },
};

/** Words that are an article as often as a number. */
const ARTICLES = new Set(['one', 'un', 'uno', 'una']);

/** Words in which a number counts what the text has just named, or nothing. */
const SAYINGS: Record<string, string[]> = {
  en: [
    'all three',
    'the two',
    'the three',
    'three-dimensional',
    'two-dimensional',
    'three dimensions',
    '3D',
    '2D',
  ],
  it: [
    'tutti e due',
    'tutti e tre',
    'tra i due',
    'uno dei due',
    'una delle due',
    'tre dimensioni',
    '3D',
    '2D',
  ],
};

/** A bare `M` is a letter, a bare `million` is a number. */
const LETTERS = 2;

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2000, month, 1)));

/**
 * The dates and numbers in a text of the given language. Digits inside a word that begins with a letter (`GPT-4`,
 * `H100`) and inside one of `names` (`RTX 4090`) are none; an article (`one`, `una`) is none either.
 */
export function figuresIn(text: string, lang: string, names: readonly string[]): Figures {
  const bare = withoutNames(text, [...(SAYINGS[lang] ?? []), ...names]);
  const { dates, rest } = takeDates(bare, lang);
  return { dates, numbers: numbersOf(rest, lang) };
}

/** Names give way to as many blanks, the longest first. `names` must be sorted so. */
function withoutNames(text: string, names: readonly string[]): string {
  let bare = text;
  for (const name of names) {
    if (!bare.includes(name)) continue;
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'gu');
    bare = bare.replace(whole, blank);
  }
  return bare.replace(/(?<![\p{L}\p{N}])\p{L}[\p{L}\p{N}.+-]*\d[\p{L}\p{N}+-]*(?:\.\d+)*/gu, blank);
}

function takeDates(text: string, lang: string): { dates: Figures['dates']; rest: string } {
  const dates: Figures['dates'] = [];
  const take = (surface: string, date: PartialDate | `--${string}` | null): string => {
    if (date === null) return surface;
    dates.push({ surface: surface.trim(), date });
    return blank(surface);
  };
  const rest = text
    .replace(/(?<![\d.,-])\d{4}-\d{2}(?:-\d{2})?(?![\d-])/g, (surface) => take(surface, real(surface)))
    .replace(monthForms(lang), (surface, ...args: unknown[]) => take(surface, dateOf(args.at(-1), lang)))
    .replace(/(?<![\d.,-])(?:19|20)\d{2}(?![\d.,]?\d|\p{L})/gu, (surface) => take(surface, real(surface)));
  return { dates, rest };
}

/** `April 2023`, `12 aprile 2023`, `April 12, 2023`, `in May`. A month is written as its language writes it: `may` is none. */
function monthForms(lang: string): RegExp {
  const month = `(?<month>${monthsOf(lang).map(escaped).join('|')})`;
  const year = '(?:,?\\s+(?:de\\s+|del\\s+|of\\s+)?(?<year>(?:19|20)\\d{2})(?!\\d))?';
  return new RegExp(
    `(?:(?<![\\d.,])(?<before>\\d{1,2})[.º°]?\\s+(?:de\\s+|of\\s+)?)?(?<!\\p{L})${month}(?!\\p{L})(?:\\s+(?<after>\\d{1,2})(?![\\d.,]?\\d))?${year}`,
    'gu',
  );
}

function monthsOf(lang: string): string[] {
  const format = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
  return MONTHS.map((month) => format.format(month));
}

function dateOf(groups: unknown, lang: string): PartialDate | `--${string}` | null {
  const { before, month = '', after, year } = groups as Partial<Record<string, string>>;
  const day = before ?? after;
  const tail = [monthsOf(lang).indexOf(month) + 1, ...(day ? [Number(day)] : [])]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return year ? real(`${year}-${tail}`) : `--${tail}`;
}

function real(date: string): PartialDate | null {
  return isPartialDate(date) ? date : null;
}

function numbersOf(text: string, lang: string): Figures['numbers'] {
  const flat = flatten(text);
  return findNumerals(flat, numberWordsOf(tableFor(lang))).flatMap(({ start, end, value, form }) => {
    const surface = text.slice(start, end);
    const isLetter = form === 'multiplier' && surface.length <= LETTERS;
    return isLetter || ARTICLES.has(surface.toLowerCase()) ? [] : [{ surface, value }];
  });
}

const tables = new Map<string, NumberTable>();

function tableFor(lang: string): NumberTable {
  const before = tables.get(lang);
  if (before) return before;
  const [own] = wordsFor(lang);
  if (!own) throw new Error('wordsFor gives a table for every language');
  const { detection } = own;
  const table = { ...detection, multipliers: { ...detection.multipliers, ...LARGE[lang] } };
  tables.set(lang, table);
  return table;
}

function blank(surface: string): string {
  return '·'.repeat(surface.length);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
