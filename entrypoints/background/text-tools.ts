import type { WordTable } from '../../core/claims/words.ts';
import { withEndings } from '../../core/endings.ts';
import { languagesFor } from '../../core/word-languages.ts';
import type { TextTools } from '../../messaging/calls.ts';
import type { Settings } from '../../messaging/settings.ts';
import { readCardStrings } from './card-strings.ts';
import type { Knowledge } from './knowledge.ts';
import { readOwnFile } from './own-files.ts';

/** What annotating a text of a language takes, in a page or in a page of our own. */
export async function textTools(
  knowledge: Pick<Knowledge, 'compiled'>,
  language: string | null,
  { locale }: Pick<Settings, 'locale'>,
): Promise<TextTools> {
  // The build writes the tables of core/words.ts there: in the script they would hold up every wake of the background.
  const tables = languagesFor(language).map((lang) => readOwnFile<WordTable>(`/words/${lang}.json`));
  const [{ knowledge: version, gazetteer }, words, strings] = await Promise.all([
    knowledge.compiled(),
    Promise.all(tables),
    readCardStrings(locale),
  ]);
  return { knowledge: version, gazetteer, words: withEndings(words, language), ...strings };
}
