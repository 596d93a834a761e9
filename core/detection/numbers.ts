import { onceFor } from './once.ts';
import { classOf, DIGIT, IDEOGRAPH, LETTER } from './characters.ts';
import { isEdge, phrasesOf, pieceAt, wordEnd, type Hit, type Phrases } from './phrases.ts';
import type { DetectionWords } from './words.ts';

/** A number of the text, in digits, words or both: `10.000`, `350 thousand`, `zehntausend`, `1万`. */
export interface Numeral {
  start: number;
  end: number;
  /** As this language reads it: `1.500` is 1.5 in English, 1500 in Italian. */
  value: number;
  /** As a count of things: groups of three digits are thousands in whatever language. Null for `3.35`. */
  count: number | null;
  /** `digits`: digits alone. `word`: begins with a number word. `multiplier`: begins with a bare `thousand`. `scaled`: `10k`. */
  form: 'digits' | 'word' | 'multiplier' | 'scaled';
}

export type NumberTable = Pick<
  DetectionWords,
  'decimal' | 'grouping' | 'joiners' | 'numbers' | 'multipliers'
>;

/** A part of a written number: it adds, it multiplies, or it joins two others. */
type Part = { adds: number } | { times: number } | { joins: true };

export interface NumberWords {
  decimal: '.' | ',';
  digits: RegExp;
  parts: Phrases<Part>;
}

export const numberWordsOf = onceFor((table: NumberTable): NumberWords => {
  const separators = `.,'${table.grouping.includes(' ') ? ' ' : ''}`;
  return {
    decimal: table.decimal,
    digits: new RegExp(`\\d+(?:[${separators}]\\d{3}(?!\\d))*(?:[.,]\\d+)?`, 'y'),
    parts: phrasesOf<Part>([
      ...Object.entries(table.numbers).map(([word, adds]) => [word, { adds }] as const),
      ...Object.entries(table.multipliers).map(([word, times]) => [word, { times }] as const),
      ...table.joiners.map((word) => [word, { joins: true }] as const),
    ]),
  };
});

/** All numbers of a flat text (see `flatten`) from `from` to `to`, in order. */
export function findNumerals(
  flat: string,
  words: NumberWords,
  { from = 0, to = flat.length } = {},
): Numeral[] {
  const found: Numeral[] = [];
  for (let at = from; at < to;) {
    const numeral = numeralAt(flat, at, words);
    if (numeral) found.push(numeral);
    at = Math.max(numeral?.end ?? 0, skipped(flat, at, words));
  }
  return found;
}

/** Past the word or digits at `at`, so that a number is never begun in the middle of one. */
function skipped(flat: string, at: number, words: NumberWords): number {
  const kind = classOf(flat.charCodeAt(at));
  if (kind === DIGIT) return digitsAt(flat, at, words)?.end ?? at + 1;
  return kind === LETTER && flat.charAt(at) !== 'x' ? wordEnd(flat, at) : at + 1;
}

function numeralAt(flat: string, at: number, words: NumberWords): Numeral | null {
  const kind = classOf(flat.charCodeAt(at));
  if (!(kind === DIGIT || kind === LETTER || kind === IDEOGRAPH) || !isStart(flat, at)) return null;
  const digits = kind === DIGIT ? digitsAt(flat, at, words) : null;
  if (digits) {
    const { end, value, count } = digits;
    if (value === null) return null;
    return (
      composed(flat, end, { words, sums: [value], start: at }) ?? {
        start: at,
        end,
        value,
        count,
        form: 'digits',
      }
    );
  }
  return composed(flat, at, { words, sums: [], start: at });
}

const HANGUL = /^[가-힣]{2}$/;

/** `H100 x8` */
const TIMES = /(?:^|[^\p{L}\d])x$/u;

function isStart(flat: string, at: number): boolean {
  if (classOf(flat.charCodeAt(at)) === DIGIT && TIMES.test(flat.slice(Math.max(0, at - 2), at))) return true;
  // A Korean numeral begins a word: 차세대 holds no 세.
  if (!isEdge(flat, at) || HANGUL.test(flat.slice(at - 1, at + 1))) return false;
  const before = classOf(flat.charCodeAt(at - 1));
  if (/[.,/]/.test(flat.charAt(at - 1))) return classOf(flat.charCodeAt(at - 2)) !== DIGIT;
  // `A100-16` is a name, `8-16` a range.
  if (flat.charAt(at - 1) === '-' && classOf(flat.charCodeAt(at)) === DIGIT) {
    return classOf(flat.charCodeAt(at - 2)) !== LETTER;
  }
  return before !== DIGIT;
}

interface Digits {
  end: number;
  value: number | null;
  count: number | null;
}

function digitsAt(flat: string, at: number, { digits, decimal }: NumberWords): Digits | null {
  digits.lastIndex = at;
  const run = digits.exec(flat)?.[0];
  if (run === undefined) return null;
  const end = at + run.length;
  // `1.2.3` is a version or a date.
  const isChain = /[.,]/.test(flat.charAt(end)) && classOf(flat.charCodeAt(end + 1)) === DIGIT;
  return isChain ? { end, value: null, count: null } : { end, ...parseDigits(run, decimal) };
}

/** Reads one run of digits and separators. `decimal` is what the language writes before decimals. */
export function parseDigits(run: string, decimal: '.' | ','): { value: number | null; count: number | null } {
  const bare = run.replace(/[ ']/g, '');
  const marks = bare.replace(/\d/g, '');
  if (marks === '') return whole(bare);
  const at = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const isMixed = marks.includes('.') && marks.includes(',');
  const isGrouped = /^[1-9]\d{0,2}([.,]\d{3})+$/.test(bare) && !isMixed;
  if (marks.length > 1 && !isMixed) return isGrouped ? whole(bare) : { value: null, count: null };
  const value = Number(`${bare.slice(0, at).replace(/[.,]/g, '')}.${bare.slice(at + 1)}`);
  if (!isGrouped) return { value, count: null };
  const { value: grouped } = whole(bare);
  return { value: marks === decimal ? value : grouped, count: grouped };
}

function whole(digits: string): { value: number; count: number } {
  const value = Number(digits.replace(/[.,]/g, ''));
  return { value, count: value };
}

interface Begun {
  words: NumberWords;
  /** Sums so far, from large to small; `[2000, 100]` is 2100. */
  sums: number[];
  start: number;
}

/** Parts of the longest number that anybody writes; what goes on is a list of number words. */
const MAX_PARTS = 16;

/** Goes on from `at` with number words; null where none follows, or none that ends a word. */
function composed(flat: string, at: number, { words, sums, start }: Begun): Numeral | null {
  let best: Numeral | null = null;
  const form = at > start ? 'scaled' : formAt(flat, start, words);
  for (let end = at, joined = false; sums.length < MAX_PARTS;) {
    const hit = partAt(flat, end === start ? end : pastGap(flat, end), words);
    const part = hit?.values[0];
    if (!hit || !part || !take(part, sums, joined)) return best;
    joined = 'joins' in part;
    end = hit.end;
    if (!joined && isEdge(flat, end)) best = { start, end, form, ...sumOf(sums) };
  }
  return best;
}

/** A word for a part; or digits after an ideograph, `1万2千`. */
function partAt(flat: string, at: number, words: NumberWords): Hit<Part> | null {
  const goesOn = classOf(flat.charCodeAt(at)) === DIGIT && classOf(flat.charCodeAt(at - 1)) === IDEOGRAPH;
  const digits = goesOn ? digitsAt(flat, at, words) : null;
  if (digits && digits.value !== null) return { end: digits.end, values: [{ adds: digits.value }] };
  const piece = pieceAt(flat, at, words.parts);
  return piece && (isBegun(flat, at, piece) || endsInJoiner(flat, at, piece)) ? null : piece;
}

/** A joiner inside a word joins two parts of it: Polish `stoi` is a word of its own, not `sto i`. */
function endsInJoiner(flat: string, at: number, { end, values: [part] }: Hit<Part>): boolean {
  return part !== undefined && 'joins' in part && !isEdge(flat, at) && isEdge(flat, end);
}

/** `24k` ends in a multiplier, `keine` begins with a letter that is none. */
function isBegun(flat: string, at: number, { end, values: [part] }: Hit<Part>): boolean {
  if (!part || !('times' in part) || end > at + 1) return false;
  return [at, end].every((place) => classOf(flat.charCodeAt(place)) === LETTER);
}

function formAt(flat: string, start: number, { parts }: NumberWords): Numeral['form'] {
  const part = pieceAt(flat, start, parts)?.values[0];
  return part && 'times' in part ? 'multiplier' : 'word';
}

function pastGap(flat: string, at: number): number {
  return flat.charAt(at) === ' ' || flat.charAt(at) === '-' ? at + 1 : at;
}

/** Adds, multiplies or joins; false where the part does not go on with the number (`two four`). */
function take(part: Part, sums: number[], joined: boolean): boolean {
  if ('joins' in part) return sums.length > 0 && !joined;
  if ('adds' in part) return add(part.adds, sums, joined);
  const last = sums.at(-1);
  if (last !== undefined && last < part.times) {
    let sum = 0;
    while ((sums.at(-1) ?? Infinity) < part.times) sum += sums.pop() ?? 0;
    sums.push(sum * part.times);
    return true;
  }
  sums.push(part.times);
  return last === undefined || last % part.times === 0;
}

function add(value: number, sums: number[], joined: boolean): boolean {
  const last = sums.at(-1);
  sums.push(value);
  if (last === undefined) return true;
  // `ein-und-zwanzig`: ones before tens.
  if (joined && last < 10 && value >= 20 && value < 100) return true;
  // `quatre-vingt-dix`, `soixante-quinze`: teens over a score.
  if (value < 20 && last >= 60 && last < 100 && last % 20 === 0) return true;
  return value < 10 ** trailingZeros(last);
}

function trailingZeros(value: number): number {
  return /0*$/.exec(String(value))?.[0].length ?? 0;
}

function sumOf(sums: number[]): { value: number; count: number | null } {
  const sum = sums.reduce((a, b) => a + b, 0);
  const value = Math.abs(sum - Math.round(sum)) < 1e-6 ? Math.round(sum) : sum;
  return { value, count: Number.isInteger(value) ? value : null };
}
