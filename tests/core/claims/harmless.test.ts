import { describe, expect, test } from 'vitest';
import harmless from './harmless.json' with { type: 'json' };
import { readClaims } from './sample.ts';

/**
 * Texts in which nothing is wrong: denials, questions, conditions, plans, rumours, corrections, comparisons, lists,
 * memory of servers and models, superchips, loose names. An accusation here is the worst that can happen.
 */
describe.each(Object.entries(harmless))('%s', (lang, texts) => {
  test.each(texts)('accuses nobody: %s', (text) => {
    expect(readClaims(text, { lang }).filter(({ verdict }) => verdict === 'contradicted')).toEqual([]);
  });
});

test('accuses nobody before the chip was announced', () => {
  const text = 'The A100 has 96 GB of memory.';
  expect(readClaims(text, { published: '2019-05-01' })[0]?.rule).toBe('memory_gb/before-launch');
  expect(readClaims(text)[0]?.verdict).toBe('contradicted');
});
