import en from '../../../assets/_locales/en/messages.json' with { type: 'json' };
import it from '../../../assets/_locales/it/messages.json' with { type: 'json' };
import { makePhrases, type Phrases } from '../../../components/phrases/phrases.ts';

/** The messages as a page script gets them: key → text. */
export const STRINGS = { en: textsOf(en), it: textsOf(it) };

export function phrasesIn(locale: 'en' | 'it'): Phrases {
  return makePhrases((key) => STRINGS[locale][key], locale);
}

function textsOf(messages: Record<string, { message: string }>): Record<string, string> {
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}
