import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../core/claims/finding.ts';
import { judge } from '../../../core/claims/judge.ts';
import type { EntityId, Fact } from '../../../core/knowledge/entity.ts';
import { fact, KNOWN, known } from './sample-knowledge.ts';

type Case = [said: string, claim: Partial<Claim>, facts: Fact[], outcome: string];

const SUBJECT: EntityId = 'chip/x1';

function outcome(claim: Partial<Claim>, facts: Fact[], published: string | null): string {
  const subject = claim.subject ?? SUBJECT;
  const about = known({ id: subject, kind: 'chip', name: 'X1', names: [], facts, events: [] });
  const span = { start: 0, end: 9, valueStart: 5, valueEnd: 9, surface: 'x' };
  const said: Claim = { ...span, subject, attribute: '', value: '', ...claim };
  const { verdict, rule, truth } = judge(said, { ...KNOWN, [subject]: about }, published);
  return `${verdict} ${rule} ${truth ?? '-'}`;
}

const rate = (value: number, precision: 'fp16' | 'fp8', sparsity: 'dense' | 'sparse'): Fact =>
  fact('flops', value, { basis: { precision, engine: 'matrix', sparsity } });
const RATES = [rate(756.5, 'fp16', 'dense'), rate(1513, 'fp16', 'sparse'), rate(3026, 'fp8', 'sparse')];
const flops = (value: number, basis: Claim['basis'] = {}): Partial<Claim> => ({
  attribute: 'flops',
  value,
  basis,
});
const year = (value: number): Partial<Claim> => ({ attribute: 'release_year', value });
const DATES = [fact('announced', '2022-03-22'), fact('released', '2024-10')];
const OWNED = [
  fact('parent', 'Google', { ref: 'organization/google', from: '2014-01', to: '2015-10' }),
  fact('parent', 'Alphabet', { ref: 'organization/alphabet', from: '2015-10' }),
];
const owner = (name: string): Partial<Claim> => ({
  subject: 'organization/lab',
  attribute: 'parent',
  value: name,
  ref: `organization/${name.toLowerCase()}`,
});
const made = (name: string): Partial<Claim> => ({ ...owner(name), subject: SUBJECT, attribute: 'vendor' });
const VENDOR = [fact('vendor', 'AMD', { ref: 'organization/amd' })];

describe('like is compared with like', () => {
  test.each<Case>([
    ['the dense rate', flops(756, { precision: 'fp16' }), RATES, 'supported flops/agrees 756.5'],
    ['the sparse one', flops(1513, { precision: 'fp16' }), RATES, 'cannot-tell flops/sparse 756.5'],
    ['called so', flops(1513, { precision: 'fp16', isSparse: true }), RATES, 'supported flops/agrees 1513'],
    ['bf16 for fp16', flops(756.5, { precision: 'bf16' }), RATES, 'supported flops/agrees 756.5'],
    ['half of sparse', flops(1513, { precision: 'fp8' }), RATES, 'cannot-tell flops/sparse -'],
    ['another rate', flops(500, { precision: 'fp16' }), RATES, 'contradicted flops/no-member 756.5–1513'],
    ['no precision', flops(500), RATES, 'cannot-tell flops/no-precision 756.5'],
    ['a precision we lack', flops(60, { precision: 'fp64' }), RATES, 'cannot-tell flops/unknown -'],
    [
      'the rate of the links',
      { attribute: 'bandwidth_tbs', value: 0.9 },
      [fact('bandwidth_tbs', 3.35), fact('interconnect_gbs', 900)],
      'cannot-tell bandwidth_tbs/interconnect 3.35',
    ],
    [
      'another name of the node',
      { attribute: 'process_nm', value: 5 },
      [fact('process_nm', 4)],
      'cannot-tell process_nm/node-class 4',
    ],
    [
      'another node',
      { attribute: 'process_nm', value: 12 },
      [fact('process_nm', 7)],
      'contradicted process_nm/other 7',
    ],
    [
      'a rough figure',
      { attribute: 'tdp_w', value: 400, isRough: true },
      [fact('tdp_w', 450)],
      'cannot-tell tdp_w/rough 450',
    ],
    [
      'as it was announced',
      { attribute: 'memory_gb', value: 288 },
      [fact('memory_gb', 288, { stage: 'announced' }), fact('memory_gb', 256)],
      'cannot-tell memory_gb/announced 256',
    ],
    [
      'any other price',
      { attribute: 'price_usd', value: 9 },
      [fact('price_usd', 1599)],
      'cannot-tell price_usd/other-price 1599',
    ],
    ['the year of release', year(2024), DATES, 'supported release_year/agrees 2024'],
    ['a year between', year(2023), DATES, 'cannot-tell release_year/between 2022–2024'],
    [
      'the year after the announcement',
      year(2023),
      DATES.slice(0, 1),
      'cannot-tell release_year/delivery 2022',
    ],
    ['a year before', year(2021), DATES, 'contradicted release_year/other 2022–2024'],
  ])('%s', (...[, claim, facts, expected]) => {
    expect(outcome(claim, facts, null)).toBe(expected);
  });
});

describe('companies', () => {
  test.each<[...Case, published: string | null]>([
    ['the owner of then', owner('Google'), OWNED, 'supported parent/changed-since Google', '2014-06'],
    ['the owner of before', owner('Google'), OWNED, 'outdated parent/outdated Alphabet', '2020-01'],
    ['any owner without a date', owner('Google'), OWNED, 'supported parent/agrees Google', null],
    ['nobody of them', owner('Meta'), OWNED, 'contradicted parent/other Alphabet', '2020-01'],
    ['the maker', made('AMD'), VENDOR, 'supported vendor/agrees AMD', null],
    ['another maker of chips', made('Intel'), VENDOR, 'contradicted vendor/other AMD', null],
    ['a foundry', made('TSMC'), VENDOR, 'cannot-tell vendor/reseller AMD', null],
    ['a name we know nothing of', made('Acme'), VENDOR, 'cannot-tell vendor/unknown-value AMD', null],
  ])('%s', (...[, claim, facts, expected, published]) => {
    expect(outcome(claim, facts, published)).toBe(expected);
  });
});
