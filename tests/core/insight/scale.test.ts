import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASSUMED, scaleOf, type Figure, type Input } from '../../../core/insight/scale.ts';
import { versionOf } from '../../../core/insight/versions.ts';
import { basisKey } from '../../../core/knowledge/family.ts';
import type { Basis, KnownEntity } from '../../../core/knowledge/entity.ts';
import { entity, fact, known } from './sample.ts';

const DENSE: Basis = { precision: 'fp16', engine: 'matrix', sparsity: 'dense' };
const SPARSE: Basis = { precision: 'fp16', engine: 'matrix', sparsity: 'sparse' };

const N1 = known(entity('chip/nimbus-n1', [fact('price_usd', 30_000, { basis: { price: 'launch' } })]), [
  entity('chip/nimbus-n1-card', [
    fact('memory_gb', 80),
    fact('tdp_w', 350),
    fact('flops', 750, { basis: DENSE }),
    fact('flops', 1500, { basis: SPARSE }),
  ]),
  entity('chip/nimbus-n1-module', [
    fact('memory_gb', 96),
    fact('memory_gb', 192, { basis: { per: 'system' } }),
    fact('tdp_w', 700),
    fact('flops', 1000, { basis: DENSE }),
    fact('flops', 60, { basis: { precision: 'fp64', engine: 'vector' } }),
    fact('flops', 5000, { basis: { precision: 'fp8' } }),
  ]),
]);
const SONNET = known(entity('model/sonnet', [fact('training_flop', 8.64e23)]));

function told(chip: KnownEntity, count = 10_000): string[] {
  return scaleOf({ count, chip, models: [SONNET], assumptions: ASSUMED }).map(
    ({ what, basis, min, max, unit, unknown }) =>
      [what, basis?.precision, `${Math.round(min)}–${Math.round(max)}`, unit, unknown]
        .filter(Boolean)
        .join(' '),
  );
}

function product(inputs: Input[], end: 'min' | 'max'): number {
  return inputs.reduce((all, one) => all * one[end], 1);
}

function recomputed({ times, over }: Figure, bound: 'min' | 'max'): number {
  return product(times, bound) / product(over, bound === 'min' ? 'max' : 'min');
}

describe('the scale of a fleet', () => {
  test('over all versions, dense rates only, never what a system has', () => {
    expect(told(N1)).toEqual([
      'memory 800000–960000 GB',
      'flops fp16 7500000–10000000 TFLOPS',
      'flops fp64 600000–600000 TFLOPS 1',
      'power 3500000–7000000 W',
      'energy 24544800–49089600 kWh',
      'cost 300000000–300000000 USD',
      'training fp16 3–3 days',
    ]);
  });

  test('of one version, with what its family tells', () => {
    expect(told(versionOf(N1, 'chip/nimbus-n1-card'))).toEqual([
      'memory 800000–800000 GB',
      'flops fp16 7500000–7500000 TFLOPS',
      'power 3500000–3500000 W',
      'energy 24544800–24544800 kWh',
      'cost 300000000–300000000 USD',
      'training fp16 3–3 days',
    ]);
  });

  test('all figures are of one piece of hardware', () => {
    const pair = known(
      entity('chip/nimbus-pair', [
        fact('memory_gb', 180, { basis: { per: 'gpu' } }),
        fact('flops', 2500, { basis: { ...DENSE, per: 'gpu' } }),
        fact('tdp_w', 2700, { basis: { per: 'superchip' } }),
        fact('tdp_w', 1200, { basis: { per: 'gpu' } }),
        fact('price_usd', 60_000),
      ]),
    );
    expect(told(pair, 10)).toEqual([
      'memory 1800–1800 GB',
      'flops fp16 25000–25000 TFLOPS',
      'power 12000–12000 W',
      'energy 84154–84154 kWh',
      'training fp16 1000–1000 days',
    ]);
  });

  test.each<[what: string, facts: Parameters<typeof fact>[]]>([
    ['only sparse rates', [['flops', 1500, { basis: SPARSE }]]],
    ['rates of an unknown sort', [['flops', 1500, { basis: { precision: 'fp16' } }]]],
    ['nothing', []],
  ])('of a chip with %s nothing is told', (_, facts) => {
    expect(
      told(
        known(
          entity(
            'chip/plain',
            facts.map((one) => fact(...one)),
          ),
        ),
      ),
    ).toEqual([]);
  });

  test('what is assumed can be chosen', () => {
    const figures = scaleOf({
      count: 100,
      chip: N1,
      models: [SONNET],
      assumptions: { load: 1, utilisation: 0.5 },
    });
    const of = (what: Figure['what']) => figures.find((one) => one.what === what);
    expect(of('energy')?.max).toBeCloseTo(100 * 0.7 * 8766);
    expect(of('training')?.min).toBeCloseTo(8.64e23 / (100 * 1e15 * 0.5 * 86_400));
  });

  test('every figure is what its shown inputs make', () => {
    for (const figure of scaleOf({ count: 123, chip: N1, models: [SONNET], assumptions: ASSUMED })) {
      expect(recomputed(figure, 'min')).toBeCloseTo(figure.min, 6);
      expect(recomputed(figure, 'max')).toBeCloseTo(figure.max, 6);
      const rests = [...figure.times, ...figure.over].filter(
        ({ what }) => what === 'chip' || what === 'model',
      );
      for (const { facts } of rests) expect(facts.length).toBeGreaterThan(0);
    }
  });
});

const value = fc.integer({ min: 1, max: 5000 });
const stage = fc.constantFrom(undefined, 'announced' as const, 'shipped' as const, 'usable' as const);
const facts = fc.array(
  fc
    .record({
      property: fc.constantFrom('memory_gb', 'tdp_w', 'flops', 'price_usd'),
      value,
      stage,
      per: fc.constantFrom(undefined, 'gpu' as const),
    })
    .map(({ property, value: number, stage: at, per }) =>
      fact(property, number, {
        ...(at ? { stage: at } : {}),
        basis: { ...(property === 'flops' ? DENSE : {}), ...(per ? { per } : {}) },
      }),
    ),
  { maxLength: 6 },
);

test('a range contains what each version has on the same basis', () => {
  fc.assert(
    fc.property(facts, fc.array(facts, { maxLength: 4 }), (own, members) => {
      const chip = known(
        entity('chip/any', own),
        members.map((all, i) => entity(`chip/any-${i}`, all)),
      );
      const fleet = { count: 7, models: [SONNET], assumptions: ASSUMED };
      const whole = scaleOf({ ...fleet, chip });
      for (const { id } of chip.members) {
        for (const figure of scaleOf({ ...fleet, chip: versionOf(chip, id) })) {
          const range = whole.find(
            ({ what, basis }) =>
              what === figure.what && basisKey(basis ?? {}) === basisKey(figure.basis ?? {}),
          );
          if (!range) continue;
          expect(range.min).toBeLessThanOrEqual(figure.min);
          expect(range.max).toBeGreaterThanOrEqual(figure.max);
        }
      }
    }),
  );
});
