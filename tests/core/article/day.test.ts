import { describe, expect, test } from 'vitest';
import { dayIn, dayInUrl } from '../../../core/article/day.ts';

describe('a date as pages write it', () => {
  const WRITTEN: [text: string, language: string | null, day: string | null][] = [
    ['2023-04-12T23:30:00-07:00', 'en', '2023-04-12'],
    ['2023-04-12', null, '2023-04-12'],
    ['2023-04', null, '2023-04'],
    ['20230412', null, '2023-04-12'],
    ['Wed, 12 Apr 2023 10:00:00 GMT', 'it', '2023-04-12'],
    ['April 12th, 2023', 'en', '2023-04-12'],
    ['Posted on Sept. 3, 2024 by Ada', 'en', '2024-09-03'],
    ['di Livia Penna, 12 aprile 2023', 'it', '2023-04-12'],
    ['1º giugno 2022', 'it', '2022-06-01'],
    ['Stand: 3. März 2024', 'de', '2024-03-03'],
    ['le 1er août 2021 à 9 h', 'fr', '2021-08-01'],
    ['14 de octubre de 2020', 'es', '2020-10-14'],
    ['7 de março de 2019', 'pt', '2019-03-07'],
    ['12 maart 2022', 'nl', '2022-03-12'],
    ['5 kwietnia 2023', 'pl', '2023-04-05'],
    ['9 мая 2023', 'ru', '2023-05-09'],
    ['2024年10月3日 9時00分', 'ja', '2024-10-03'],
    ['2023년 4월 2일', 'ko', '2023-04-02'],
    ['12.04.2023', 'de', '2023-04-12'],
    ['04/05/2023', 'it', '2023-05-04'],
    ['04/05/2023', 'en', null],
    ['04/25/2023', 'en', '2023-04-25'],
    ['25/04/2023', 'en', '2023-04-25'],
    ['4.5.2023', null, '2023-05-04'],
    ['2025-02-30', null, null],
    ['2025-13-01', null, null],
    ['1890-01-01', null, null],
    ['32 April 2023', 'en', null],
    ['12 Nonsense 2023', 'en', null],
    ['1681293600000', null, null],
    ['an hour ago', 'en', null],
    ['', null, null],
  ];
  test.each(WRITTEN)('%j in %s is %s', (text, language, day) => {
    expect(dayIn(text, language)).toBe(day);
  });
});

describe('a date in an address', () => {
  const ADDRESSES: [url: string, day: string | null][] = [
    ['https://news.test/2023/04/12/chips', '2023-04-12'],
    ['https://news.test/2023/04/chips.html', '2023-04'],
    ['https://news.test/tech/20230412-chips', '2023-04-12'],
    ['https://news.test/chips-2023-04-12.html', '2023-04-12'],
    ['https://news.test/2023/chips', null],
    ['https://news.test/2023/45/12/', null],
    ['https://news.test/article/201904123', null],
    ['https://2023-04-12.test/chips', null],
    ['https://news.test/chips?day=2023/04/12/', null],
    ['', null],
  ];
  test.each(ADDRESSES)('%s is %s', (url, day) => {
    expect(dayInUrl(url)).toBe(day);
  });
});
