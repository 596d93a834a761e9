import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareChips } from '../../../core/insight/compare.ts';
import type { Basis, KnownEntity } from '../../../core/knowledge/entity.ts';
import { entity, fact, known } from './sample.ts';

const DENSE: Basis = { precision: 'fp8', engine: 'matrix', sparsity: 'dense' };
const SPARSE: Basis = { precision: 'fp8', engine: 'matrix', sparsity: 'sparse' };

function chip(name: string, ...facts: Parameters<typeof fact>[]): KnownEntity {
  return known(
    entity(
      `chip/${name}`,
      facts.map((one) => fact(...one)),
    ),
  );
}

const N1 = chip('n1', ['memory_gb', 80], ['tdp_w', 400], ['flops', 1000, { basis: DENSE }]);
const N2 = chip(
  'n2',
  ['memory_gb', 160],
  ['flops', 2000, { basis: DENSE }],
  ['flops', 4000, { basis: SPARSE }],
);
const LOUD = chip('loud', ['memory_gb', 120], ['flops', 9000, { basis: SPARSE }]);
const OPEN = known(entity('chip/open'), [
  entity('chip/open-40', [fact('memory_gb', 40)]),
  entity('chip/open-80', [fact('memory_gb', 80)]),
]);

function rows(...chips: KnownEntity[]): string[] {
  return compareChips(chips).rows.map(
    ({ property, basis, cells }) =>
      `${property} ${basis?.sparsity ?? ''} ${cells
        .map((cell) =>
          cell
            ? `${cell.min}-${cell.max}${cell.ratio ? ` (${cell.ratio.min}-${cell.ratio.max})` : ''}`
            : 'none',
        )
        .join(', ')}`,
  );
}

describe('chips side by side', () => {
  test('on equal bases, with ratios to the first', () => {
    expect(rows(N1, N2)).toEqual([
      'flops dense 1000-1000, 2000-2000 (2-2)',
      'memory_gb  80-80, 160-160 (2-2)',
    ]);
  });

  test('an open family is a range, and so is its ratio', () => {
    expect(rows(N1, OPEN)).toEqual(['memory_gb  80-80, 40-80 (0.5-1)']);
    expect(rows(OPEN, N1)).toEqual(['memory_gb  40-80, 80-80 (1-2)']);
  });

  test('dense never meets sparse, and the refusal says why', () => {
    expect(rows(N1, LOUD)).toEqual(['memory_gb  80-80, 120-120 (1.5-1.5)']);
    expect(compareChips([N1, LOUD]).refusals).toEqual([
      { property: 'flops', precision: 'fp8', differs: 'sparsity', bases: [[DENSE], [SPARSE]] },
    ]);
  });

  test('of three, those with a common basis are compared and the third is refused', () => {
    expect(rows(N1, N2, LOUD)).toEqual([
      'flops dense 1000-1000, 2000-2000 (2-2), none',
      'flops sparse none, 4000-4000, 9000-9000 (2.25-2.25)',
      'memory_gb  80-80, 160-160 (2-2), 120-120 (1.5-1.5)',
    ]);
    expect(compareChips([N1, N2, LOUD]).refusals).toHaveLength(1);
  });

  test.each<{ what: string; a: Basis; b: Basis; differs: string; property: string }>([
    { what: 'a die and a board', a: { per: 'die' }, b: {}, differs: 'per', property: 'tdp_w' },
    {
      what: 'a price at launch and one that was told',
      a: { price: 'launch' },
      b: { price: 'report' },
      differs: 'price',
      property: 'price_usd',
    },
    {
      what: 'vector and matrix engines',
      a: { precision: 'fp16', engine: 'vector' },
      b: { precision: 'fp16', engine: 'matrix' },
      differs: 'engine',
      property: 'flops',
    },
  ])('$what', ({ a, b, differs, property }) => {
    const { rows: none, refusals } = compareChips([
      chip('a', [property, 10, { basis: a }]),
      chip('b', [property, 20, { basis: b }]),
    ]);
    expect(none).toEqual([]);
    expect(refusals).toMatchObject([{ property, differs }]);
  });

  test('rates that do not tell their basis are not compared', () => {
    const vague = chip('vague', ['flops', 10, { basis: { precision: 'fp16' } }]);
    expect(rows(vague, vague)).toEqual([]);
  });

  test.each([[[N1]], [[N1, N1, N1, N1, N1, N1]]])('two to five chips', (chips) => {
    expect(() => compareChips(chips)).toThrow(RangeError);
  });
});

function family(name: string, values: number[]): KnownEntity {
  const members = values.map((gb, i) => entity(`chip/${name}-${i}`, [fact('memory_gb', gb)]));
  return known(entity(`chip/${name}`), members);
}

test('a ratio contains the ratio of any two versions', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(sizes, sizes, (some, others) => {
      const [row] = compareChips([family('a', some), family('b', others)]).rows;
      const ratio = row?.cells[1]?.ratio;
      for (const a of some) {
        for (const b of others) {
          expect(ratio?.min).toBeLessThanOrEqual(b / a);
          expect(ratio?.max).toBeGreaterThanOrEqual(b / a);
        }
      }
    }),
  );
});
