import { describe, expect, test } from 'vitest';
import { nearestClusters } from '../../../core/insight/clusters.ts';
import { findFleets, USUAL_VENDOR } from '../../../core/insight/fleets.ts';
import type { EntityId, KnownEntity } from '../../../core/knowledge/entity.ts';
import { byId, entity, fact, known } from './sample.ts';

const RATE = fact('flops', 100, { basis: { precision: 'fp16', engine: 'matrix', sparsity: 'dense' } });
const USUAL: EntityId = 'chip/usual-u2';
const NIMBUS: EntityId = 'organization/nimbus';
const OLD: EntityId = 'architecture/old';
const CUMULUS: EntityId = 'organization/cumulus';

const KNOWING = byId([
  known(
    entity(USUAL_VENDOR, [
      fact('flagship', 'U1', { ref: 'chip/usual-u1', from: '2020-05-14', to: '2022-09-19' }),
      fact('flagship', 'U2', { ref: USUAL, from: '2022-09-20' }),
    ]),
  ),
  known(entity(NIMBUS, [fact('flagship', 'N2', { ref: 'chip/n2', from: '2023' })])),
  known(entity('chip/n1', [RATE, fact('vendor', 'Nimbus', { ref: NIMBUS })])),
  known(entity('chip/n2', [RATE, fact('vendor', 'Nimbus', { ref: NIMBUS })])),
  known(entity('chip/c1', [RATE, fact('vendor', 'Cumulus', { ref: CUMULUS })])),
  known(entity('chip/c2', [RATE, fact('vendor', 'Cumulus', { ref: CUMULUS })])),
  known(entity('chip/phone')),
  known(entity('chip/usual-u1', [RATE, fact('architecture', 'Old', { ref: OLD })])),
  known(entity(USUAL, [RATE, fact('vendor', 'Usual', { ref: USUAL_VENDOR })])),
]);

interface Told {
  of?: EntityId | null;
  by?: EntityId[];
  published?: string | null;
}

function assumed(named: EntityId[], { of = null, by = [], published = '2023-04-12' }: Told = {}) {
  const counted = [{ start: 0, end: 3, count: 500, of, by }];
  const [fleet] = findFleets(counted, {
    named: [...new Set(named)].map((id) => ({ id, count: named.filter((one) => one === id).length })),
    knowing: KNOWING,
    published,
    today: '2026-11-01',
  });
  return fleet && [fleet.chip, fleet.reason.rule];
}

describe('the chip of a number', () => {
  test.each<{
    what: string;
    named: EntityId[];
    of?: EntityId;
    by?: EntityId[];
    chip: EntityId;
    rule: string;
  }>([
    {
      what: 'named by the sentence',
      named: ['chip/n1', 'chip/c1'],
      of: 'chip/c1',
      chip: 'chip/c1',
      rule: 'named',
    },
    { what: 'the only one in the text', named: ['chip/n1', 'chip/phone'], chip: 'chip/n1', rule: 'only' },
    {
      what: 'the flagship of their maker',
      named: ['chip/n1', 'chip/n2', 'chip/n1'],
      chip: 'chip/n2',
      rule: 'flagship',
    },
    { what: 'the flagship of a maker in the text', named: [NIMBUS], chip: 'chip/n2', rule: 'flagship' },
    { what: 'the usual flagship', named: ['chip/phone'], chip: USUAL, rule: 'flagship' },
    {
      what: 'the most named, of a maker without',
      named: ['chip/c1', 'chip/c2', 'chip/c2'],
      chip: 'chip/c2',
      rule: 'most',
    },
  ])('$what', ({ named, of, by, chip, rule }) => {
    expect(assumed(named, { of: of ?? null, by: by ?? [] })).toEqual([chip, rule]);
  });

  test.each<{ what: string; named: EntityId[]; by: EntityId[]; chip?: EntityId; rule?: string }>([
    {
      what: 'of a maker: its flagship',
      named: ['chip/c1', 'chip/c2'],
      by: [NIMBUS],
      chip: 'chip/n2',
      rule: 'flagship',
    },
    {
      what: 'of a maker: its only one in the text',
      named: ['chip/n1', 'chip/c1'],
      by: [CUMULUS],
      chip: 'chip/c1',
      rule: 'only',
    },
    { what: 'of a maker of which nothing is known', named: ['chip/n1', 'chip/n2'], by: [CUMULUS] },
    {
      what: 'of an older architecture: its first flagship',
      named: [],
      by: [OLD],
      chip: 'chip/usual-u1',
      rule: 'architecture',
    },
    {
      what: 'of an architecture without flagships',
      named: ['chip/n1', 'chip/n2'],
      by: ['architecture/none'],
    },
  ])('$what', ({ named, by, chip, rule }) => {
    expect(assumed(named, { by })).toEqual(chip && [chip, rule]);
  });

  test('without a date the newest flagship in the text, else that of today', () => {
    expect(assumed(['chip/n1', 'chip/n2'], { published: null })).toEqual(['chip/n2', 'newest']);
    expect(assumed(['chip/usual-u1', USUAL], { published: null })).toEqual([USUAL, 'newest']);
    expect(assumed([], { published: null })).toEqual([USUAL, 'flagship']);
  });

  test('a flagship is that of the day', () => {
    expect(assumed([], { published: '2021-01-01' })).toEqual(['chip/usual-u1', 'flagship']);
    expect(assumed([], { published: '2019-01-01' })).toBeUndefined();
  });
});

test('a number that is told again is one fleet, the largest comes first, and one chip is none', () => {
  const counted = [1, 100, 10_000, 100].map((count, i) => ({
    start: i,
    end: i + 1,
    count,
    of: null,
    by: [],
  }));
  const fleets = findFleets(counted, { named: [], knowing: KNOWING, published: '2023', today: '2026' });
  expect(fleets.map(({ count, spans }) => [count, spans.length])).toEqual([
    [10_000, 1],
    [100, 2],
  ]);
});

function system(name: string, ...counts: number[]): KnownEntity {
  return known(
    entity(
      `system/${name}`,
      counts.map((count) => fact('gpu_count', count)),
    ),
  );
}

test('the nearest clusters by ratio, each at its nearest size', () => {
  const systems = [system('small', 8), system('grown', 900, 90_000), system('large', 20_000), system('none')];
  expect(
    nearestClusters(systems, 1000, 2).map(({ name, count, ratio }) => [name, count.value, ratio]),
  ).toEqual([
    ['Grown', 900, 0.9],
    ['Large', 20_000, 20],
  ]);
});
