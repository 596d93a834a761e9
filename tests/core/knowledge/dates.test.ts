import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDates,
  contains,
  firstDay,
  isBefore,
  isPartialDate,
  isWithin,
  lastDay,
} from '../../../core/knowledge/dates.ts';

const days = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));

describe('isPartialDate', () => {
  it.each(['2023', '2023-04', '2023-04-12', '2024-02-29', '2000-02-29', '1999-12-31'])(
    '%s is one',
    (text) => {
      expect(isPartialDate(text)).toBe(true);
    },
  );
  it.each([
    '',
    '23',
    '0999',
    '2023-4',
    '2023-13',
    '2023-00',
    '2023-04-31',
    '2025-02-30',
    '2023-02-29',
    '1900-02-29',
    '2023-04-12T10:00',
    ' 2023',
    '２０２３',
  ])('"%s" is none', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });
  it('agrees with the calendar of Date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), fc.nat(14), fc.nat(33), (year, month, day) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const date = new Date(`${text}T00:00:00Z`);
        const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(isPartialDate(text)).toBe(isReal);
      }),
    );
  });
});

describe('bounds of a coarse date', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-04', '2023-04-01', '2023-04-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-04-12', '2023-04-12', '2023-04-12'],
  ])('%s runs from %s to %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });
});

describe('order', () => {
  it.each([
    ['2022', '2023', -1],
    ['2023', '2023-04', -1],
    ['2023', '2023-01-01', -1],
    ['2023-04', '2023-04-01', -1],
    ['2023-05', '2023-04-12', 1],
    ['2023-04-12', '2023-04-12', 0],
  ])('%s against %s is %s', (a, b, sign) => {
    expect(Math.sign(compareDates(a, b))).toBe(sign);
    expect(Math.sign(compareDates(b, a))).toBe(sign === 0 ? 0 : -sign);
  });
  it.each([
    ['2022', '2023-01', true],
    ['2023', '2023-04', false],
    ['2023-04', '2023', false],
    ['2023-03-31', '2023-04', true],
  ])('%s is over before %s: %s', (a, b, over) => {
    expect(isBefore(a, b)).toBe(over);
  });
  it('a date that contains another does not come before or after it', () => {
    fc.assert(
      fc.property(partial, partial, (a, b) => {
        if (contains(a, b)) expect(isBefore(a, b) || isBefore(b, a)).toBe(false);
        else expect(a === b).toBe(false);
      }),
    );
  });
});

describe('contains', () => {
  it.each([
    ['2023', '2023-04-12', true],
    ['2023-04', '2023-04-12', true],
    ['2023-04-12', '2023-04-12', true],
    ['2023-04-12', '2023-04', false],
    ['2023-04', '2023-05-01', false],
  ])('%s contains %s: %s', (outer, inner, yes) => {
    expect(contains(outer, inner)).toBe(yes);
  });
});

describe('isWithin', () => {
  it.each([
    [undefined, undefined, '2023', true],
    ['2021-10-28', undefined, '2021-10-27', false],
    ['2021-10-28', undefined, '2021-10-28', true],
    [undefined, '2023-07-23', '2023-07-23', true],
    [undefined, '2023-07-23', '2023-07-24', false],
    // Coarse on either side: counted where it can be so.
    [undefined, '2023', '2023-12-31', true],
    ['2023-06', '2023-08', '2023', true],
    ['2023-06', '2023-08', '2022', false],
    ['2024', '2024', '2023-12', false],
  ])('from %s to %s, as of %s: %s', (...[from, to, asOf, yes]) => {
    expect(isWithin(from, to, asOf)).toBe(yes);
  });
});
