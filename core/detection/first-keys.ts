import { classOf, IDEOGRAPH, isWord, LETTER, DIGIT } from './characters.ts';
import { jointFits, jointOf } from './joints.ts';
import {
  afterJoint,
  type FirstKey,
  HASH_START,
  hashBeforeLast,
  hashToken,
  readFirstKey,
  spread,
  tokenEnd,
} from './tokens.ts';

/** Hashes are kept to 28 bits: few enough to travel small, many enough that a page without names is told so. */
const BITS = 28;
const MASK = 2 ** BITS - 1;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Of each digit, by its character code. */
const VALUES = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) VALUES[DIGITS.charCodeAt(i)] = i;

/** Bits of the filter that a gazetteer is asked at every word. */
export const FILTER_BITS = 16;
export const FILTER_MASK = 2 ** FILTER_BITS - 1;

export function firstKeyBits(hash: number): number {
  return spread(hash) & MASK;
}

/** The first keys under which a text may write this name. Empty where the name starts with no token. */
export function firstKeysOf(name: string): number[] {
  const start = afterJoint(name, 0);
  if (start < 0) return [];
  const kind = classOf(name.charCodeAt(start));
  const first = hashToken(name, start, HASH_START);
  const end = tokenEnd;
  const next = afterJoint(name, end);
  const after = next < 0 ? 0 : classOf(name.charCodeAt(next));
  const joins = (kind === LETTER && after === DIGIT) || (kind === IDEOGRAPH && after === IDEOGRAPH);
  if (!joins) return [firstKeyBits(first)];
  const joint = jointOf(name, end, next);
  const spaced = jointFits(joint, 'space', { before: kind, after, length: end - start });
  const joined = firstKeyBits(hashToken(name, next, first));
  return spaced || !['none', 'hyphen'].includes(joint) ? [firstKeyBits(first), joined] : [joined];
}

/** Sorted differences, five bits a character, the sixth says that more follow. */
export function encodeFirstKeys(keys: number[]): string {
  let out = '';
  let last = 0;
  for (const key of [...new Set(keys)].sort((a, b) => a - b)) {
    let gap = key - last;
    last = key;
    do {
      const rest = gap >>> 5;
      out += DIGITS.charAt((gap & 31) | (rest > 0 ? 32 : 0));
      gap = rest;
    } while (gap > 0);
  }
  return out;
}

/** Tells each key that was encoded. */
export function readKeys(encoded: string, tell: (key: number) => void): void {
  let last = 0;
  let gap = 0;
  let shift = 0;
  for (let i = 0; i < encoded.length; i++) {
    const value = VALUES[encoded.charCodeAt(i)] ?? 0;
    gap |= (value & 31) << shift;
    shift += 5;
    if (value >= 32) continue;
    last += gap;
    tell(last);
    gap = 0;
    shift = 0;
  }
}

/** The first tokens of all names: tells at once that a text has none of them. */
export class FirstKeys {
  private readonly keys = new Set<number>();

  constructor(encoded: string) {
    readKeys(encoded, (key) => this.keys.add(key));
  }

  /** False: no name of the gazetteer stands in the text. True: one may. */
  mayContain(text: string): boolean {
    const key: FirstKey = { token: 0, joined: 0, end: 0 };
    for (let i = 0; i < text.length;) {
      const kind = classOf(text.charCodeAt(i));
      if (kind === IDEOGRAPH) {
        readFirstKey(text, i, key);
        if (this.has(key)) return true;
        i++;
      } else if (isWord(kind)) {
        readFirstKey(text, i, key);
        // `Nvidias`: an s may follow a name.
        if (this.has(key) || this.keys.has(firstKeyBits(hashBeforeLast))) return true;
        i = wordEnd(text, key.end);
      } else i++;
    }
    return false;
  }

  private has(key: FirstKey): boolean {
    return (
      (key.token !== 0 && this.keys.has(firstKeyBits(key.token))) ||
      (key.joined !== 0 && this.keys.has(firstKeyBits(key.joined)))
    );
  }
}

/** End of the letters and digits that go on at `at`. */
export function wordEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length && isWord(classOf(text.charCodeAt(i)))) i++;
  return i;
}

export function openBitmap(bitmap: string): FirstKeys {
  return new FirstKeys(bitmap);
}
