import { browser } from 'wxt/browser';
import { makePhrases, type MessageKey, type Phrases } from '../components/phrases/phrases.ts';
import type { LocaleChoice } from './settings.ts';

/**
 * The words of an extension page: in the browser's language, or in the one that the reader chose for us. Only a chosen
 * language that is not the browser's is fetched.
 */
export async function loadPhrases(choice: LocaleChoice): Promise<Phrases> {
  const { i18n } = browser;
  const own = i18n.getMessage('locale');
  const words = choice === 'auto' ? own : choice;
  const locale = localeOf(words, i18n.getUILanguage());
  if (words === own) return makePhrases((key) => i18n.getMessage(key), locale);
  const texts = await fetchTexts(words);
  return makePhrases((key) => texts[key], locale);
}

/**
 * The locale for figures and dates: the browser's own where our words are in its language (`en-GB` writes `14 May`,
 * `en-US` `May 14`), else that of our words, so that words and figures never mix languages.
 */
export function localeOf(words: string, browserLanguage: string): string {
  return browserLanguage.split('-')[0] === words ? browserLanguage : words;
}

/** The messages of one language, as the extension ships them. */
export async function fetchTexts(language: string): Promise<Record<MessageKey, string>> {
  const response = await fetch(`/_locales/${language}/messages.json`);
  const messages = (await response.json()) as Record<MessageKey, { message: string }>;
  const texts = Object.entries(messages).map(([key, { message }]) => [key, message]);
  return Object.fromEntries(texts) as Record<MessageKey, string>;
}
