import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../core/knowledge/entity.ts';
import type { Row } from '../../../tools/build-packs/tables.mjs';
import { convertChips, factsOf, n1 } from './sample-tables.ts';

/** The price of a chip with these cells. */
function price(cells: Partial<Row>): Fact | undefined {
  return factsOf(convertChips([n1(cells)]).get('chip/nimbus-n1'), 'price_usd')[0];
}

/** Memory of a chip that was recalled with 24 GB, after one confirmation row. */
function confirmed(row: string, cells: Partial<Row> = {}): Fact[] {
  const chips = convertChips([n1({ confidence: 'recalled', mem_gb: '24', ...cells })], [row]);
  return factsOf(chips.get('chip/nimbus-n1'), 'memory_gb');
}

describe('a chip row', () => {
  const chip = convertChips([
    n1({
      mem_gb: '24',
      mem_type: 'HBM3E',
      mem_bw_gb_s: '1555',
      fp32_tflops: '60',
      fp16_tensor_dense_tflops: '240',
    }),
  ]).get('chip/nimbus-n1');

  it('becomes facts with units, basis, references and the table as source', () => {
    expect(factsOf(chip, 'memory_gb')).toEqual([
      {
        property: 'memory_gb',
        value: 24,
        confidence: 'confirmed',
        sources: ['epoch-ai-machine-learning-hardware'],
      },
    ]);
    expect(factsOf(chip, 'bandwidth_tbs')[0]?.value).toBe(1.555);
    expect(factsOf(chip, 'memory_type')[0]?.value).toBe('HBM3e');
    expect(factsOf(chip, 'architecture')[0]).toMatchObject({ value: 'Cirrus', ref: 'architecture/cirrus' });
    expect(factsOf(chip, 'vendor')[0]).toMatchObject({ value: 'Nimbus', ref: 'organization/nimbus' });
    expect(factsOf(chip, 'flops').map(({ basis }) => basis)).toEqual([
      { precision: 'fp32', engine: 'vector' },
      { precision: 'fp16', engine: 'matrix', sparsity: 'dense' },
    ]);
  });

  it('tells nothing of empty cells', () => {
    expect(factsOf(chip, 'tdp_w')).toEqual([]);
  });

  it.each([
    ['announced 2026-01-05', 'announced'],
    ['roadmap 2027', 'roadmap'],
    ['reported, unconfirmed', 'reported'],
    ['cancelled 2020-01', 'cancelled'],
  ])('that is not on sale (%s) has a status and no specs', (status, word) => {
    const planned = convertChips([
      n1({ status, announced_date: '2026-01-05', mem_gb: '24', tdp_w: '500' }),
    ]).get('chip/nimbus-n1');
    expect(planned?.facts.map(({ property }) => property)).toEqual(['vendor', 'status', 'announced']);
    expect(factsOf(planned, 'status')[0]?.value).toBe(word);
  });

  it('keeps a price at launch and a reported one apart', () => {
    const url = 'https://prices.example/n1';
    expect(price({ price_usd: '999', price_kind: 'reported price' })).toMatchObject({
      confidence: 'reported',
    });
    expect(price({ price_usd: '999', price_kind: 'launch MSRP' })).toMatchObject({
      basis: { price: 'launch' },
      confidence: 'confirmed',
    });
    expect(price({ price_usd: '999', price_kind: 'reported price', price_source_url: url })).toMatchObject({
      basis: { price: 'report' },
      confidence: 'reported',
      sources: ['prices-example-prices-example'],
    });
  });

  it('never rests on an estimate as on a fact', () => {
    const chip2 = convertChips([n1({ tdp_w: '300', notes: 'TDP is an estimate, not an official figure' })]);
    expect(factsOf(chip2.get('chip/nimbus-n1'), 'tdp_w')[0]).toMatchObject({ confidence: 'reported' });
  });

  it('takes the platform of a CPU and a GPU apart', () => {
    const chip3 = convertChips([n1({ architecture: 'Grace Hopper' })]).get('chip/nimbus-n1');
    expect(factsOf(chip3, 'architecture')[0]).toMatchObject({ value: 'Hopper', ref: 'architecture/hopper' });
    expect(factsOf(chip3, 'cpu_architecture')[0]).toMatchObject({ ref: 'architecture/grace' });
    expect(factsOf(chip3, 'platform')[0]).toMatchObject({ ref: 'architecture/grace-hopper' });
  });
});

describe('a confirmation', () => {
  const page = 'https://nimbus.example/n1,N1 data sheet,Nimbus';

  it.each([
    ['vendor-docs', 'confirmed'],
    ['cloud', 'confirmed'],
    ['encyclopedia', 'confirmed'],
    ['press', 'reported'],
  ])('of kind %s makes a recalled value %s', (kind, confidence) => {
    expect(confirmed(`nimbus-n1,Nimbus N1,mem_gb,24,,${page},${kind},yes,`)).toEqual([
      { property: 'memory_gb', value: 24, confidence, sources: ['nimbus-n1-data-sheet'] },
    ]);
  });

  it.each([
    [`nimbus-n1,Nimbus N1,mem_gb,24,,${page},encyclopedia,yes,AI-written page`],
    ['nimbus-n1,Nimbus N1,mem_gb,24,,https://m.example/n1,N1,A library mirror,encyclopedia,yes,'],
  ])('confirms nothing alone where a machine wrote it or copied it: %s', (cells) => {
    expect(confirmed(cells)).toEqual([
      { property: 'memory_gb', value: 24, confidence: 'unconfirmed', sources: [] },
    ]);
  });

  it('of a machine-written page tells a value that nobody else does, as unconfirmed', () => {
    const written = `nimbus-n1,Nimbus N1,mem_gb,32,,${page},encyclopedia,new,AI-written page`;
    expect(confirmed(written, { mem_gb: '' })).toMatchObject([
      { value: 32, confidence: 'unconfirmed', sources: [] },
    ]);
    expect(confirmed(written)).toMatchObject([{ value: 24 }]);
  });

  it('adds what the table lacks', () => {
    expect(confirmed(`nimbus-n1,Nimbus N1,mem_gb,32,,${page},vendor,new,`, { mem_gb: '' })).toMatchObject([
      { value: 32, confidence: 'confirmed' },
    ]);
  });

  it('never brings specs to what is not on sale', () => {
    const cells = `nimbus-n1,Nimbus N1,mem_gb,24,,${page},vendor,yes,`;
    expect(confirmed(cells, { status: 'announced' })).toEqual([]);
  });

  it('that contradicts the table needs a decision', () => {
    expect(() => confirmed(`nimbus-n1,Nimbus N1,mem_gb,32,,${page},vendor,no,`)).toThrow(
      /nimbus-n1 mem_gb 32/,
    );
  });
});
