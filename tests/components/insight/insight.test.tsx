// @vitest-environment happy-dom
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { InsightView } from '../../../components/insight/insight-view.tsx';
import { Comparison } from '../../../components/insight/comparison.tsx';
import { insightOf, type Insight } from '../../../core/insight/insight.ts';
import type { Basis, EntityId, KnownEntity } from '../../../core/knowledge/entity.ts';
import { byId, entity, fact, known } from '../../core/insight/sample.ts';
import { phrasesIn } from '../phrases/words.ts';

const DENSE: Basis = { precision: 'fp16', engine: 'matrix', sparsity: 'dense' };
const BIRD: EntityId = 'organization/bird';
const NIMBUS: EntityId = 'organization/nimbus';
const N1: EntityId = 'chip/nimbus-n1';
const N2: EntityId = 'chip/nimbus-n2';

const CHIPS = [
  known(
    entity(N1, [
      fact('vendor', 'Nimbus', { ref: NIMBUS }),
      fact('successor', 'N2', { ref: N2, confidence: 'unconfirmed', sources: [] }),
    ]),
    [
      entity('chip/nimbus-n1-40', [
        fact('memory_gb', 40),
        fact('tdp_w', 250),
        fact('flops', 300, { basis: DENSE }),
      ]),
      entity('chip/nimbus-n1-80', [
        fact('memory_gb', 80),
        fact('tdp_w', 400),
        fact('flops', 300, { basis: DENSE }),
      ]),
    ],
  ),
  known(
    entity(N2, [
      fact('announced', '2024-03-18'),
      fact('memory_gb', 192),
      fact('flops', 1500, { basis: { ...DENSE, sparsity: 'sparse' } }),
    ]),
  ),
];
const KNOWING = byId([
  ...CHIPS,
  known(
    entity(BIRD, [], {
      events: [
        {
          date: '2023-07-23',
          type: 'renamed',
          counterpart: 'X',
          confidence: 'confirmed',
          sources: ['sheet'],
        },
      ],
    }),
  ),
  known(
    entity(NIMBUS, [
      fact('flagship', 'Nimbus N1', { ref: N1, from: '2022', to: '2024-03' }),
      fact('flagship', 'Nimbus N2', { ref: N2, from: '2024-04' }),
    ]),
  ),
  known(entity('model/gpt-3', [fact('training_flop', 3e23)])),
  known(entity('system/hall', [fact('gpu_count', 12_000), fact('accelerator', 'Nimbus N1')])),
]);

const SOURCE = {
  id: 'sheet',
  title: 'Sheet',
  publisher: 'Nimbus',
  seen: '2026-01-02',
  kind: 'vendor',
} as const;
for (const one of Object.values(KNOWING)) one.sources = { sheet: SOURCE };

function insight(named: EntityId[]): Promise<Insight> {
  const seen = {
    named: named.map((id) => ({ id, count: 1 })),
    counted: [{ start: 0, end: 5, count: 10_000, of: null, by: [] }],
    published: '2023-04-12',
  };
  return insightOf(seen, '2026-11-01', {
    factsOf: async (ids) => ids.flatMap((id) => KNOWING[id] ?? []),
    idsOf: async () => ['system/hall'],
  });
}

let host: HTMLElement;

async function show(named: EntityId[] = [BIRD, N1]): Promise<void> {
  host = document.body.appendChild(document.createElement('div'));
  const told = await insight(named);
  await act(() =>
    render(
      <InsightView
        insight={told}
        published={{ date: '2023-04-12', from: 'meta' }}
        today="2026-11-01"
        phrases={phrasesIn('en')}
      />,
      host,
    ),
  );
}

const textOf = (selector: string, within: ParentNode = host) =>
  [...within.querySelectorAll(selector)].map((one) =>
    (one.textContent ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim(),
  );

async function set(label: string, value: string): Promise<void> {
  const field = [...host.querySelectorAll('label')]
    .find(({ textContent }) => textContent?.includes(label))
    ?.querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
  expect(field, label).toBeTruthy();
  await act(() => {
    if (field) field.value = value;
    field?.dispatchEvent(new Event(field.tagName === 'INPUT' ? 'input' : 'change', { bubbles: true }));
  });
}

async function complaints(): Promise<string[]> {
  const { violations } = await axe.run(host, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id }) => id);
}

afterEach(() => {
  render(null, host);
  document.body.replaceChildren();
});

describe('then and now', () => {
  test('what held then beside what holds today, and what has happened', async () => {
    await show();
    expect(textOf('.changes tbody tr')).toEqual([
      'Data-centre flagship of NimbusNimbus N1Nimbus N2',
      'BirdBirdX',
    ]);
    expect(textOf('.events li p:first-child')).toEqual([
      'Jul 23, 2023 Bird · New name',
      'Mar 18, 2024 Nimbus N1 · Announcement',
    ]);
    expect(textOf('.events .origin')[0]).toContain('Nimbus');
  });

  test('the slider goes from the day of the article to today, by the month', async () => {
    await show();
    const slider = host.querySelector('input[type=range]');
    expect(slider?.getAttribute('max')).toBe('43');
    expect(slider?.getAttribute('aria-valuetext')).toBe('Today');
    await set('As of', '0');
    expect(textOf('.changes tbody td:last-child')).toEqual(['unchanged', 'unchanged']);
    expect(textOf('.events li')).toEqual([]);
    await set('As of', '5');
    expect(slider?.getAttribute('aria-valuetext')).toBe('Sep 1, 2023');
    expect(textOf('.changes tbody td:last-child')).toEqual(['unchanged', 'X']);
    expect(textOf('.events li')).toHaveLength(1);
  });
});

describe('scale', () => {
  test('says what was assumed, and each figure with its formula', async () => {
    await show();
    expect(textOf('.reason')).toEqual([
      'The text does not say of which chip. Assumed: the only accelerator that it names.',
    ]);
    expect(textOf('.figures dd').slice(0, 3)).toEqual([
      '400–800 TB10,000 × 40–80 GB',
      '3 EFLOPS matrix, dense10,000 × 300 TFLOPS',
      '2.5–4 MW10,000 × 250–400 W',
    ]);
    expect(textOf('.clusters li')[0]).toContain('Hall 12,000 × Nimbus N1 1.2 × as many');
  });

  test('version and assumptions can be chosen', async () => {
    await show();
    await set('Version', 'chip/nimbus-n1-80');
    await set('Average load', '1');
    await set('Rate reached', '0.2');
    expect(textOf('.figures dd')).toEqual([
      '800 TB10,000 × 80 GB',
      '3 EFLOPS matrix, dense10,000 × 300 TFLOPS',
      '4 MW10,000 × 400 W',
      '35.1 GWh10,000 × 400 W × 8,766 h × 100%',
      '5.79 days FP16, matrix, dense3 × 10²³ FLOP ÷ (10,000 × 300 TFLOPS × 20%)',
    ]);
  });

  test('everybody can use both', async () => {
    await show();
    expect(await complaints()).toEqual([]);
  });
});

function compare(chips: KnownEntity[]): void {
  host = document.body.appendChild(document.createElement('div'));
  render(<Comparison chips={chips} phrases={phrasesIn('en')} />, host);
}

describe('chips side by side', () => {
  test('figures with ratios and bars, and why the rest is not compared', async () => {
    compare(CHIPS);
    expect(textOf('tbody tr')).toEqual(['Memory40–80 GB192 GB 2.4–4.8 ×']);
    expect(host.querySelectorAll('svg.bar')).toHaveLength(2);
    expect(textOf('.refusals > ul > li > p')).toEqual([
      'Throughput FP16 would set dense rates beside sparse ones, which are twice as high for the same chip.',
    ]);
    expect(await complaints()).toEqual([]);
  });

  test('one chip is not compared', () => {
    compare(CHIPS.slice(0, 1));
    expect(host.textContent).toBe('');
  });
});
