import { expect, test } from 'vitest';
import { languagesOf } from '../../../entrypoints/welcome/languages-of.ts';
import { SITES } from '../../components/welcome/samples.ts';

test.each([
  [
    ['it-CH', 'en-GB', 'it'],
    ['it', 'en'],
  ],
  [['de', 'en'], ['en']],
  [['fi-FI'], ['en']],
  [[], ['en']],
])('%j reads %j', (read, languages) => {
  expect(languagesOf(read, SITES)).toEqual(languages);
});
