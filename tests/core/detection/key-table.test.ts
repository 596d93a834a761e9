import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHAINED,
  encodeKeys,
  firstLineOf,
  type Key,
  keyOf,
  KeyTable,
  mayGoOn,
} from '../../../core/detection/key-table.ts';

/** A key that holds nothing is none. */
const key: fc.Arbitrary<Key> = fc
  .record({
    goesOn: fc.boolean(),
    lines: fc.array(
      fc.string({ minLength: 1 }).filter((line) => !line.includes('\n') && !line.endsWith(CHAINED)),
      { maxLength: 3 },
    ),
  })
  .filter(({ goesOn, lines }) => goesOn || lines.length > 0);

/** Few hashes of many, and many in one bucket. */
const hash = fc.oneof(fc.integer(), fc.integer({ min: 0, max: 40 }));
const tables = fc.array(fc.tuple(hash, key), { maxLength: 100 });

function encode(given: readonly [number, Key][]): { keys: Map<number, Key>; text: string; start: number } {
  const keys = new Map(given.map(([of, held]) => [keyOf(of), held]));
  const head = 'before\n';
  return { keys, text: head + encodeKeys(keys), start: head.length };
}

function linesAt(table: KeyTable, first: number): string[] {
  const lines: string[] = [];
  for (let line = first; line > 0;) {
    const { text, next } = table.read(line);
    lines.push(text);
    line = next;
  }
  return lines;
}

describe('a table of keys', () => {
  it('gives back what stands under each key, and nothing for others', () => {
    fc.assert(
      fc.property(tables, fc.integer(), (given, other) => {
        const { keys, text, start } = encode(given);
        const table = new KeyTable(text, start);
        for (const [of] of given) {
          const held = keys.get(keyOf(of));
          const found = table.probe(of);
          expect(mayGoOn(found)).toBe(held?.goesOn);
          expect(linesAt(table, firstLineOf(found))).toEqual(held?.lines);
        }
        if (!keys.has(keyOf(other))) expect(table.probe(other)).toBe(0);
      }),
    );
  });

  it('travels as text: no control characters but line ends, no halves of pairs', () => {
    fc.assert(
      fc.property(tables, (given) => {
        const bare = given.map(([of, { goesOn }]): [number, Key] => [
          of,
          { goesOn, lines: goesOn ? [] : ['x'] },
        ]);
        const { text } = encode(bare);
        expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cs}/u);
        expect(JSON.parse(JSON.stringify(text))).toBe(text);
      }),
    );
  });
});
