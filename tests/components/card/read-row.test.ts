import { describe, expect, test } from 'vitest';
import { readRows, tellDoubt, type Row } from '../../../components/card/read-row.ts';
import type { Fact, Kind, KnownEntity } from '../../../core/knowledge/entity.ts';
import type { Words } from '../../../components/phrases/phrases.ts';
import { phrasesIn } from '../phrases/words.ts';
import { A100, DENSE, fact, known, NO_SOURCE } from './samples.ts';

const phrases = phrasesIn('en');

const speak = (words: Words) => (typeof words === 'string' ? words : phrases.say(words));

const inWords = (row: Row) =>
  [speak(row.value ?? 'not known'), ...[row.unit, row.more ?? '', ...row.beside].map(speak)]
    .filter(Boolean)
    .join(' ');

const rowsOf = (entity: KnownEntity, kind: Kind = 'chip') =>
  readRows({ known: entity, published: null, phrases }, kind);

const table = (entity: KnownEntity, kind?: Kind) =>
  Object.fromEntries(rowsOf(entity, kind).map((row) => [phrases.say({ key: row.label }), inWords(row)]));

const chipWith = (...facts: Fact[]) => known('chip/x', { facts });

describe('readRows', () => {
  test('a family shows ranges over its versions', () => {
    expect(table(A100)).toEqual({
      Architecture: 'Ampere',
      Memory: '40–80 GB HBM2, HBM2E',
      Bandwidth: '2.04 TB/s',
      'FP16 matrix': '312 TFLOPS dense',
      'Power (TDP)': '250–400 W 4 versions',
      Process: '7 nm TSMC N7',
      Price: '$15,000 not official',
    });
  });

  test('what is not known is said, in the same order', () => {
    expect(table(chipWith())).toEqual({
      Architecture: 'not known',
      Memory: 'not known',
      Bandwidth: 'not known',
      FP16: 'not known',
      'Power (TDP)': 'not known',
      Process: 'not known',
    });
  });

  test.each<[string, Fact[], Record<string, string>]>([
    [
      'dense before sparse',
      [fact('flops', 624, { basis: { ...DENSE, sparsity: 'sparse' } }), fact('flops', 312, { basis: DENSE })],
      { 'FP16 matrix': '312 TFLOPS dense' },
    ],
    [
      'sparse is labelled',
      [fact('flops', 624, { basis: { ...DENSE, sparsity: 'sparse' } })],
      { 'FP16 matrix': '624 TFLOPS with sparsity' },
    ],
    [
      'vector is no matrix',
      [fact('flops', 78, { basis: { precision: 'fp16', engine: 'vector' } })],
      { 'FP16 vector': '78 TFLOPS dense' },
    ],
    [
      'an unstated basis is said',
      [fact('flops', 78, { basis: { precision: 'fp16' } })],
      { FP16: '78 TFLOPS basis not stated' },
    ],
    [
      'per GPU of a superchip',
      [fact('memory_gb', 186, { basis: { per: 'gpu' } })],
      { Memory: '186 GB per GPU' },
    ],
    [
      'an earlier announced figure gives way',
      [fact('memory_gb', 141, { stage: 'announced' }), fact('memory_gb', 144)],
      { Memory: '144 GB' },
    ],
    [
      'an announced figure alone is shown',
      [fact('memory_gb', 141, { stage: 'announced' })],
      { Memory: '141 GB' },
    ],
    [
      'a launch price before a reported one',
      [
        fact('price_usd', 30000, { basis: { price: 'report' } }),
        fact('price_usd', 1999, { basis: { price: 'launch' } }),
      ],
      { Price: '$1,999 at launch' },
    ],
    [
      'a rumour does not blur what is confirmed',
      [fact('memory_gb', 999, NO_SOURCE), fact('memory_gb', 80)],
      { Memory: '80 GB' },
    ],
    [
      'a process known by name only',
      [fact('process_name', 'TSMC 4N'), fact('foundry', 'TSMC')],
      { Process: 'TSMC 4N' },
    ],
    ['memory on the chip alone', [fact('sram_mb', 44_000)], { 'On-chip RAM': '44 GB' }],
    [
      'the foundry where no name tells it',
      [fact('process_nm', 7), fact('foundry', 'SMIC')],
      { Process: '7 nm SMIC' },
    ],
  ])('%s', (_title, facts, expected) => {
    expect(table(chipWith(...facts))).toMatchObject(expected);
  });

  test('never more than eight rows; the release gives way', () => {
    const full = chipWith(
      fact('architecture', 'Hopper'),
      fact('memory_gb', 80),
      fact('bandwidth_tbs', 3.35),
      fact('flops', 989.4, { basis: DENSE }),
      fact('flops', 1979, { basis: { ...DENSE, precision: 'fp8' } }),
      fact('tdp_w', 700),
      fact('process_nm', 4),
      fact('released', '2022-09-20'),
      fact('price_usd', 33600),
    );
    const labels = Object.keys(table(full));
    expect(labels).toHaveLength(8);
    expect(labels).toContain('Price');
    expect(labels).not.toContain('Released');
  });

  test('a member inherits what its family tells', () => {
    const member = known('chip/m', {}, { family: A100.entity });
    expect(table(member)).toMatchObject({ Architecture: 'Ampere', Process: '7 nm TSMC N7' });
  });

  test.each<[Kind, Fact[], Record<string, string>]>([
    [
      'model',
      [
        fact('developer', 'OpenAI'),
        fact('released', '2020-05'),
        fact('parameters_billion', 175),
        fact('context_tokens', 2048),
      ],
      { Developer: 'OpenAI', Released: 'May 2020', Parameters: '175 billion', Context: '2,048 tokens' },
    ],
    [
      'organization',
      [fact('founded', '2006-03-21'), fact('founder', 'Ada'), fact('founder', 'Bob')],
      { Founded: 'Mar 21, 2006', Headquarters: 'not known', Founders: 'Ada, Bob' },
    ],
    [
      'architecture',
      [fact('vendor', 'NVIDIA'), fact('announced', '2020')],
      { Maker: 'NVIDIA', Year: '2020' },
    ],
    ['model', [fact('open_weights', 'No')], { 'Open weights': 'no', Developer: 'not known' }],
    [
      'organization',
      ['Fay', 'Eve', 'Dan', 'Cy', 'Bob', 'Ada'].map((name) => fact('founder', name)),
      { Founders: 'Fay, Eve, Dan, Cy and 2 more' },
    ],
    ['person', [fact('role', 'CEO')], {}],
    ['system', [fact('gpu_count', 72)], { GPUs: '72', Released: 'not known' }],
  ])('%s', (kind, facts, expected) => {
    expect(table(known(`${kind}/x`, { facts }), kind)).toMatchObject(expected);
  });

  test('every value carries the facts that it rests on', () => {
    const memory = rowsOf(A100).find(({ label }) => label === 'card_memory');
    expect(memory?.facts.map(({ value }) => value)).toEqual([40, 40, 80, 80, 'HBM2', 'HBM2E']);
  });

  test('an unconfirmed version is told', () => {
    const doubts = Object.fromEntries(rowsOf(A100).map(({ label, doubt }) => [label, doubt]));
    expect(doubts).toMatchObject({
      card_architecture: null,
      card_power: 'card_partly_unconfirmed',
      card_price: 'card_reported',
    });
  });
});

const of = (...confidences: Fact['confidence'][]) => confidences.map((confidence) => ({ confidence }));

describe('tellDoubt', () => {
  test.each([
    [of('confirmed', 'confirmed'), null],
    [of('reported'), 'card_reported'],
    [of('reported', 'confirmed'), 'card_partly_reported'],
    [of('unconfirmed'), 'card_unconfirmed'],
    [of('unconfirmed', 'reported'), 'card_partly_unconfirmed'],
    [[], null],
  ])('%j → %s', (facts, doubt) => {
    expect(tellDoubt(facts)).toBe(doubt);
  });
});

const sized = (size: number) =>
  known(`chip/v${size}`, { family: 'chip/f', facts: [fact('memory_gb', size)] }).entity;

describe('shares of the best of the year', () => {
  const best = {
    year: '2022',
    figures: {
      'memory_gb/////': { value: 80, name: 'Best M' },
      'flops/fp16/matrix/dense//': { value: 1000, name: 'Best R' },
    },
  };
  const sharesOf = (...facts: Fact[]) =>
    readRows({ known: known('chip/x', { facts }, { best }), published: null, phrases }, 'chip').flatMap(
      ({ share }) => (share ? phrases.say(share.words) : []),
    );

  test.each<[string, Fact[], string[]]>([
    ['a figure', [fact('memory_gb', 60)], ['75% of the highest of 2022: Best M']],
    ['the best itself', [fact('memory_gb', 80)], ['100% of the highest of 2022: Best M']],
    ['a small one', [fact('memory_gb', 0.5)], ['0.63% of the highest of 2022: Best M']],
    ['a range', [fact('memory_gb', 40), fact('memory_gb', 60)], ['50% – 75% of the highest of 2022: Best M']],
    ['a board', [fact('memory_gb', 40, { basis: { per: 'board' } })], ['50% of the highest of 2022: Best M']],
    ['a dense rate', [fact('flops', 312, { basis: DENSE })], ['31% of the highest of 2022: Best R']],
    ['a sparse rate', [fact('flops', 624, { basis: { ...DENSE, sparsity: 'sparse' } })], []],
    ['what was only announced', [fact('memory_gb', 60, { stage: 'announced' })], []],
    ['what is of a system', [fact('memory_gb', 60, { basis: { per: 'system' } })], []],
    ['two bases', [fact('memory_gb', 40), fact('memory_gb', 60, { basis: { per: 'gpu' } })], []],
    ['more than the best that is confirmed', [fact('memory_gb', 96)], []],
    ['what has no best', [fact('tdp_w', 400)], []],
  ])('%s', (_title, facts, expected) => {
    expect(sharesOf(...facts)).toEqual(expected);
  });

  test('a version that came later may have more', () => {
    const later = known('chip/f', {}, { best, members: [40, 96].map((size) => sized(size)) });
    const rows = readRows({ known: later, published: null, phrases }, 'chip');
    expect(rows.flatMap(({ share }) => share ?? [])).toMatchObject([{ min: 0.5, max: 1.2 }]);
  });

  test('a chip without a year has none', () => {
    expect(rowsOf(A100).filter(({ share }) => share)).toEqual([]);
  });
});
