import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeKeys, KeyTable } from '../../../core/detection/key-table.ts';

const keys = fc.uniqueArray(
  fc.record({
    hash: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    value: fc.integer({ min: 1, max: 2 ** 28 - 1 }),
  }),
  { selector: ({ hash }) => hash, maxLength: 200 },
);

describe('a table of keys', () => {
  it('gives each value back, and none for other hashes', () => {
    fc.assert(
      fc.property(keys, fc.integer(), (given, other) => {
        const table = new KeyTable(encodeKeys(given));
        for (const { hash, value } of given) expect(table.probe(hash)).toBe(value);
        if (!given.some(({ hash }) => hash === other)) expect(table.probe(other)).toBe(0);
      }),
    );
  });

  it('travels as text: no control characters, no halves of pairs, no line ends', () => {
    fc.assert(
      fc.property(keys, (given) => {
        const text = encodeKeys(given);
        expect(text).not.toMatch(/\p{Cc}|\p{Cs}|\n/u);
        expect(JSON.parse(JSON.stringify(text))).toBe(text);
      }),
    );
  });
});
