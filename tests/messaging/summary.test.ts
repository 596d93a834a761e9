// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../core/knowledge/entity.ts';
import { countsOf, summarize } from '../../messaging/summary.ts';
import { articleIn } from '../entrypoints/page.ts';
import { analysisOf, finding, known, mention } from '../entrypoints/analysis/found.ts';

describe('summarize', () => {
  const article = articleIn('The A100 has 80 GB. The A100, an Ada Lovelace chip, and a Zorg 9.');
  const { text } = article;
  const source = {
    property: 'architecture',
    value: 'Ampere',
    confidence: 'confirmed',
    sources: ['chips:guide'],
  } as const;
  const analysis = analysisOf(article, {
    mentions: [
      mention(text, 'A100', 'chip/a100'),
      mention(text, ['A100', 1], 'chip/a100'),
      mention(text, 'Ada Lovelace', 'architecture/ada-lovelace'),
      mention(text, 'Zorg 9', null),
    ],
    findings: [
      finding(text, {
        surface: 'A100 has 80 GB',
        value: '80 GB',
        verdict: 'supported',
        attribute: 'memory_gb',
        truth: '80',
      }),
      finding(text, {
        surface: 'A100, an Ada Lovelace',
        value: 'Ada Lovelace',
        facts: [{ entity: 'chip/a100', fact: { ...source, sources: [...source.sources] } }],
      }),
      finding(text, { surface: 'Zorg 9', value: 'Zorg 9', verdict: 'cannot-tell' }),
    ],
    known: { 'chip/a100': known('chip/a100', 'NVIDIA A100') },
  });

  it('groups mentions by what they name, in reading order', () => {
    expect(summarize(analysis).mentions).toEqual([
      { id: 'chip/a100', name: 'NVIDIA A100', kind: 'chip', count: 2, places: [0, 1] },
      {
        id: 'architecture/ada-lovelace',
        name: 'Ada Lovelace',
        kind: 'architecture',
        count: 1,
        places: [2],
      },
      { id: null, name: 'Zorg 9', kind: 'chip', count: 1, places: [3] },
    ]);
  });

  it('tells contradictions first, with their source, and leaves out what tells nothing', () => {
    const { findings } = summarize(analysis);
    expect(findings.map(({ verdict, place, value }) => [verdict, place, value])).toEqual([
      ['contradicted', 1, 'Ada Lovelace'],
      ['supported', 0, '80 GB'],
    ]);
    expect(findings[0]).toMatchObject({
      subject: 'A100',
      truth: 'Ampere',
      source: 'NVIDIA',
      seen: '2026-11-23',
    });
    expect(findings[1]).toMatchObject({ source: null, seen: null });
  });

  it('tells what is counted by its place, without a word of it', () => {
    const quantity = { start: 4, end: 12, surface: '9 A100', count: 9, of: 'chip/a100' } as const;
    const by: EntityId[] = ['organization/nvidia'];
    expect(summarize({ ...analysis, quantities: [{ ...quantity, by }] }).counted).toEqual([
      { start: 4, end: 12, count: 9, of: 'chip/a100', by },
    ]);
  });

  it('counts mentions and contradictions', () => {
    expect(countsOf(analysis)).toEqual({ mentions: 4, contradicted: 1 });
  });
});
