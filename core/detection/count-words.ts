import { onceFor } from './once.ts';
import { phrasesOf, type Phrases } from './phrases.ts';
import type { DetectionWords } from './words.ts';

/** What a word beside a number is to counting: the lists of `DetectionWords` by their names. */
export type CountRole =
  'hardware' | 'carriers' | 'counters' | 'between' | 'vague' | 'before' | 'after' | 'containers';

const ROLES: readonly CountRole[] = [
  'hardware',
  'carriers',
  'counters',
  'between',
  'vague',
  'before',
  'after',
  'containers',
];

/** The words of all tables in one look-up: an Italian article says `GPU clusters` too. */
export const countWordsOf = onceFor((tables: readonly DetectionWords[]): Phrases<CountRole> =>
  phrasesOf(
    tables.flatMap((table) => ROLES.flatMap((role) => table[role].map((word) => [word, role] as const))),
  ),
);
