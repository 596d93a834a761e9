import { readFileSync } from 'node:fs';

/** @type {Record<string, {message: string}>} */
const MESSAGES = JSON.parse(
  readFileSync(new URL('../../assets/_locales/en/messages.json', import.meta.url), 'utf8'),
);

/** The extension's own words in English, the language in which the tests run the browsers. @param {string} key */
export function say(key) {
  const message = MESSAGES[key]?.message;
  if (message === undefined) throw new Error(`There is no message ${key}`);
  return message;
}

/** White space as a reader sees it. @param {string | null | undefined} text */
export function fold(text) {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
