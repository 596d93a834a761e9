import type { PartialDate } from '../../core/knowledge/entity.ts';
import type { MessageKey, Words } from './phrases.ts';

/** A number with its unit apart, since the unit is drawn lighter than the value it belongs to. */
export interface Figure {
  value: string;
  unit: Words;
}

type Shape = { scale?: number; format: Intl.NumberFormatOptions };

/** How numbers of a unit are written; any other unit is written plainly. The facts keep their precision. */
const SHAPES: Record<string, Shape> = {
  billion: { scale: 1e9, format: { notation: 'compact', compactDisplay: 'long' } },
  USD: { format: { style: 'currency', currency: 'USD', maximumFractionDigits: 0 } },
  /** Parts of one. */
  '%': { format: { style: 'percent', maximumSignificantDigits: 2 } },
  'TB/s': { format: { maximumSignificantDigits: 3 } },
};
const PLAIN: Shape = { format: { maximumFractionDigits: 1 } };

/** Units that the number's own format writes, or that have a name in each language. */
const UNIT_NAMES: Record<string, Words> = {
  billion: '',
  USD: '',
  tokens: { key: 'card_tokens' satisfies MessageKey },
};

/** Where the next unit reads better, it is a thousand of this one. */
const GREATER: Record<string, string> = { TFLOPS: 'PFLOPS', 'TB/s': 'PB/s', MB: 'GB' };
const GREAT = 10_000;

/** `40–80` and `GB`. Equal bounds give one number. */
export function writeRange(bounds: { min: number; max: number }, unit: string, locale: string): Figure {
  const greater = bounds.min >= GREAT ? GREATER[unit] : undefined;
  if (greater) return writeRange({ min: bounds.min / 1000, max: bounds.max / 1000 }, greater, locale);
  const named = UNIT_NAMES[unit] ?? unit;
  if (unit === 'FLOP') return { value: writePowerOfTen(bounds.max, locale), unit: named };
  const { scale = 1, format } = SHAPES[unit] ?? PLAIN;
  const scaled = { min: bounds.min * scale, max: bounds.max * scale };
  return { value: writeBounds(scaled, new Intl.NumberFormat(locale, format)), unit: named };
}

/** `40–80`. What is written alike gives one number. */
export function writeBounds({ min, max }: { min: number; max: number }, numbers: Intl.NumberFormat): string {
  if (numbers.format(min) === numbers.format(max)) return numbers.format(min);
  // Some languages' data write ranges with a hyphen, which beside units reads as a minus.
  const parts = numbers.formatRangeToParts(min, max);
  return parts.map(({ type, value }) => (type === 'literal' ? value.replace('-', '–') : value)).join('');
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `3.14 × 10²³`. */
function writePowerOfTen(number: number, locale: string): string {
  const [mantissa = '', exponent = ''] = number.toExponential(2).split('e+');
  const raised = [...exponent].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
  return `${new Intl.NumberFormat(locale).format(Number(mantissa))} × 10${raised}`;
}

const DATE_SHAPES: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'short', day: 'numeric' },
};

/** A date with the precision that is known: `2020`, `May 2020`, `14 May 2020`. Any other text comes back as it is. */
export function writeDate(date: PartialDate, locale: string): string {
  const shape = DATE_SHAPES[date.length];
  const time = Date.parse(date);
  if (!shape || Number.isNaN(time)) return date;
  return new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC' }).format(time);
}

/** The same, no finer than the month: a sentence reads better without the day. */
export function writeMonth(date: PartialDate, locale: string): string {
  return writeDate(date.slice(0, 7), locale);
}

/** The years of a time span, as far as they are known. */
export function tellYears(from: PartialDate | undefined, to: PartialDate | undefined): Words | null {
  const [start, end] = [from?.slice(0, 4), to?.slice(0, 4)];
  if (start && end) return start === end ? start : `${start}–${end}`;
  if (start) return { key: 'card_since_year', values: { year: start } };
  return end ? { key: 'card_until_year', values: { year: end } } : null;
}
