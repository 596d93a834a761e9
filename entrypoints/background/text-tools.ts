import { wordsFor } from '../../core/words.ts';
import type { TextTools } from '../../messaging/calls.ts';
import type { Settings } from '../../messaging/settings.ts';
import { readCardStrings } from './card-strings.ts';
import type { Knowledge } from './knowledge.ts';

/** What annotating a text of a language takes, in a page or in a page of our own. */
export async function textTools(
  knowledge: Pick<Knowledge, 'compiled'>,
  language: string | null,
  { locale }: Pick<Settings, 'locale'>,
): Promise<TextTools> {
  const { knowledge: version, gazetteer } = await knowledge.compiled();
  return { knowledge: version, gazetteer, words: wordsFor(language), ...(await readCardStrings(locale)) };
}
