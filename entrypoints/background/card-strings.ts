import { browser } from 'wxt/browser';
import type { Strings } from '../../messaging/calls.ts';
import { localeOf } from '../../messaging/locale.ts';
import type { LocaleChoice } from '../../messaging/settings.ts';
import { readOwnFile } from './own-files.ts';

type Messages = Record<string, { message: string }>;

/**
 * The card's words in the language that the reader chose, else in the browser's, and the locale that they are of:
 * plural rules and numbers follow it.
 */
export async function readCardStrings(choice: LocaleChoice): Promise<{ strings: Strings; locale: string }> {
  const { i18n }: { i18n: { getMessage(key: string): string; getUILanguage(): string } } = browser;
  // The words themselves say which language the browser took; on Linux it need not be the one of its interface.
  const language = choice === 'auto' ? i18n.getMessage('locale') : choice;
  const messages = Object.entries(await readOwnFile<Messages>(`/_locales/${language}/messages.json`));
  const ofCard = messages.filter(([key]) => key.startsWith('card_'));
  return {
    strings: Object.fromEntries(ofCard.map(([key, { message }]) => [key, message])),
    locale: localeOf(language, i18n.getUILanguage()),
  };
}
