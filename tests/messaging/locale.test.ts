import { expect, test } from 'vitest';
import { localeOf } from '../../messaging/locale.ts';

test.each([
  ['en', 'en-GB', 'en-GB'],
  ['it', 'it', 'it'],
  ['it', 'it-CH', 'it-CH'],
  ['en', 'de-DE', 'en'],
  ['it', 'ital', 'it'],
])('words in %s, browser in %s: figures in %s', (words, browser, locale) => {
  expect(localeOf(words, browser)).toBe(locale);
});
