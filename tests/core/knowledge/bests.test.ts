import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestsOf, figureKey, withBest } from '../../../core/knowledge/bests.ts';
import type { Entity, Fact, KnownEntity } from '../../../core/knowledge/entity.ts';

const MEMORY = 'memory_gb/////';
const BANDWIDTH = 'bandwidth_tbs/////';

function fact(property: string, value: string | number, rest: Partial<Fact> = {}): Fact {
  return { property, value, confidence: 'confirmed', sources: ['s'], ...rest };
}

function chip(slug: string, facts: Fact[], rest: Partial<Entity> = {}): Entity {
  return { id: `chip/${slug}`, kind: 'chip', name: slug, names: [], facts, events: [], ...rest };
}

const of2022 = (slug: string, ...facts: Fact[]) => chip(slug, [fact('released', '2022-05'), ...facts]);
const THREE = [24, 48, 80].map((size) => of2022(`c${size}`, fact('memory_gb', size)));

const known = (entity: Entity, rest: Partial<KnownEntity> = {}): KnownEntity => ({
  entity,
  members: [],
  sources: {},
  referred: {},
  dataDate: '2026',
  ...rest,
});

describe('bestsOf', () => {
  it('tells the highest of a year, and whose it is', () => {
    expect(bestsOf(THREE)).toEqual({ '2022': { [MEMORY]: { value: 80, name: 'c80' } } });
  });

  it.each<[string, Entity]>([
    ['was only announced', of2022('x', fact('memory_gb', 288, { stage: 'announced' }))],
    ['is only reported', of2022('x', fact('memory_gb', 288, { confidence: 'reported' }))],
    ['is of a system', of2022('x', fact('memory_gb', 288, { basis: { per: 'system' } }))],
    ['is of a pair', of2022('x', fact('memory_gb', 288, { basis: { per: 'pair' } }))],
    ['came in another year', chip('x', [fact('released', '2023'), fact('memory_gb', 288)])],
    [
      'came in a rumoured year',
      chip('x', [fact('released', '2022', { confidence: 'unconfirmed' }), fact('memory_gb', 288)]),
    ],
    ['is no chip', { ...of2022('x', fact('memory_gb', 288)), id: 'system/x', kind: 'system' }],
  ])('leaves out what %s', (_title, entity) => {
    expect(bestsOf([...THREE, entity])['2022']?.[MEMORY]?.name).toBe('c80');
  });

  it.each<[string, Entity[]]>([
    [
      'by its release before its announcement',
      [chip('x', [fact('announced', '2021'), fact('released', '2022'), fact('memory_gb', 96)])],
    ],
    [
      'by its announcement where no release is known',
      [chip('x', [fact('announced', '2022-03'), fact('memory_gb', 96)])],
    ],
    [
      "by its family's year",
      [chip('f', [fact('released', '2022')]), chip('x', [fact('memory_gb', 96)], { family: 'chip/f' })],
    ],
    ['by rows of two packs', [chip('x', [fact('memory_gb', 96)]), chip('x', [fact('released', '2022')])]],
    ['per board', [of2022('x', fact('memory_gb', 96, { basis: { per: 'board' } }))]],
  ])('counts a chip %s', (_title, entities) => {
    expect(bestsOf([...THREE, ...entities])['2022']?.[MEMORY]).toEqual({ value: 96, name: 'x' });
  });

  it('sets memory on the die beside no other', () => {
    const chips = [2, 3, 4].map((rate) =>
      of2022(`b${rate}`, fact('memory_gb', 80), fact('bandwidth_tbs', rate)),
    );
    const onDie = of2022('x', fact('sram_mb', 230), fact('bandwidth_tbs', 80));
    expect(bestsOf([...chips, onDie])['2022']?.[BANDWIDTH]).toEqual({ value: 4, name: 'b4' });
  });

  it('says nothing of two chips', () => {
    expect(bestsOf(THREE.slice(1))).toEqual({});
  });

  const figure = fc.record({
    year: fc.constantFrom('2020', '2021'),
    value: fc.integer({ min: 1, max: 999 }),
    precision: fc.constantFrom('fp16' as const, 'bf16' as const),
    sparsity: fc.constantFrom('dense' as const, 'sparse' as const),
  });

  it('no chip of the year exceeds it, and one has it', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 20 }), (figures) => {
        const chips = figures.map(({ year, value, ...basis }, at) =>
          chip(`c${at}`, [
            fact('released', year),
            fact('flops', value, { basis: { engine: 'matrix', ...basis } }),
          ]),
        );
        for (const [year, best] of Object.entries(bestsOf(chips))) {
          for (const [key, { value, name }] of Object.entries(best)) {
            const alike = chips.filter(
              ({ facts: [date, rate] }) => date?.value === year && rate && figureKey(rate) === key,
            );
            const values = alike.map(({ facts }) => Number(facts[1]?.value));
            expect(Math.max(...values)).toBe(value);
            expect(alike.find((one) => one.name === name)?.facts[1]?.value).toBe(value);
          }
        }
      }),
    );
  });
});

describe('withBest', () => {
  const bests = bestsOf(THREE);
  const best = { year: '2022', figures: bests['2022'] };

  it.each<[string, KnownEntity, unknown]>([
    ['a chip of the year', known(of2022('x')), best],
    [
      'a family, by its first member',
      known(chip('f', []), { members: [of2022('m'), chip('n', [fact('released', '2024')])] }),
      best,
    ],
    ['a member, by its family', known(chip('m', []), { family: of2022('f') }), best],
    ['a chip of a year without', known(chip('x', [fact('released', '2019')])), undefined],
    ['a chip of no known year', known(chip('x', [])), undefined],
    ['a system', known({ ...of2022('x'), id: 'system/x', kind: 'system' }), undefined],
  ])('%s', (_title, entity, expected) => {
    expect(withBest(entity, bests).best).toEqual(expected);
  });
});
