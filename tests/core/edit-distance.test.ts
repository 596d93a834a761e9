import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersOf, slipsBetween } from '../../core/edit-distance.ts';

function slips(a: string, b: string, most = 9): number {
  return slipsBetween({ key: a, letters: lettersOf(a) }, { key: b, letters: lettersOf(b) }, most);
}
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '7', 'é', '英'), maxLength: 8 });

describe('slips between two words', () => {
  it.each([
    ['nvidia', 'nvidia', 0],
    ['nvida', 'nvidia', 1],
    ['nvidiaa', 'nvidia', 1],
    ['nvibia', 'nvidia', 1],
    ['vnidai', 'nvidia', 2],
    ['nviida', 'nvidia', 1],
    ['', 'abc', 3],
  ])('%s, %s: %i', (a, b, expected) => {
    expect(slips(a, b)).toBe(expected);
  });

  it('are the same both ways, and none only between equal words', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slips(a, b)).toBe(slips(b, a));
        expect(slips(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it('are not told beyond what is asked for, and the set of letters changes no answer within', () => {
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, most) => {
        const all = slips(a, b);
        expect(slips(a, b, most)).toBe(all <= most ? all : Infinity);
      }),
    );
  });
});
