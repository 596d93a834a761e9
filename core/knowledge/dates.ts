import type { PartialDate } from './entity.ts';

/**
 * Calendar dates of the precision that is known: `2023`, `2023-04` or `2023-04-12`. A coarse date stands for its whole
 * year or month, so it has a first and a last day; both are compared as strings.
 */

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for a real date: `2025-02-30` and `2025-13` are none. Years 1000 to 9999. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = SHAPE.exec(text) ?? [];
  if (year === undefined || Number(year) < 1000) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)));
}

export function firstDay(date: PartialDate): string {
  return `${date}-01-01`.slice(0, Math.max(date.length, 10));
}

export function lastDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) return `${date}-${daysIn(Number(date.slice(0, 4)), Number(date.slice(5)))}`;
  return date;
}

/** Negative when `a` begins before `b`; a coarse date comes before the days within it. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  if (a === b) return 0;
  const left = firstDay(a);
  const right = firstDay(b);
  return left === right ? a.length - b.length : left < right ? -1 : 1;
}

/** `2023` contains `2023-04-12`; every date contains itself. */
export function contains(outer: PartialDate, inner: PartialDate): boolean {
  return firstDay(outer) <= firstDay(inner) && lastDay(inner) <= lastDay(outer);
}

/** True only where `a` is over before `b` begins: `2022` before `2023-01`, but not `2023` before `2023-04`. */
export function isBefore(a: PartialDate, b: PartialDate): boolean {
  return lastDay(a) < firstDay(b);
}

/**
 * True where `asOf` can lie in the time from `from` to `to`, both included; an absent bound is open. Coarse dates are
 * read generously: something that held until some day of 2023 still counts at any day of 2023.
 */
export function isWithin(
  from: PartialDate | undefined,
  to: PartialDate | undefined,
  asOf: PartialDate,
): boolean {
  if (from !== undefined && isBefore(asOf, from)) return false;
  return to === undefined || !isBefore(to, asOf);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
