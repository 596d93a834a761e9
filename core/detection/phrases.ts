import { classOf, DIGIT, foldOf, LETTER } from './characters.ts';

/** Words and phrases of the tables with what they stand for, by their first two characters, longest first. */
export type Phrases<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

interface Phrase<T> {
  text: string;
  /** Any ending may follow: `архитектур*`. */
  open: boolean;
  values: T[];
}

export interface Hit<T> {
  end: number;
  values: readonly T[];
}

const WIDE = /[\uff01-\uff5e]/g;
const HYPHENS = /[\u2010-\u2012\u2212\ufe63]/g;
const APOSTROPHES = /[\u2019\u02bc]/g;

/**
 * The text as phrases are compared with it: lower case, normal width, one sort of space, hyphen and apostrophe. It has
 * as many code units as the text, so that an offset in the one is an offset in the other.
 */
export function flatten(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : lowerEach(text))
    .replace(WIDE, (char) => String.fromCharCode(foldOf(char.charCodeAt(0))))
    .replace(/\s/g, ' ')
    .replace(HYPHENS, '-')
    .replace(APOSTROPHES, "'");
}

/** Leaves what would grow, such as `İ`, which lowers to two. */
function lowerEach(text: string): string {
  return Array.from(text, (char) => {
    const lower = char.toLowerCase();
    return lower.length === char.length ? lower : char;
  }).join('');
}

export function phrasesOf<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const byText = new Map<string, Phrase<T>>();
  for (const [word, value] of entries) {
    const open = word.endsWith('*');
    const text = flatten(open ? word.slice(0, -1) : word);
    const phrase = byText.get(text) ?? { text, open, values: [] };
    if (!phrase.values.includes(value)) phrase.values.push(value);
    byText.set(text, phrase);
  }
  const byStart = new Map<string, Phrase<T>[]>();
  for (const phrase of [...byText.values()].sort((a, b) => b.text.length - a.text.length)) {
    const start = phrase.text.slice(0, 2);
    const others = byStart.get(start);
    if (others) others.push(phrase);
    else byStart.set(start, [phrase]);
  }
  return byStart;
}

/** The longest phrase that stands in the flat text at `at` as words of its own; null where there is none. */
export function phraseAt<T>(flat: string, at: number, phrases: Phrases<T>): Hit<T> | null {
  if (!isEdge(flat, at)) return null;
  for (const { text, open, values } of startingAt(flat, at, phrases)) {
    const last = endOf(flat, at, text);
    const end = open && last >= 0 ? wordEnd(flat, last) : last;
    if (end >= 0 && isEdge(flat, end)) return { end, values };
  }
  return null;
}

/** The longest phrase that begins at `at`, whatever letters follow or precede: a part of a compound number. */
export function pieceAt<T>(flat: string, at: number, phrases: Phrases<T>): Hit<T> | null {
  for (const { text, values } of startingAt(flat, at, phrases)) {
    const end = endOf(flat, at, text);
    if (end >= 0) return { end, values };
  }
  return null;
}

/** End of the phrase that stands at `at`, else -1. A page breaks its lines anywhere: a space stands for a run of them. */
function endOf(flat: string, at: number, phrase: string): number {
  if (flat.startsWith(phrase, at)) return at + phrase.length;
  if (!phrase.includes(' ')) return -1;
  let end = at;
  for (const char of phrase) {
    if (flat.charAt(end) !== char) return -1;
    end = char === ' ' ? skipSpaces(flat, end) : end + 1;
  }
  return end;
}

/** Offset of the first character from `at` on that is no space. */
export function skipSpaces(flat: string, at: number): number {
  let end = at;
  while (flat.charAt(end) === ' ') end++;
  return end;
}

function startingAt<T>(flat: string, at: number, phrases: Phrases<T>): readonly Phrase<T>[] {
  const long = phrases.get(flat.slice(at, at + 2));
  const short = phrases.get(flat.charAt(at));
  return long && short ? [...long, ...short] : (long ?? short ?? []);
}

/** The longest phrase that ends right before `at`, spaces between them aside. */
export function phraseBefore<T>(
  flat: string,
  at: number,
  phrases: Phrases<T>,
): (Hit<T> & { start: number }) | null {
  const end = flat.slice(0, at).trimEnd().length;
  const from = Math.max(0, end - LONGEST);
  for (let start = from; start < end; start++) {
    const hit = phraseAt(flat, start, phrases);
    if (hit?.end === end) return { start, ...hit };
  }
  return null;
}

const LONGEST = 24;

/** True where no word of a script with spaces goes on across `at`. A digit and a letter belong together: `24k`. */
export function isEdge(flat: string, at: number): boolean {
  return !(isAlphabetic(flat, at - 1) && isAlphabetic(flat, at));
}

/** End of the run of letters and digits that goes on at `at`. */
export function wordEnd(flat: string, at: number): number {
  let end = at;
  while (isAlphabetic(flat, end)) end++;
  return end;
}

function isAlphabetic(flat: string, at: number): boolean {
  if (at < 0 || at >= flat.length) return false;
  const kind = classOf(flat.charCodeAt(at));
  return kind === LETTER || kind === DIGIT;
}
