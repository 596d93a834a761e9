import { isPartialDate } from '../knowledge/dates.ts';
import type { PartialDate } from '../knowledge/entity.ts';

const YEAR = '(?<y>(?:19[89]|20\\d)\\d)';
const DAY = '(?<d>\\d\\d?)(?:st|nd|rd|th|er|\\.|º|°)?';
const NAME = '(?<name>[^\\s\\d.,/]{3,})\\.?';

/** Characters within which a date is looked for: a page may write anything of any length where a date should be. */
const LONGEST = 200;

const FORMS = [
  // 20230412
  `(?<!\\d)${YEAR}(?<m>\\d\\d)(?<d>\\d\\d)(?!\\d)`,
  // 2023-04-12, 2023/4/12, 2023年4月12日, 2023년 4월 12일; 2023-04
  `(?<!\\d)${YEAR}(?:[-/.]|[年년]\\s*)(?<m>\\d\\d?)(?:(?:[-/.]|[月월]\\s*)(?<d>\\d\\d?))?(?!\\d)`,
  // 12 April 2023, 12. April 2023, 12 de abril de 2023
  `(?<!\\d)${DAY}\\s+(?:de\\s+|of\\s+)?${NAME},?\\s+(?:de\\s+|del\\s+)?${YEAR}(?!\\d)`,
  // April 12, 2023
  `${NAME}\\s+${DAY},?\\s+${YEAR}(?!\\d)`,
  // 12.04.2023, 12/04/2023
  `(?<!\\d)(?<first>\\d\\d?)(?<by>[./-])(?<second>\\d\\d?)\\k<by>${YEAR}(?!\\d)`,
].map((form) => new RegExp(form, 'i'));

const IN_PATH = new RegExp(`[/_-]${YEAR}(?<by>[/-]?)(?<m>\\d\\d)(?:\\k<by>(?<d>\\d\\d))?(?=[/_.-]|$)`);

/** First date in a short text: a meta value, a byline. `language` settles what 4/5/2023 means; in English nothing does. */
export function dayIn(text: string, language: string | null): PartialDate | null {
  const start = text.slice(0, LONGEST);
  for (const form of FORMS) {
    const groups = form.exec(start)?.groups;
    const day = groups && dayOf(groups, language);
    if (day) return day;
  }
  return null;
}

/** The date in an address: /2023/04/12/, /20230412-, /2023/04/. */
export function dayInUrl(url: string): PartialDate | null {
  const groups = IN_PATH.exec(url.replace(/^\w+:\/\/[^/]*|[?#].*$/g, ''))?.groups;
  return groups ? dayOf(groups, null) : null;
}

type Groups = Partial<Record<string, string>>;

function dayOf(groups: Groups, language: string | null): PartialDate | null {
  const { y, m, d, name = '', first, second } = groups;
  if (first === undefined || second === undefined) return calendarDay(y, m ?? monthOf(name, language), d);
  if (groups.by !== '.' && !isDayFirst(Number(first), Number(second), language)) {
    return Number(second) > 12 ? calendarDay(y, first, second) : null;
  }
  return calendarDay(y, second, first);
}

/** Whether 4/5 is the fourth of May: sure where months have run out, and in any language but English. */
function isDayFirst(first: number, second: number, language: string | null): boolean {
  if (first > 12 || first === second) return true;
  return second <= 12 && language !== 'en' && language !== null;
}

/** Number of the month that a word begins, in the text's language or in English, which any page may use; else 0. */
function monthOf(word: string, language: string | null): number {
  for (const locale of [language ?? 'en', 'en']) {
    // A date with a day has the month in the case that bylines use: апреля, kwietnia.
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2023, month - 1));
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      if (name.toLowerCase().startsWith(word.toLowerCase())) return month;
    }
  }
  return 0;
}

function calendarDay(y = '', m: string | number = '', d?: string): PartialDate | null {
  const parts = d === undefined ? [m] : [m, d];
  const date = [y, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
  return isPartialDate(date) ? date : null;
}
