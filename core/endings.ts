import type { WordTable } from './claims/words.ts';
import type { Endings } from './detection/inflected.ts';
import endings from './detection/endings.json' with { type: 'json' };

/** Of languages that give names case endings; some have no word tables of their own. */
const ENDINGS: Record<string, Endings> = endings;

/** The tables of an article's language, the first with the endings that the language gives names. */
export function withEndings(tables: WordTable[], language: string | null): WordTable[] {
  const [first, ...others] = tables;
  if (!first || language === null || !Object.hasOwn(ENDINGS, language)) return tables;
  return [{ ...first, detection: { ...first.detection, endings: ENDINGS[language] ?? {} } }, ...others];
}
