import { browser } from 'wxt/browser';
import messages from '../../assets/_locales/en/messages.json';
import type { Strings } from '../../messaging/calls.ts';
import { localeOf } from '../../messaging/locale.ts';

/** The card's words in the browser's language, and the locale that figures and dates among them are written in. */
export function readCardStrings(): { strings: Strings; locale: string } {
  const { i18n }: { i18n: { getMessage(key: string): string; getUILanguage(): string } } = browser;
  const keys = Object.keys(messages).filter((key) => key.startsWith('card_'));
  return {
    strings: Object.fromEntries(keys.map((key) => [key, i18n.getMessage(key)])),
    locale: localeOf(i18n.getMessage('locale'), i18n.getUILanguage()),
  };
}
