import { spread } from './tokens.ts';

/**
 * Names by the hashes of their tokens, as text that is asked as it came: a page that opens it unpacks nothing. The
 * upper bits of a hash tell a bucket, and a directory where that begins. A bucket is its keys, one UTF-16 unit each,
 * and then the lines of the keys that have some, in the keys' order. The numbers are fifteen bits to a unit, so that
 * no unit is a control character or half of a surrogate pair.
 */

/** What stands under a hash. */
export interface Key {
  /** Longer names go on after these tokens. */
  goesOn: boolean;
  /** The names with exactly these tokens; no line ends in `CHAINED` by itself. */
  lines: string[];
}

/** Ends each line of a key but its last. */
export const CHAINED = '+';

const UNIT_BITS = 15;
const UNIT_MASK = 2 ** UNIT_BITS - 1;
const FIRST_UNIT = 0x0800;

const GOES_ON = 1;
const HAS_LINES = 2;
const FLAG_BITS = 2;
/** Bits of a hash that stand in a key's unit; with those that tell the bucket they are enough to tell keys apart. */
const REST_BITS = UNIT_BITS - FLAG_BITS;
const REST_MASK = 2 ** REST_BITS - 1;
const BUCKET_BITS = 12;
const DIRECTORY = 2 ** BUCKET_BITS * 2;

/** What of a hash the table tells apart; the names of hashes that it does not stand under one key. */
export function keyOf(hash: number): number {
  return spread(hash) >>> (32 - BUCKET_BITS - REST_BITS);
}

/** By `keyOf` of their hashes. */
export function encodeKeys(keys: ReadonlyMap<number, Key>): string {
  const buckets = Array.from({ length: 2 ** BUCKET_BITS }, (): [number, Key][] => []);
  for (const entry of [...keys].sort(([a], [b]) => a - b)) buckets[entry[0] >>> REST_BITS]?.push(entry);
  const bodies = buckets.map(encodeBucket);
  let at = 0;
  let directory = '';
  for (const { length } of bodies) {
    directory += unitOf(at & UNIT_MASK) + unitOf(at >>> UNIT_BITS);
    at += length;
  }
  return `${directory}${bodies.join('')}`;
}

function encodeBucket(keys: readonly [number, Key][]): string {
  const units = keys.map(([key, { goesOn, lines }]) =>
    unitOf(((key & REST_MASK) << FLAG_BITS) | (lines.length > 0 ? HAS_LINES : 0) | (goesOn ? GOES_ON : 0)),
  );
  const all = keys.flatMap(([, { lines }]) => lines.map((line, i) => (lines[i + 1] ? line + CHAINED : line)));
  return [units.join(''), ...all, ''].join('\n');
}

function unitOf(number: number): string {
  return String.fromCharCode(FIRST_UNIT + number);
}

/**
 * What stands under a hash, in one number, since every word of a page is asked: 0 for nothing, else `GOES_ON` plus twice
 * the offset of its first line, 0 where it has none.
 */
export type Found = number;

/** What a search begins with: names go on from here, none ends. */
export const BEGINNING: Found = GOES_ON;

/** Whether longer names go on from here. */
export function mayGoOn(found: Found): boolean {
  return (found & GOES_ON) !== 0;
}

/** Offset of the first line, or 0. */
export function firstLineOf(found: Found): number {
  return found >> 1;
}

export class KeyTable {
  /** `start` is where the table begins in the text, which it reaches to the end of. */
  constructor(
    private readonly text: string,
    private readonly start: number,
  ) {}

  probe(hash: number): Found {
    const key = keyOf(hash);
    const entry = this.start + 2 * (key >>> REST_BITS);
    let at = this.start + DIRECTORY + (this.numberAt(entry) | (this.numberAt(entry + 1) << UNIT_BITS));
    for (let before = 0; ; at++) {
      const unit = this.numberAt(at);
      if (!(unit >= 0)) return 0;
      if (unit >>> FLAG_BITS === (key & REST_MASK)) {
        const line = (unit & HAS_LINES) === 0 ? 0 : this.lineAfter(at, before);
        return (line << 1) | (unit & GOES_ON);
      }
      if (unit & HAS_LINES) before++;
    }
  }

  /** The line at an offset, and the offset of the next one under the same key, or 0. */
  read(line: number): { text: string; next: number } {
    const end = this.text.indexOf('\n', line);
    const isChained = this.isChained(end);
    return { text: this.text.slice(line, isChained ? end - 1 : end), next: isChained ? end + 1 : 0 };
  }

  /** Behind the keys that follow `at`, and the lines of so many keys. */
  private lineAfter(at: number, keys: number): number {
    let line = this.text.indexOf('\n', at) + 1;
    for (let left = keys; left > 0;) {
      const end = this.text.indexOf('\n', line);
      if (!this.isChained(end)) left--;
      line = end + 1;
    }
    return line;
  }

  private isChained(end: number): boolean {
    return this.text.charAt(end - 1) === CHAINED;
  }

  /** Below 0 where no number stands, NaN behind the end. */
  private numberAt(at: number): number {
    return this.text.charCodeAt(at) - FIRST_UNIT;
  }
}
