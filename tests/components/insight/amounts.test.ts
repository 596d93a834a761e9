import { expect, it } from 'vitest';
import type { Input } from '../../../core/insight/scale.ts';
import { writeAmount, writeInput, writeRatio } from '../../../components/insight/amounts.ts';

it.each([
  [
    { min: 400_000, max: 800_000 },
    { value: '400–800', unit: 'TB' },
  ],
  [
    { min: 900, max: 1200 },
    { value: '0.9–1.2', unit: 'TB' },
  ],
  [
    { min: 80, max: 80 },
    { value: '80', unit: 'GB' },
  ],
])('an amount of %o GB is told as %o', (bounds, written) => {
  expect(writeAmount({ unit: 'GB', ...bounds }, 'en')).toEqual(written);
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
