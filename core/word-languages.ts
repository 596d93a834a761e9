/** Languages with word tables of their own: a file each in detection/words and claims/words. */
export const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'ru', 'zh'] as const;

export type WordLanguage = (typeof LANGUAGES)[number];

/**
 * Whose words an article needs: its language's first, then English, which stands in articles of any language. An
 * unknown language (a primary subtag, or null) is read as English.
 */
export function languagesFor(language: string | null): WordLanguage[] {
  const own = LANGUAGES.filter((one) => one === language && one !== 'en');
  return [...own, 'en'];
}
