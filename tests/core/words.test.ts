import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { attributeOf } from '../../core/claims/attributes.ts';
import { GENERAL_ROLES, TOPIC_LISTS, TOPICS } from '../../core/claims/words.ts';
import { COUNT_ROLES } from '../../core/detection/count-words.ts';
import { LANGUAGES } from '../../core/word-languages.ts';
import { wordsFor } from '../../core/words.ts';

describe.each(LANGUAGES)('%s', (lang) => {
  const [own] = wordsFor(lang);
  if (!own) throw new Error(`no table for ${lang}`);
  const { detection, claims } = own;

  test('has all lists', () => {
    for (const list of COUNT_ROLES) expect(detection[list], list).toBeInstanceOf(Array);
    for (const role of GENERAL_ROLES) expect(claims.roles[role], role).toBeInstanceOf(Array);
    for (const topic of ['architecture', 'figures', 'memory'] as const) {
      expect(claims.attributes[topic], topic).toBeDefined();
    }
    expect(Object.keys(TOPICS)).toEqual(expect.arrayContaining(Object.keys(claims.attributes)));
    for (const lists of Object.values(claims.attributes)) {
      expect(TOPIC_LISTS).toEqual(expect.arrayContaining(Object.keys(lists)));
    }
    for (const attribute of Object.keys(claims.units)) expect(attributeOf(attribute)).toBeDefined();
    expect([',', '.']).toContain(detection.decimal);
  });

  test('words are lower case, without empty ones', () => {
    const words = [
      ...COUNT_ROLES.flatMap((list) => detection[list]),
      ...Object.keys({ ...detection.numbers, ...detection.multipliers }),
      ...GENERAL_ROLES.flatMap((role) => claims.roles[role]),
    ];
    for (const word of words) {
      expect(word).toBe(word.toLowerCase().trim());
      expect(word).not.toBe('');
    }
  });

  test.each(Object.entries({ detection, claims }))('%s: fits in 8 KB', (_, words) => {
    expect(gzipSync(JSON.stringify(words)).length).toBeLessThanOrEqual(8 * 1024);
  });
});

test("an article's own words come first, English with them; an unknown language is read as English", () => {
  expect(wordsFor('it').map(({ lang }) => lang)).toEqual(['it', 'en']);
  expect(wordsFor('en').map(({ lang }) => lang)).toEqual(['en']);
  expect(wordsFor('vi').map(({ lang }) => lang)).toEqual(['en']);
  expect(wordsFor(null).map(({ lang }) => lang)).toEqual(['en']);
  expect(wordsFor('constructor').map(({ lang }) => lang)).toEqual(['en']);
});
