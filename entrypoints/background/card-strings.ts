import { browser } from 'wxt/browser';
import messages from '../../assets/_locales/en/messages.json';
import type { Strings } from '../../messaging/calls.ts';

/** The languages in assets/_locales. English is first: what the browser takes where it has none of the others. */
export const LANGUAGES = ['en', 'it'];

/** The card's words in the browser's language, and the locale that they are of: plural rules and numbers follow it. */
export function readCardStrings(): { strings: Strings; locale: string } {
  const { i18n }: { i18n: { getMessage(key: string): string; getUILanguage(): string } } = browser;
  const keys = Object.keys(messages).filter((key) => key.startsWith('card_'));
  const reader = i18n.getUILanguage();
  const [first = 'en'] = LANGUAGES;
  return {
    strings: Object.fromEntries(keys.map((key) => [key, i18n.getMessage(key)])),
    locale: LANGUAGES.some((language) => reader.split('-')[0] === language) ? reader : first,
  };
}
