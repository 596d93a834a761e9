import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../core/claims/finding.ts';
import { judge } from '../../../core/claims/judge.ts';
import type { EntityId, Fact, KnownEntity } from '../../../core/knowledge/entity.ts';
import { fact } from './sample-knowledge.ts';
import { RUNS } from '../../runs.ts';

const CHIP: EntityId = 'chip/x1';

function known(own: Fact[], members: Fact[][] = []): KnownEntity {
  const row = { kind: 'chip', name: 'X1', names: [], events: [] } as const;
  return {
    entity: { ...row, id: CHIP, facts: own, names: [], events: [] },
    members: members.map((facts, i) => ({
      ...row,
      id: `chip/x1-${i}`,
      family: CHIP,
      facts,
      names: [],
      events: [],
    })),
    sources: {},
    referred: {},
    dataDate: '2026-01-01',
  };
}

function claim(attribute: string, value: string | number, rest: Partial<Claim> = {}): Claim {
  const span = { start: 0, end: 9, valueStart: 5, valueEnd: 9 };
  return { ...span, surface: 'x', subject: CHIP, attribute, value, ...rest };
}

function outcome(said: Claim, knowledge: KnownEntity, published: string | null = '2024-06-01'): string {
  const { verdict, rule } = judge(said, { [CHIP]: knowledge }, published);
  return `${verdict} ${rule}`;
}

const reported = { confidence: 'reported' } as const;
const unconfirmed = { confidence: 'unconfirmed', sources: [] as string[] } as const;

describe('architecture', () => {
  const hopper = known([fact('architecture', 'Hopper')]);
  const platform = known([fact('architecture', 'Hopper'), fact('platform', 'Grace Hopper')]);
  test.each([
    ['the same', claim('architecture', 'Hopper'), hopper, 'supported architecture/agrees'],
    ['another', claim('architecture', 'Ampere'), hopper, 'contradicted architecture/other'],
    ['the superchip', claim('architecture', 'Grace Hopper'), hopper, 'contradicted architecture/superchip'],
    ['its own platform', claim('architecture', 'Grace Hopper'), platform, 'supported architecture/agrees'],
    [
      'the wider name',
      claim('architecture', 'Blackwell'),
      known([fact('architecture', 'Blackwell Ultra')]),
      'supported architecture/agrees',
    ],
    [
      'the narrower name',
      claim('architecture', 'Blackwell Ultra'),
      known([fact('architecture', 'Blackwell')]),
      'cannot-tell architecture/refinement',
    ],
    [
      'another generation',
      claim('architecture', 'CDNA 2'),
      known([fact('architecture', 'CDNA 3')]),
      'contradicted architecture/other',
    ],
    ['nothing known', claim('architecture', 'Ampere'), known([]), 'cannot-tell architecture/unknown'],
    [
      'only reported',
      claim('architecture', 'Ampere'),
      known([fact('architecture', 'Hopper', reported)]),
      'cannot-tell architecture/unconfirmed',
    ],
    [
      'not on sale',
      claim('architecture', 'Ampere'),
      known([fact('architecture', 'Hopper'), fact('status', 'roadmap')]),
      'cannot-tell architecture/not-shipped',
    ],
    [
      'true once',
      claim('architecture', 'Ampere'),
      known([fact('architecture', 'Ampere', { to: '2020-01-01' }), fact('architecture', 'Hopper')]),
      'outdated architecture/outdated',
    ],
  ])('%s', (...[, said, knowledge, expected]) => {
    expect(outcome(said, knowledge)).toBe(expected);
  });

  test('an unknown date makes nothing outdated', () => {
    const both = known([
      fact('architecture', 'Ampere', { to: '2020-01-01' }),
      fact('architecture', 'Hopper'),
    ]);
    expect(outcome(claim('architecture', 'Ampere'), both, null)).toBe('supported architecture/agrees');
  });

  test('the value gets its canonical name', () => {
    const ada = {
      ...known([]),
      entity: { ...known([]).entity, id: 'architecture/ada' as const, name: 'Ada Lovelace' },
    };
    const said = claim('architecture', 'Ada', { ref: 'architecture/ada' });
    const subject = known([fact('architecture', 'Ampere')]);
    const finding = judge(said, { [CHIP]: subject, 'architecture/ada': ada }, null);
    expect(finding).toMatchObject({ value: 'Ada Lovelace', truth: 'Ampere', verdict: 'contradicted' });
    expect(finding.facts.map(({ entity }) => entity)).toEqual([CHIP]);
  });
});

describe('memory size', () => {
  const two = known([], [[fact('memory_gb', 40)], [fact('memory_gb', 80)]]);
  test.each([
    ['of a member', claim('memory_gb', 80), two, 'supported memory_gb/agrees'],
    ['within 3 %', claim('memory_gb', 82), two, 'supported memory_gb/agrees'],
    ['of no member', claim('memory_gb', 96), two, 'contradicted memory_gb/no-member'],
    ['a total of several', claim('memory_gb', 640), two, 'cannot-tell memory_gb/total'],
    ['the total of those named', claim('memory_gb', 120, { count: 3 }), two, 'cannot-tell memory_gb/total'],
    ['the part in use', claim('memory_gb', 6), two, 'cannot-tell memory_gb/part'],
    [
      'a member without a value',
      claim('memory_gb', 96),
      known([], [[fact('memory_gb', 40)], []]),
      'cannot-tell memory_gb/unknown-member',
    ],
    [
      'of the board, not the GPU',
      claim('memory_gb', 96),
      known([fact('memory_gb', 64, { basis: { per: 'die' } })]),
      'cannot-tell memory_gb/other-basis',
    ],
    [
      'of one board, where that of the pair is known too',
      claim('memory_gb', 40),
      known([fact('memory_gb', 94), fact('memory_gb', 188, { basis: { per: 'pair' } })]),
      'contradicted memory_gb/no-member',
    ],
    [
      'of one board of a pair',
      claim('memory_gb', 94),
      known([fact('memory_gb', 94), fact('memory_gb', 188, { basis: { per: 'pair' } })]),
      'supported memory_gb/agrees',
    ],
    [
      'of the pair, which only the press tells',
      claim('memory_gb', 188),
      known([
        fact('memory_gb', 94),
        fact('memory_gb', 188, { basis: { per: 'pair' }, confidence: 'reported' }),
      ]),
      'supported memory_gb/agrees',
    ],
    [
      'announced once',
      claim('memory_gb', 96),
      known([fact('memory_gb', 80), fact('memory_gb', 96, { stage: 'announced' })]),
      'cannot-tell memory_gb/announced',
    ],
    [
      'the usable share',
      claim('memory_gb', 76),
      known([fact('memory_gb', 80), fact('memory_gb', 76, { stage: 'usable' })]),
      'supported memory_gb/agrees',
    ],
    [
      'sources differ',
      claim('memory_gb', 96),
      known([fact('memory_gb', 80), fact('memory_gb', 96, reported)]),
      'disputed memory_gb/disputed',
    ],
    [
      'nobody saw it',
      claim('memory_gb', 96),
      known([fact('memory_gb', 80), fact('memory_gb', 96, unconfirmed)]),
      'cannot-tell memory_gb/unconfirmed',
    ],
  ])('%s', (...[, said, knowledge, expected]) => {
    expect(outcome(said, knowledge)).toBe(expected);
  });

  test('the truth is told as a range', () => {
    expect(judge(claim('memory_gb', 96), { [CHIP]: two }, null).truth).toBe('40–80');
  });
});

describe('memory type', () => {
  const hbm3e = known([fact('memory_type', 'HBM3e')]);
  test.each([
    ['HBM3E', 'supported memory_type/agrees'],
    ['HBM3', 'cannot-tell memory_type/refinement'],
    ['HBM', 'cannot-tell memory_type/refinement'],
    ['HBM2', 'contradicted memory_type/other'],
    ['GDDR6', 'contradicted memory_type/other'],
  ])('%s', (value, expected) => {
    expect(outcome(claim('memory_type', value), hbm3e)).toBe(expected);
  });
});

const anyFact = fc
  .record({
    gb: fc.constantFrom(16, 24, 40, 48, 80, 96),
    confidence: fc.constantFrom('confirmed', 'reported', 'unconfirmed'),
    stage: fc.constantFrom('announced', 'shipped', 'usable'),
  })
  .map(({ gb, ...rest }) => fact('memory_gb', gb, rest));
const anyFamily = fc
  .tuple(fc.array(anyFact, { maxLength: 2 }), fc.array(fc.array(anyFact, { maxLength: 2 }), { maxLength: 3 }))
  .map(([own, members]) => known(own, members));

function valuesOf({ entity, members }: KnownEntity): unknown[] {
  return [entity, ...members].flatMap(({ facts }) => facts.map(({ value }) => value));
}

test('never contradicts what any fact of any member agrees with', () => {
  fc.assert(
    fc.property(anyFamily, fc.constantFrom(16, 24, 40, 48, 80, 96), (family, gb) => {
      const { verdict } = judge(claim('memory_gb', gb), { [CHIP]: family }, null);
      if (valuesOf(family).includes(gb)) expect(verdict).not.toBe('contradicted');
    }),
    { numRuns: RUNS },
  );
});

test('contradicts only on a confirmed, shipped fact, and not without it', () => {
  fc.assert(
    fc.property(anyFamily, fc.constantFrom(16, 24, 40, 48, 80, 96), (family, gb) => {
      const finding = judge(claim('memory_gb', gb), { [CHIP]: family }, null);
      if (finding.verdict !== 'contradicted') return;
      expect(finding.facts.length).toBeGreaterThan(0);
      for (const ground of finding.facts) {
        expect(ground.fact.confidence).toBe('confirmed');
        expect(ground.fact.stage).not.toBe('announced');
      }
      const grounds = new Set(finding.facts.map((ground) => ground.fact));
      const without = known(
        family.entity.facts.filter((one) => !grounds.has(one)),
        family.members.map(({ facts }) => facts.filter((one) => !grounds.has(one))),
      );
      expect(judge(claim('memory_gb', gb), { [CHIP]: without }, null).verdict).toBe('cannot-tell');
    }),
    { numRuns: RUNS },
  );
});
