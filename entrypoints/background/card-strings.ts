import { browser } from 'wxt/browser';
import messages from '../../assets/_locales/en/messages.json';
import type { Strings } from '../../messaging/calls.ts';
import { fetchTexts, localeOf } from '../../messaging/locale.ts';
import type { LocaleChoice } from '../../messaging/settings.ts';

const KEYS = Object.keys(messages) as (keyof typeof messages)[];

/**
 * The card's words in the language that the reader chose, else in the browser's, and the locale that they are of:
 * plural rules and numbers follow it.
 */
export async function readCardStrings(choice: LocaleChoice): Promise<{ strings: Strings; locale: string }> {
  const { i18n }: { i18n: { getMessage(key: string): string; getUILanguage(): string } } = browser;
  const keys = KEYS.filter((key) => key.startsWith('card_'));
  // The words themselves say which language the browser took; on Linux it need not be the one of its interface.
  const own = i18n.getMessage('locale');
  const language = choice === 'auto' ? own : choice;
  const texts = language === own ? undefined : await fetchTexts(language);
  return {
    strings: Object.fromEntries(keys.map((key) => [key, texts?.[key] ?? i18n.getMessage(key)])),
    locale: localeOf(language, i18n.getUILanguage()),
  };
}
