// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../entrypoints/analysis/marks.ts';
import { articleIn } from '../page.ts';
import { analysisOf, finding, mention } from './found.ts';

describe('marksOf', () => {
  const article = articleIn(
    'The A100, an Ada Lovelace chip, is fast.',
    'Nobody here.',
    'The H100 and the A100.',
  );
  const { text } = article;
  const mentions = [
    mention(text, 'A100', 'chip/a100'),
    mention(text, 'Ada Lovelace', 'architecture/ada-lovelace'),
    mention(text, 'H100', null),
    mention(text, ['A100', 1], 'chip/a100'),
  ];

  function drawn(findings = [finding(text, { surface: 'A100, an Ada Lovelace', value: 'Ada Lovelace' })]) {
    return marksOf(article, analysisOf(article, { mentions, findings })).map(({ block, marks }) =>
      marks.map((mark) => [
        mark.layer,
        block.text.slice(mark.start, mark.end),
        mark.place,
        mark.findings.length,
      ]),
    );
  }

  it('places mentions in their blocks, and leaves out blocks without any', () => {
    expect(drawn([])).toEqual([
      [
        ['chip', 'A100', 0, 0],
        ['architecture', 'Ada Lovelace', 1, 0],
      ],
      [
        ['chip', 'H100', 2, 0],
        ['chip', 'A100', 3, 0],
      ],
    ]);
  });

  it('puts a contradiction over its words after the mentions, and shows the mention it is about', () => {
    expect(drawn()[0]).toEqual([
      ['chip', 'A100', 0, 1],
      ['architecture', 'Ada Lovelace', 1, 1],
      ['contradicted', 'A100, an Ada Lovelace', 0, 1],
    ]);
  });

  it('shows a finding on the mentions among its words only', () => {
    expect(drawn()[1]).toEqual([
      ['chip', 'H100', 2, 0],
      ['chip', 'A100', 3, 0],
    ]);
  });

  it.each(['supported', 'outdated', 'disputed', 'cannot-tell'] as const)(
    'paints no contradiction where it is %s',
    (verdict) => {
      const marks = drawn([
        finding(text, { surface: 'A100, an Ada Lovelace', value: 'Ada Lovelace', verdict }),
      ]);
      expect(marks.flat().map(([layer]) => layer)).not.toContain('contradicted');
    },
  );
});
