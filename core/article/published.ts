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
  let first: Published | null = null;
  for (const told of datesIn(clues)) {
    if (first && !contains(first.date, told.date)) continue;
    if (told.date.length === DAY || !first) first = told;
    if (first.date.length === DAY) break;
  }
  return first;
}

/** Length of a date that tells the day. */
const DAY = 10;

function* datesIn(clues: DateClues): Generator<Published> {
  for (const from of ORDER) {
    if (from === 'url') {
      const date = dayInUrl(clues.url ?? '');
      if (date) yield { date, from };
      continue;
    }
    for (const written of clues[from] ?? []) {
      const date = dayIn(written, clues.language);
      if (date) yield { date, from };
    }
  }
}
