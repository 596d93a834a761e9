// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Finding } from '../../../core/claims/finding.ts';
import { A100, CONTRADICTED, fact, mention, NO_SOURCE, SOURCES } from './samples.ts';
import { show, textOf } from './show.tsx';

afterEach(() => document.body.replaceChildren());

describe('the card of a chip', () => {
  test('tells kind, name and one line', () => {
    const host = show({});
    expect(textOf(host.querySelector('.kind'))).toBe('Chip');
    expect(textOf(host.querySelector('h2'))).toBe('NVIDIA A100');
    expect(textOf(host.querySelector('.about'))).toBe('GPU by NVIDIA, announced in May 2020');
  });

  test('in Italian', () => {
    const host = show({ findings: [CONTRADICTED] }, 'it');
    expect(textOf(host.querySelector('.about'))).toBe('GPU di NVIDIA, annuncio: maggio 2020');
    expect(textOf(host.querySelector('.finding'))).toContain('Le nostre fonti dicono Ampere.');
  });

  test('is a dialog with a name that a keyboard can close', () => {
    const onClose = vi.fn<() => void>();
    const host = show({ onClose });
    const dialog = host.querySelector('[role=dialog]');
    const title = dialog?.getAttribute('aria-labelledby');
    expect(textOf(host.querySelector(`[id="${title}"]`))).toBe('NVIDIA A100');
    host.querySelector('button')?.click();
    expect(onClose).toHaveBeenCalledOnce();
  });
});

test('among the sources it says why the name is marked', () => {
  const why = [
    { rule: 'cue', evidence: 'gpu', weight: 1 },
    { rule: 'form', evidence: '12', weight: 0.5 },
    { rule: 'cue', evidence: 'road', weight: -0.6 },
  ] as const;
  const host = show({ mention: { ...mention('A100'), why: [...why] } });
  expect(textOf(host.querySelector('.sources .why'))).toBe(
    'Why it is marked: “gpu” near it and how it is written (“12”).',
  );
  expect(show({}).querySelector('.why')).toBeNull();
});

test('the card of a chip that no pack knows tells of its series and its vendor, and no specs', () => {
  const unlisted = { vendor: 'chip/a100', name: 'Zorg Z9', series: 'Zorg Z' } as const;
  const host = show({ mention: { ...mention('Z9'), unlisted } });
  expect(textOf(host.querySelector('h2'))).toBe('Zorg Z9');
  expect(textOf(host.querySelector('.kind'))).toBe('Chip');
  expect(textOf(host.querySelector('.unlisted'))).toBe(
    'None of our packs tells of it yet. Its name belongs to the Zorg Z series; of its maker we know this:NVIDIA A100',
  );
});

describe('a finding', () => {
  test('quotes the article, says what our sources say, and names the source and the day', () => {
    const note = show({ findings: [CONTRADICTED] }).querySelector('.finding');
    expect(textOf(note)).toBe(
      'The article says Ada Lovelace. Our sources say Ampere.Maker, User guide seen on Nov 23, 2026',
    );
    expect(note?.querySelector('q')?.getAttribute('lang')).toBe('it');
    expect(note?.querySelector('a')?.getAttribute('href')).toBe('https://maker.example/guide');
  });

  const superchip: Finding = {
    ...CONTRADICTED,
    surface: 'H100 (Grace Hopper)',
    start: 0,
    end: 19,
    value: 'Grace Hopper',
    valueStart: 6,
    valueEnd: 18,
    truth: 'Hopper',
    rule: 'architecture/superchip',
  };
  const memory: Finding = {
    ...CONTRADICTED,
    surface: 'A100 da 96 GB',
    start: 0,
    end: 13,
    attribute: 'memory_gb',
    value: 96,
    valueStart: 8,
    valueEnd: 13,
    truth: '40–80',
    rule: 'memory_gb/no-member',
  };
  test.each<[string, Finding, string]>([
    [
      'the superchip',
      superchip,
      'The article says Grace Hopper. The architecture of A100 is Hopper; Grace Hopper is the superchip (CPU and GPU).',
    ],
    ['a number with its unit', memory, 'The article says 96 GB. Our sources say 40–80 GB.'],
    [
      'outdated',
      { ...CONTRADICTED, verdict: 'outdated' },
      'The article says Ada Lovelace. That held at another time; for the article’s date our sources say Ampere.',
    ],
    [
      'a figure with sparsity',
      { ...memory, verdict: 'cannot-tell', attribute: 'flops', truth: '756.5', rule: 'flops/sparse' },
      'The article says 96 GB, which goes with a figure with sparsity. Without it our sources say 756.5 TFLOPS for A100.',
    ],
    [
      'a year',
      { ...memory, attribute: 'release_year', truth: '2020–2021', rule: 'release_year/other' },
      'The article says 96 GB. Our sources say 2020–2021.',
    ],
    [
      'disputed',
      { ...CONTRADICTED, verdict: 'disputed', truth: 'Ampere, Hopper' },
      'The article says Ada Lovelace. Our sources differ: Ampere, Hopper.',
    ],
    [
      'supported',
      { ...CONTRADICTED, verdict: 'supported' },
      'The article says Ada Lovelace. Our sources agree.',
    ],
  ])('%s', (_title, finding, sentence) => {
    const note = show({ findings: [finding] }).querySelector('.finding p');
    expect(textOf(note)).toBe(sentence);
  });

  test('what cannot be told is not shown', () => {
    expect(
      show({ findings: [{ ...CONTRADICTED, verdict: 'cannot-tell' }] }).querySelector('.finding'),
    ).toBeNull();
  });

  test('without a source it says so', () => {
    const finding = { ...CONTRADICTED, facts: [{ entity: A100.entity.id, fact: fact('x', 'y', NO_SOURCE) }] };
    expect(textOf(show({ findings: [finding] }).querySelector('.origin'))).toBe('No source seen yet');
  });
});

describe('bars', () => {
  const best = { year: '2020', figures: { 'memory_gb/////': { value: 80, name: 'NVIDIA A100 SXM4 80 GB' } } };

  test('stand beside what can be compared, and say what they show', () => {
    const bars = show({ known: { ...A100, best } }, 'it').querySelectorAll('.facts svg.bar');
    expect([...bars].map((bar) => [bar.getAttribute('role'), textOf(bar)])).toEqual([
      ['img', '50% – 100% del massimo del 2020: NVIDIA A100 SXM4 80 GB'],
    ]);
  });

  test('are not there where nothing can', () => {
    expect(show({}).querySelectorAll('svg.bar')).toHaveLength(0);
  });
});

describe('sources', () => {
  test('every fact shown has its sources one step away', () => {
    const host = show({});
    const labels = [...host.querySelectorAll('.facts dt')].map(textOf);
    const sourced = [...host.querySelectorAll('.sources dt')].flatMap((dt) => textOf(dt).split(' · '));
    expect(labels.filter((label) => label !== 'not known' && !sourced.includes(label))).toEqual([]);
    expect(textOf(host.querySelector('summary'))).toBe('3 sourcesdata of Nov 23, 2026');
  });

  test('links are https, open outside and tell the page nothing', () => {
    const links = [...show({ findings: [CONTRADICTED] }).querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      expect(link.protocol).toBe('https:');
      expect(link.rel).toBe('noopener noreferrer');
      expect(link.target).toBe('_blank');
    }
  });

  test.each(['javascript:alert(1)', 'http://maker.example/', 'data:text/html,x'])('%s is no link', (url) => {
    const guide = { ...SOURCES['p:guide'], url } as (typeof SOURCES)[string];
    const host = show({ known: { ...A100, sources: { 'p:guide': guide } } });
    expect(host.querySelectorAll('a')).toHaveLength(0);
    expect(textOf(host.querySelector('.sources'))).toContain('Maker, User guide');
  });
});

describe('what is foreign stays text', () => {
  const NASTY = '<img src=x onerror="alert(1)"><script>alert(2)</script>{vendor}';

  test('in every field', () => {
    const nasty = JSON.parse(
      JSON.stringify(A100, (key, value: unknown) =>
        typeof value === 'string' && ['value', 'name', 'publisher', 'title', 'note'].includes(key)
          ? NASTY
          : value,
      ),
    );
    const host = show({
      known: nasty,
      mention: mention(NASTY),
      findings: [{ ...CONTRADICTED, truth: NASTY }],
    });
    expect(host.querySelectorAll('img, script')).toHaveLength(0);
    expect(textOf(host.querySelector('h2'))).toBe(NASTY);
    expect(textOf(host.querySelector('.about'))).toContain(NASTY);
  });

  test('something unknown is named as the page names it', () => {
    const host = show({ known: null, mention: mention(NASTY) });
    expect(textOf(host.querySelector('h2'))).toBe(NASTY);
    expect(textOf(host.querySelector('.about'))).toBe('Our sources do not tell of this yet.');
  });
});
