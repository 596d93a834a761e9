/**
 * The locale for figures, dates and plurals: the browser's own where our words are in its language (`en-GB` writes `14 May`,
 * `en-US` `May 14`), else that of our words, so that words and figures never mix languages.
 */
export function localeOf(words: string, browserLanguage: string): string {
  return browserLanguage.split('-')[0] === words ? browserLanguage : words;
}
