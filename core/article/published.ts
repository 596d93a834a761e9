import type { PartialDate } from '../knowledge/entity.ts';
import type { Published } from './article.ts';
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

/** When the article was published, by the first of these that tells: JSON-LD, meta, `<time>`, address, byline. */
export function findPublished(clues: DateClues): Published | null {
  const firstIn = (from: 'json-ld' | 'meta' | 'time' | 'text'): Published | null => {
    for (const written of clues[from] ?? []) {
      const date = dayIn(written, clues.language);
      if (date) return { date, from };
    }
    return null;
  };
  return (
    firstIn('json-ld') ?? firstIn('meta') ?? firstIn('time') ?? inUrl(clues.url ?? '') ?? firstIn('text')
  );
}

function inUrl(url: string): Published | null {
  const date: PartialDate | null = dayInUrl(url);
  return date ? { date, from: 'url' } : null;
}
