import { expect, it } from 'vitest';
import type { Input } from '../../../core/insight/scale.ts';
import { writeAmount, writeInput, writeRatio } from '../../../components/insight/amounts.ts';

it.each([
  ['en', 400_000, 800_000, '400–800', 'TB'],
  ['it', 400_000, 800_000, '400–800', 'TB'],
  ['en', 900, 1200, '0.9–1.2', 'TB'],
  ['en', 80, 80, '80', 'GB'],
])('in %s an amount of %f to %f GB is %s %s', (locale, min, max, value, unit) => {
  expect(writeAmount({ unit: 'GB', min, max }, locale)).toEqual({ value, unit });
});

// Beside a unit or a sign, a hyphen between two numbers reads as a minus.
it.each(['en', 'it'])('no range in %s has a hyphen', (locale) => {
  const load: Input = { what: 'load', min: 0.3, max: 0.4, unit: '', facts: [] };
  const written = [
    writeInput(load, locale).value,
    writeAmount({ unit: 'USD', min: 3e8, max: 4e8 }, locale).value,
    writeRatio({ min: 0.5, max: 1 }, locale),
  ];
  for (const text of written) expect(text).toMatch(/^[^-]*–[^-]*$/);
});
