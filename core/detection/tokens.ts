import {
  classOf,
  DIGIT,
  entryOf,
  HYPHEN,
  IDEOGRAPH,
  IGNORED,
  isWord,
  LETTER,
  OTHER,
  skipIgnored,
  SPACE,
} from './characters.ts';

/**
 * How names and texts are cut. A token is a run of letters, a run of digits, or one ideograph; what lies between two
 * tokens is a joint (nothing, white space, a hyphen, one other sign). The rolling hash goes over the tokens only, so
 * `RTX4090`, `RTX 4090` and `RTX-4090` are one key; whether a joint suits a name is asked when a key was found.
 */

/** FNV-1a over 16-bit units. */
export const HASH_START = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** One step of the hash over an entry of the character table; of its class only the fold counts. */
export function mix(hash: number, entry: number): number {
  return Math.imul(hash ^ (entry & 0xffff), PRIME);
}

/** Spreads the low bits: FNV's own are poor where keys differ in the last character. */
export function spread(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return h ^ (h >>> 13);
}

/** Where the token that was hashed last ends: a second result, without an object for each word of a page. */
export let tokenEnd = 0;

/** The hash before the last character of that token: the singular's, where it is a plural s. */
export let hashBeforeLast = 0;

/** Carries the hash on over the token at `at`, which must be a letter, a digit or an ideograph; sets the two above. */
export function hashToken(text: string, at: number, hash: number): number {
  const { length } = text;
  const kind = classOf(text.charCodeAt(at));
  let h = hash;
  let i = at;
  tokenEnd = at;
  while (i < length) {
    const entry = entryOf(text.charCodeAt(i));
    const k = entry >>> 16;
    if (k === kind) {
      hashBeforeLast = h;
      h = mix(h, entry);
      tokenEnd = ++i;
      if (kind === IDEOGRAPH) break;
    } else if (k === IGNORED) i++;
    else break;
  }
  return h;
}

/** The longest run of white space that still joins two tokens: a line break with the indentation of deep markup. */
const MAX_JOINT = 64;

/** Start of the token that follows a joint at `at`, or -1 where something else follows. */
export function afterJoint(text: string, at: number): number {
  let signs = 0;
  const limit = Math.min(text.length, at + MAX_JOINT);
  for (let i = at; i < limit; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (isWord(kind) || kind === IDEOGRAPH) return i;
    if (kind !== SPACE && kind !== IGNORED && ++signs > 1) return -1;
  }
  return -1;
}

/**
 * Hash of a run's first key, by which most words are rejected: the letters and, where they follow at once or after a
 * hyphen, the digits (`a100`, `gpt4`); a run of digits; one and two ideographs.
 */
export interface FirstKey {
  /** Hash of the first token alone; 0 where digits follow it at once, since then it is no token of a name. */
  token: number;
  /** Hash over the digits, or the second ideograph, too; 0 where none follow. */
  joined: number;
  /** Where the word's letters, and digits that follow at once, end. */
  end: number;
}

export function readFirstKey(text: string, at: number, key: FirstKey): void {
  const kind = classOf(text.charCodeAt(at));
  key.token = hashToken(text, at, HASH_START);
  key.end = tokenEnd;
  key.joined = 0;
  if (kind === DIGIT || tokenEnd >= text.length) return;
  const next = classOf(text.charCodeAt(tokenEnd));
  if (kind === LETTER ? next === SPACE || next === OTHER : next !== IDEOGRAPH && next !== IGNORED) return;
  readJoined(text, kind, key);
}

/** The second part of a key, where one follows. */
function readJoined(text: string, kind: number, key: FirstKey): void {
  const hyphen = classOf(text.charCodeAt(key.end)) === HYPHEN;
  const start = skipIgnored(text, hyphen ? key.end + 1 : key.end);
  const wanted = kind === LETTER ? DIGIT : IDEOGRAPH;
  if (start >= text.length || classOf(text.charCodeAt(start)) !== wanted) return;
  key.joined = hashToken(text, start, key.token);
  if (hyphen || kind === IDEOGRAPH) return;
  key.token = 0;
  key.end = tokenEnd;
}
