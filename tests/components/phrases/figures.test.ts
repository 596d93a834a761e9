import { describe, expect, test } from 'vitest';
import { tellYears, writeDate, writeMonth, writeRange } from '../../../components/phrases/figures.ts';

describe('writeRange', () => {
  test.each([
    [40, 80, 'GB', 'en', '40–80', 'GB'],
    [40, 80, 'GB', 'it', '40–80', 'GB'],
    [80, 80, 'GB', 'en', '80', 'GB'],
    [1.555, 2.039, 'TB/s', 'en', '1.56–2.04', 'TB/s'],
    [1.555, 2.039, 'TB/s', 'it', '1,56–2,04', 'TB/s'],
    [989.4, 989.4, 'TFLOPS', 'en', '989.4', 'TFLOPS'],
    [175, 175, 'billion', 'en', '175 billion', ''],
    [175, 175, 'billion', 'it', '175 miliardi', ''],
    [15000, 15000, 'USD', 'en', '$15,000', ''],
    [3.14e23, 3.14e23, 'FLOP', 'en', '3.14 × 10²³', 'FLOP'],
    [3.14e23, 3.14e23, 'FLOP', 'it', '3,14 × 10²³', 'FLOP'],
    [8, 8, '', 'en', '8', ''],
    [125_000, 125_000, 'TFLOPS', 'en', '125', 'PFLOPS'],
    [1_000, 20_000, 'TFLOPS', 'en', '1,000–20,000', 'TFLOPS'],
    [44_000, 44_000, 'MB', 'en', '44', 'GB'],
  ])('%d to %d %s in %s', (...row) => {
    const [min, max, unit, locale, value, shown] = row;
    expect(writeRange({ min, max }, unit, locale)).toEqual({ value, unit: shown });
  });

  test('bounds that round to the same figure are one figure', () => {
    expect(writeRange({ min: 1.9501, max: 1.9502 }, 'TB/s', 'en').value).toBe('1.95');
  });
});

describe('dates', () => {
  test.each([
    ['2020', 'en', '2020'],
    ['2020-05', 'en', 'May 2020'],
    ['2020-05', 'it', 'maggio 2020'],
    ['2020-05-14', 'en', 'May 14, 2020'],
    ['2020-05-14', 'en-GB', '14 May 2020'],
    ['2020-05-14', 'it', '14 mag 2020'],
    ['soon', 'en', 'soon'],
  ])('%s in %s', (date, locale, text) => {
    expect(writeDate(date, locale)).toBe(text);
  });

  test('a month is never finer than the month', () => {
    expect(writeMonth('2020-05-14', 'en')).toBe('May 2020');
    expect(writeMonth('2020', 'en')).toBe('2020');
  });

  test.each([
    ['2020-11', '2022', '2020–2022'],
    ['2023-03', '2023-07', '2023'],
    ['2008-10', undefined, { key: 'card_since_year', values: { year: '2008' } }],
    [undefined, '2022', { key: 'card_until_year', values: { year: '2022' } }],
    [undefined, undefined, null],
  ])('years from %s to %s', (from, to, told) => {
    expect(tellYears(from, to)).toEqual(told);
  });
});
