import { onceFor } from './once.ts';
import { phrasesOf, type Phrases } from './phrases.ts';
import type { DetectionWords } from './words.ts';

/** The lists of `DetectionWords` that tell what a word beside a number is to counting. */
export const COUNT_ROLES = [
  'hardware',
  'carriers',
  'counters',
  'between',
  'vague',
  'before',
  'after',
  'containers',
] as const;

export type CountRole = (typeof COUNT_ROLES)[number];

/** The words of all tables in one look-up: an Italian article says `GPU clusters` too. */
export const countWordsOf = onceFor((tables: readonly DetectionWords[]): Phrases<CountRole> =>
  phrasesOf(
    tables.flatMap((table) =>
      COUNT_ROLES.flatMap((role) => table[role].map((word) => [word, role] as const)),
    ),
  ),
);
