import type { Bounds } from '../../core/insight/compare.ts';
import type { Figure, Input } from '../../core/insight/scale.ts';
import { writeBounds, writeRange, type Figure as Written } from '../phrases/figures.ts';
import type { MessageKey, Words } from '../phrases/phrases.ts';

/** Units of a figure, each a thousand of the one before. */
const LADDERS: Partial<Record<Figure['unit'], string[]>> = {
  GB: ['GB', 'TB', 'PB', 'EB'],
  TFLOPS: ['TFLOPS', 'PFLOPS', 'EFLOPS', 'ZFLOPS'],
  W: ['W', 'kW', 'MW', 'GW'],
  kWh: ['kWh', 'MWh', 'GWh', 'TWh'],
};

/** Spans of time in days, the longest first; the first that the figure fills twice is told. */
const TIMES: [days: number, key: MessageKey][] = [
  [365.25, 'insight_years'],
  [1, 'insight_days'],
  [1 / 24, 'insight_hours'],
];

const THREE_DIGITS: Intl.NumberFormatOptions = { maximumSignificantDigits: 3 };

/** A figure of a fleet to three digits, in the unit that reads best: `800–940 TB`. */
export function writeAmount({ unit, min, max }: Bounds & Pick<Figure, 'unit'>, locale: string): Written {
  if (unit === 'USD') {
    const format: Intl.NumberFormatOptions = { ...THREE_DIGITS, style: 'currency', currency: 'USD' };
    return { value: range({ min, max }, locale, { ...format, notation: 'compact' }), unit: '' };
  }
  if (unit === 'days') {
    const [days, key] = TIMES.find(([long]) => max >= 2 * long) ?? [1 / 24, 'insight_hours'];
    return { value: range({ min: min / days, max: max / days }, locale, THREE_DIGITS), unit: { key } };
  }
  const ladder = LADDERS[unit] ?? [unit];
  const step = Math.max(0, Math.min(Math.floor(Math.log10(max) / 3), ladder.length - 1));
  const bounds = { min: min / 1000 ** step, max: max / 1000 ** step };
  return { value: range(bounds, locale, THREE_DIGITS), unit: ladder[step] ?? unit };
}

/** One number of a formula as it stands in it: `10,000`, `350–700 W`, `80%`. */
export function writeInput({ what, min, max, unit }: Input, locale: string): { value: string; unit: Words } {
  if (what === 'load' || what === 'utilisation') {
    return { value: range({ min, max }, locale, { style: 'percent' }), unit: '' };
  }
  return writeRange({ min, max }, unit, locale);
}

/** `0.5–1 ×`, with two digits. */
export function writeRatio(ratio: Bounds, locale: string): string {
  return `${range(ratio, locale, { maximumSignificantDigits: 2 })}\u00a0×`;
}

function range(bounds: Bounds, locale: string, format: Intl.NumberFormatOptions): string {
  return writeBounds(bounds, new Intl.NumberFormat(locale, format));
}
