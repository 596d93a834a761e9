import type { PartialDate } from '../../core/knowledge/entity.ts';
import type { Words } from './phrases.ts';

/** A number with its unit apart, since the unit is drawn lighter than the value it belongs to. */
export interface Figure {
  value: string;
  unit: string;
}

type Shape = { scale?: number; format: Intl.NumberFormatOptions };

/**
 * How numbers of a unit are written; any other unit is written as it is. Three digits are all that a reader
 * compares; the fact itself keeps its precision.
 */
const SHAPES: Record<string, Shape> = {
  billion: { scale: 1e9, format: { notation: 'compact', compactDisplay: 'long' } },
  tokens: { format: { notation: 'compact' } },
  FLOP: { format: { notation: 'scientific', maximumSignificantDigits: 3 } },
  USD: { format: { style: 'currency', currency: 'USD', maximumFractionDigits: 0 } },
  'TB/s': { format: { maximumSignificantDigits: 3 } },
};
/** Units that the format itself writes. */
const SPOKEN = new Set(['billion', 'USD']);
const PLAIN: Shape = { format: { maximumFractionDigits: 1 } };

/** `40–80` and `GB`. Equal bounds give one number. */
export function writeRange(bounds: { min: number; max: number }, unit: string, locale: string): Figure {
  const { scale = 1, format } = SHAPES[unit] ?? PLAIN;
  const numbers = new Intl.NumberFormat(locale, format);
  const [min, max] = [numbers.format(bounds.min * scale), numbers.format(bounds.max * scale)];
  const value = min === max ? min : numbers.formatRange(bounds.min * scale, bounds.max * scale);
  return { value, unit: SPOKEN.has(unit) ? '' : unit };
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
