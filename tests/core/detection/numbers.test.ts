import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNumerals, numberWordsOf, parseDigits } from '../../../core/detection/numbers.ts';
import { flatten } from '../../../core/detection/phrases.ts';
import { LANGUAGES } from '../../../core/word-languages.ts';
import { wordsFor } from '../../../core/words.ts';
import { RUNS } from '../../runs.ts';

function numeralsIn(text: string, lang: string): { value: number; count: number | null; text: string }[] {
  const [own] = wordsFor(lang);
  if (!own) throw new Error(`no table for ${lang}`);
  const flat = flatten(text);
  return findNumerals(flat, numberWordsOf(own.detection)).map(({ value, count, start, end }) => ({
    value,
    count,
    text: text.slice(start, end),
  }));
}

describe('one run of digits', () => {
  test.each([
    ['10000', '.', 10000, 10000],
    ['10,000', '.', 10000, 10000],
    ['10.000', ',', 10000, 10000],
    // A count has no decimals, whatever the language.
    ['10.000', '.', 10, 10000],
    ['10,000', ',', 10, 10000],
    ['1.234.567', '.', 1234567, 1234567],
    ['1,234.5', '.', 1234.5, null],
    ['1.234,5', ',', 1234.5, null],
    ['3.35', '.', 3.35, null],
    ['3,35', ',', 3.35, null],
    ['3.35', ',', 3.35, null],
    ['0.125', '.', 0.125, null],
    ['0.125', ',', 0.125, null],
    ["350'000", ',', 350000, 350000],
    ['1.2.3', '.', null, null],
  ] as const)('%s with decimal %s', (run, decimal, ...expected) => {
    const { value, count } = parseDigits(run, decimal);
    expect([value, count]).toEqual(expected);
  });
});

describe('numbers in a text', () => {
  test.each([
    ['en', 'twenty-four', 24],
    ['en', 'three hundred and fifty thousand', 350000],
    ['en', 'two dozen', 24],
    ['en', '1.5 million', 1500000],
    ['en', '24k', 24000],
    ['it', 'ventotto', 28],
    ['it', 'diecimila', 10000],
    ['it', 'duecentocinquantamila', 250000],
    ['it', 'due milioni', 2000000],
    ['it', '10 mila', 10000],
    ['de', 'einundzwanzig', 21],
    ['de', 'zweihundertfünfzigtausend', 250000],
    ['de', '1,5 Millionen', 1500000],
    ['fr', 'quatre-vingt-dix-huit', 98],
    ['fr', 'soixante et onze', 71],
    ['fr', 'deux cent mille', 200000],
    ['fr', '200 000', 200000],
    ['fr', '1\u202f024', 1024],
    ['es', 'veintiocho mil', 28000],
    ['es', 'cuarenta y dos', 42],
    ['pt', 'cem mil', 100000],
    ['pt', 'trinta e dois', 32],
    ['nl', 'vijfentwintigduizend', 25000],
    ['pl', 'dwadzieścia pięć tysięcy', 25000],
    ['pl', '12,5 tys.', 12500],
    ['ru', 'сто двадцать тысяч', 120000],
    ['ru', '100 тыс.', 100000],
    ['ja', '1万2千', 12000],
    ['ja', '三百二十四', 324],
    ['ja', '１０万', 100000],
    ['zh', '二十四', 24],
    ['zh', '3.5万', 35000],
    ['ko', '10만', 100000],
    ['ko', '열여섯', 16],
  ])('%s: %s', (lang, text, value) => {
    expect(numeralsIn(text, lang)).toEqual([{ value, count: value, text }]);
  });

  test.each([
    ['en', 'the often tenant'],
    ['it', 'ottobre e seicentesco'],
    ['de', 'der Einsatz achtet'],
    ['de', 'keine Millionärin, keinem, kein'],
    ['ko', '차세대'],
    ['en', 'A100 and v2'],
    ['en', 'version 1.2.3'],
  ])('%s: none in %s', (lang, text) => {
    expect(numeralsIn(text, lang)).toEqual([]);
  });

  test('two numbers side by side are two', () => {
    expect(numeralsIn('four, eight 16 and 32', 'en').map(({ value }) => value)).toEqual([4, 8, 16, 32]);
  });
});

const LOCALES: Record<string, string> = { pt: 'pt-BR', es: 'es-MX' };

test.each(LANGUAGES)('%s: what Intl writes is read again', (lang) => {
  const locale = LOCALES[lang] ?? lang;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000_000_000 }),
      fc.integer({ min: 1, max: 9 }),
      (whole, tenth) => {
        const count = new Intl.NumberFormat(locale).format(whole);
        expect(numeralsIn(count, lang)[0]?.count).toBe(whole);
        const figure = new Intl.NumberFormat(locale).format(whole / 1000 + tenth / 10_000);
        const value = numeralsIn(figure, lang)[0]?.value ?? Number.NaN;
        // Three decimals look like thousands where the other mark is the decimal one; nobody writes a rate so.
        if (!/[.,]\d{3}$/.test(figure)) expect(value).toBeCloseTo(whole / 1000 + tenth / 10_000, 2);
      },
    ),
    { numRuns: RUNS },
  );
});

test('never fails, never overlaps', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(...LANGUAGES),
      (text, lang) => {
        const [own] = wordsFor(lang);
        if (!own) return;
        let end = 0;
        for (const numeral of findNumerals(flatten(text), numberWordsOf(own.detection))) {
          expect(numeral.start).toBeGreaterThanOrEqual(end);
          expect(numeral.end).toBeGreaterThan(numeral.start);
          end = numeral.end;
        }
      },
    ),
    { numRuns: RUNS },
  );
});

test('the flat text has the length of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(flatten(text)).toHaveLength(text.length);
    }),
    { numRuns: RUNS },
  );
  expect(flatten('İ Ｈ１００\u00a0‑’')).toBe("İ h100 -'");
});
