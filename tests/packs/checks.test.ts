import { describe, expect, it } from 'vitest';
import type { Entity, EntityId, Event, Fact, Source } from '../../core/knowledge/entity.ts';
import type { Pack } from '../../core/knowledge/pack.ts';
import exceptions from '../fixtures/pack-exceptions.json' with { type: 'json' };
import { ENTITIES, PACKS } from './committed.ts';
import { indexOf, type Finding, type Index } from './findings.ts';
import { impossibleBandwidths, ratesUnlikeCores, sparseBelowDense, unnamedBases } from './hardware-checks.ts';
import {
  chipsBeforeArchitecture,
  danglingRefs,
  disorderedDates,
  nameClashes,
  packsThatDisagree,
  pressAlone,
  unsourced,
} from './record-checks.ts';

const fact = (property: string, value: string | number, rest: Partial<Fact> = {}): Fact => ({
  property,
  value,
  confidence: 'unconfirmed',
  sources: [],
  ...rest,
});
const event = (type: Event['type'], date: string): Event => ({
  type,
  date,
  confidence: 'unconfirmed',
  sources: [],
});

function entity(id: EntityId, facts: Fact[] = [], rest: Partial<Entity> = {}): Entity {
  const kind = id.slice(0, id.indexOf('/')) as Entity['kind'];
  return { id, kind, name: id, names: [], facts, events: [], ...rest };
}

function named(id: EntityId, ...names: Entity['names']): Entity {
  return entity(id, [], { names });
}

const matrix = (value: number, sparsity?: 'dense' | 'sparse'): Fact =>
  fact('flops', value, { basis: { precision: 'fp16', engine: 'matrix', ...(sparsity ? { sparsity } : {}) } });
const vector = fact('flops', 19.5, { basis: { precision: 'fp32', engine: 'vector' } });
const hopper = entity('architecture/hopper', [fact('announced', '2022-03-22')]);
const ofHopper = fact('architecture', 'Hopper', { ref: 'architecture/hopper' });

interface Check {
  find: (entities: readonly Entity[], index: Index) => Finding[];
  /** Nothing is found in these … */
  sound: Entity[];
  /** … and one thing in these, so that the check is seen to work. */
  wrong: Entity[];
}

const CHECKS: Record<string, Check> = {
  'refs are in some pack': {
    find: danglingRefs,
    sound: [hopper, entity('chip/h', [ofHopper])],
    wrong: [entity('chip/h', [ofHopper])],
  },
  'no name means two things without needing evidence': {
    find: nameClashes,
    sound: [
      named(
        'chip/a',
        { text: 'Ada', role: 'short', context: true },
        { text: 'Aa', role: 'short', lang: 'it' },
      ),
      named(
        'person/a',
        { text: 'ada', role: 'short', context: true },
        { text: 'Aa', role: 'short', lang: 'ja' },
      ),
    ],
    wrong: [
      named('chip/a', { text: 'Ada', role: 'short', context: true }),
      named('person/a', { text: 'ada', role: 'short', lang: 'it' }),
    ],
  },
  'each rate names its basis': {
    find: unnamedBases,
    sound: [entity('chip/a', [matrix(312, 'dense'), vector])],
    wrong: [entity('chip/a', [matrix(312)])],
  },
  'sparse rates are no less than dense ones': {
    find: sparseBelowDense,
    sound: [entity('chip/a', [matrix(312, 'dense'), matrix(624, 'sparse')])],
    wrong: [entity('chip/a', [matrix(624, 'dense'), matrix(312, 'sparse')])],
  },
  'bandwidth fits bus and type of memory': {
    find: impossibleBandwidths,
    sound: [
      entity('chip/a', [
        fact('memory_bus_bit', 5120),
        fact('memory_type', 'HBM2e'),
        fact('bandwidth_tbs', 2.039),
      ]),
      entity('chip/b', [fact('memory_bus_bit', 512), fact('bandwidth_tbs', 90)]),
    ],
    wrong: [
      entity('chip/a', [fact('memory_bus_bit', 5120), fact('memory_type', 'HBM2e')]),
      entity('chip/a-40', [fact('bandwidth_tbs', 0.2)], { family: 'chip/a' }),
    ],
  },
  'FP32 is what the cores do': {
    find: ratesUnlikeCores,
    sound: [
      entity('chip/a', [vector, fact('cuda_cores', 6912), fact('boost_clock_mhz', 1410)]),
      entity('chip/b', [vector, fact('shaders', 6912), fact('base_clock_mhz', 1095)]),
    ],
    wrong: [entity('chip/a', [vector, fact('cuda_cores', 6912), fact('boost_clock_mhz', 765)])],
  },
  'dates are in order': {
    find: disorderedDates,
    sound: [
      entity('chip/a', [fact('announced', '2020-05'), fact('released', '2020')]),
      entity('organization/a', [fact('founded', '2020-05')], {
        events: [event('founded', '2019'), event('renamed', '2020')],
      }),
    ],
    wrong: [
      entity('organization/a', [fact('founded', '2020-05')], { events: [event('renamed', '2019')] }),
      entity('chip/a', [fact('announced', '2020-05'), fact('released', '2020-06')]),
    ],
  },
  'no chip is older than its architecture': {
    find: chipsBeforeArchitecture,
    sound: [hopper, entity('chip/h', [ofHopper, fact('announced', '2022')])],
    wrong: [hopper, entity('chip/h', [ofHopper, fact('announced', '2022-02')])],
  },
  'what is not unconfirmed has a source': {
    find: unsourced,
    sound: [entity('chip/a', [fact('tdp_w', 400)])],
    wrong: [entity('chip/a', [fact('tdp_w', 400, { confidence: 'reported' })])],
  },
};

/** Rows of the list of exceptions: what is known to look wrong, and why it stands. `*` stands for anything. */
const EXCEPTIONS: Record<string, { keys: string[]; reason: string }[]> = exceptions;

function matches(pattern: string, key: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'u').test(key);
}

/** Fails with what is found and not excepted, and with exceptions that except nothing. */
function expectOnlyExceptions(check: string, found: readonly Finding[]): void {
  const patterns = (EXCEPTIONS[check] ?? []).flatMap(({ keys }) => keys);
  const isListed = ({ key }: Finding) => patterns.some((pattern) => matches(pattern, key));
  const unlisted = found.filter((finding) => !isListed(finding)).map(({ key, told }) => `${key}: ${told}`);
  expect(unlisted).toEqual([]);
  expect(patterns.filter((pattern) => !found.some(({ key }) => matches(pattern, key)))).toEqual([]);
}

describe.each(Object.entries(CHECKS))('%s', (name, { find, sound, wrong }) => {
  it('in all packs, but for the exceptions listed', () => {
    expectOnlyExceptions(name, find(ENTITIES, indexOf(ENTITIES)));
  });

  it('is seen where it is not so', () => {
    expect(find(sound, indexOf(sound))).toEqual([]);
    expect(find(wrong, indexOf(wrong))).toHaveLength(1);
  });
});

const told = (...facts: Fact[]): Pack => ({
  format: '1.0.0',
  id: 'p',
  version: '1.0',
  title: 'P',
  date: '2026',
  license: 'CC0-1.0',
  attribution: [],
  sources: [],
  entities: [entity('chip/a', facts)],
});

describe('packs that tell of the same entity agree', () => {
  it('in all packs, but for the exceptions listed', () => {
    expectOnlyExceptions('packs agree', packsThatDisagree(PACKS));
  });

  it.each([
    [fact('tdp_w', 400), fact('tdp_w', 395), 0],
    [fact('tdp_w', 400), fact('tdp_w', 350), 1],
    [fact('announced', '2020'), fact('announced', '2020-05-14'), 0],
    [fact('announced', '2021'), fact('announced', '2020-05-14'), 1],
    [ofHopper, fact('architecture', 'Ampere', { ref: 'architecture/ampere' }), 1],
    [matrix(312, 'dense'), matrix(624, 'sparse'), 0],
  ])('%o and %o: %i differences', (...[one, other, count]) => {
    expect(packsThatDisagree([told(one), told(other)])).toHaveLength(count);
  });
});

const page = (id: string, publisher: string, kind: Source['kind'] = 'press'): Source => ({
  id,
  title: id,
  publisher,
  seen: '2026-01-02',
  kind,
});
const pages = [
  page('a', 'The Daily'),
  page('b', 'The Weekly'),
  page('copy', 'The Daily (copy at example.com)'),
  page('own', 'Maker', 'official'),
];
const confirmed = (property: string, ...sources: string[]): Fact =>
  fact(property, 'Ada Lane', { confidence: 'confirmed', sources });

describe('what pages of the press alone confirm is what they witness, told by two', () => {
  it('in all packs, but for the exceptions listed', () => {
    expectOnlyExceptions('press alone', PACKS.flatMap(pressAlone));
  });

  it.each([
    ['two publishers', confirmed('founder', 'a', 'b'), 0],
    ['one publisher', confirmed('founder', 'a'), 1],
    ['one publisher and its copy', confirmed('role', 'a', 'copy'), 1],
    ['the maker itself', confirmed('founder', 'own'), 0],
    ['the maker beside the press', confirmed('tdp_w', 'a', 'own'), 0],
    ['two publishers on a figure', confirmed('tdp_w', 'a', 'b'), 1],
    ['two publishers on a price', confirmed('price_usd', 'a', 'b'), 1],
    ['one publisher, as reported', { ...confirmed('tdp_w', 'a'), confidence: 'reported' as const }, 0],
  ])('%s', (...[, one, count]) => {
    expect(pressAlone({ ...told(one), sources: pages })).toHaveLength(count);
  });
});

describe('the list of exceptions', () => {
  it('is about checks that there are, and gives reasons', () => {
    const checks = [...Object.keys(CHECKS), 'packs agree', 'press alone'];
    expect(Object.keys(EXCEPTIONS).filter((check) => !checks.includes(check))).toEqual([]);
    expect(
      Object.values(EXCEPTIONS).flatMap((rows) => rows.filter(({ reason }) => reason.length < 20)),
    ).toEqual([]);
  });
});
