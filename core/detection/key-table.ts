/**
 * A table from hashes to numbers that travels as a string and is ready without parsing a name: four UTF-16 units a key,
 * fifteen bits in each, so that no unit is a control character or half of a surrogate pair.
 */

export interface Key {
  /** 32 bits. */
  hash: number;
  /** At most 28 bits; 0 is no value. */
  value: number;
}

const UNITS = 4;
const BITS = 15;
const UNIT_MASK = 2 ** BITS - 1;
const FIRST_UNIT = 0x0800;
/** Bits of the hash that are left for the third unit, which the value's low bits fill up. */
const HASH_REST = 32 - 2 * BITS;
const VALUE_LOW = BITS - HASH_REST;

export function encodeKeys(keys: readonly Key[]): string {
  return keys.map(({ hash, value }) => encodeKey(hash, value)).join('');
}

function encodeKey(hash: number, value: number): string {
  const third = (hash >>> (2 * BITS)) | ((value & (2 ** VALUE_LOW - 1)) << HASH_REST);
  const units = [hash & UNIT_MASK, (hash >>> BITS) & UNIT_MASK, third, value >>> VALUE_LOW];
  return String.fromCharCode(...units.map((unit) => unit + FIRST_UNIT));
}

/** Open-addressed, at most half full. */
export class KeyTable {
  private readonly mask: number;
  private readonly hashes: Int32Array;
  private readonly values: Int32Array;

  constructor(encoded: string) {
    let size = 16;
    while (size < (encoded.length / UNITS) * 2) size *= 2;
    this.mask = size - 1;
    this.hashes = new Int32Array(size);
    this.values = new Int32Array(size);
    for (let at = 0; at + UNITS <= encoded.length; at += UNITS) {
      const third = encoded.charCodeAt(at + 2) - FIRST_UNIT;
      const low = encoded.charCodeAt(at) - FIRST_UNIT;
      const middle = encoded.charCodeAt(at + 1) - FIRST_UNIT;
      const hash = low | (middle << BITS) | (third << (2 * BITS));
      this.insert(hash, (third >>> HASH_REST) | ((encoded.charCodeAt(at + 3) - FIRST_UNIT) << VALUE_LOW));
    }
  }

  /** Value of a hash, 0 where it has none. */
  probe(hash: number): number {
    let slot = hash & this.mask;
    for (;;) {
      const value = this.values[slot] ?? 0;
      if (value === 0 || this.hashes[slot] === hash) return value;
      slot = (slot + 1) & this.mask;
    }
  }

  private insert(hash: number, value: number): void {
    let slot = hash & this.mask;
    while (this.values[slot] !== 0) slot = (slot + 1) & this.mask;
    this.hashes[slot] = hash;
    this.values[slot] = value;
  }
}
