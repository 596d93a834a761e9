import { contains } from '../knowledge/dates.ts';
import type { DateOrigin, Published } from './article.ts';
import { dayIn, dayInUrl } from './day.ts';

/** What tells the date, as it is written; within each list the likeliest first. */
export interface DateClues {
  'json-ld'?: string[];
  meta?: string[];
  time?: string[];
  url?: string;
  /** Bylines. */
  text?: string[];
  language: string | null;
}

/** Who tells it, the most trusted first. */
const ORDER = ['json-ld', 'meta', 'time', 'url', 'text'] as const satisfies DateOrigin[];

/**
 * When the article was published, by the first of these that tells: JSON-LD, meta, `<time>`, address, byline. Where that
 * tells only the month, as addresses do, the day comes from the next that tells one of that month.
 */
export function findPublished(clues: DateClues): Published | null {
  let told: Published | null = null;
  for (const from of ORDER) {
    for (const date of datesIn(from, clues)) {
      if (!told || contains(told.date, date)) told = { date, from };
      if (told.date.length === DAY) return told;
    }
  }
  return told;
}

/** Length of a date that tells the day. */
const DAY = 10;

function datesIn(from: (typeof ORDER)[number], clues: DateClues): string[] {
  if (from === 'url') return [dayInUrl(clues.url ?? '') ?? []].flat();
  return (clues[from] ?? []).flatMap((written) => dayIn(written, clues.language) ?? []);
}
