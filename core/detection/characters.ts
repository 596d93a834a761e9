/**
 * What a UTF-16 code unit is to the search, and what it folds to. Both are looked up in tables that fill
 * themselves: asking `\p{…}` for the whole plane costs 32 ms a page, asking it once for each character that the
 * page really has costs well under one.
 */

export const LETTER = 1;
export const DIGIT = 2;
/** Han, kana, Hangul: written without spaces, so each one is a token of its own. */
export const IDEOGRAPH = 3;
export const SPACE = 4;
/** Soft hyphen, zero-width characters, variation selectors: seen by nobody, skipped everywhere. */
export const IGNORED = 5;
export const HYPHEN = 6;
export const OTHER = 7;

/** Per code unit: its fold in the low 16 bits, its class above them; 0 where nobody has asked yet. */
const entries = new Uint32Array(0x10000);

const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;
const HYPHENS = /[-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]/u;

function classify(folded: string): number {
  if (/[0-9]/.test(folded)) return DIGIT;
  if (IGNORABLE.test(folded)) return IGNORED;
  if (/\s/u.test(folded)) return SPACE;
  if (HYPHENS.test(folded)) return HYPHEN;
  if (UNSPACED.test(folded)) return IDEOGRAPH;
  return /[\p{L}\p{M}\p{N}_]/u.test(folded) ? LETTER : OTHER;
}

function learn(code: number): number {
  const char = String.fromCharCode(code);
  // Full-width Latin letters, digits and signs are the ASCII ones in wide print.
  const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
  const lower = narrow.toLowerCase();
  // Folding stays one to one, so that an offset in the folded text is an offset in the text ("İ" lowers to two).
  const folded = lower.length === 1 ? lower : narrow;
  const entry = (classify(folded) << 16) | folded.charCodeAt(0);
  entries[code] = entry;
  return entry;
}

/** Class and fold of a code unit in one look-up, for inner loops: `class << 16 | fold`. */
export function entryOf(code: number): number {
  return entries[code] || learn(code);
}

/** Class of the code unit: one of the constants above. */
export function classOf(code: number): number {
  return entryOf(code) >>> 16;
}

/** The code unit in lower case and normal width. */
export function foldOf(code: number): number {
  return entryOf(code) & 0xffff;
}

export function isWord(kind: number): boolean {
  return kind === LETTER || kind === DIGIT;
}

/** First offset at or after `at` whose character is not ignored; `text.length` at the end. */
export function skipIgnored(text: string, at: number): number {
  let i = at;
  while (i < text.length && classOf(text.charCodeAt(i)) === IGNORED) i++;
  return i;
}

/** Offset of the last character before `at` that is not ignored; -1 at the start. */
export function lastBefore(text: string, at: number): number {
  let i = at - 1;
  while (i >= 0 && classOf(text.charCodeAt(i)) === IGNORED) i--;
  return i;
}
