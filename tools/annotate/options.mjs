import { UsageError } from './usage-error.mjs';

/**
 * What somebody says of a text beforehand: a language tag and a partial date; either may be missing or null.
 * @param {{ lang?: unknown, published?: unknown }} given
 * @param {(text: string) => boolean} isPartialDate
 * @returns {import('../../core/article/article-of.ts').ArticleOptions}
 */
export function readOptions({ lang, published }, isPartialDate) {
  /** @type {import('../../core/article/article-of.ts').ArticleOptions} */
  const options = {};
  if (lang !== undefined && lang !== null) {
    if (typeof lang !== 'string' || !/^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(lang)) {
      throw new UsageError(
        `lang ${JSON.stringify(lang)}: give a language tag such as "it" or "pt-BR", or leave it out`,
      );
    }
    options.language = lang;
  }
  if (published !== undefined && published !== null) {
    const day = String(published).split('T')[0] ?? '';
    if (typeof published !== 'string' || !isPartialDate(day)) {
      throw new UsageError(
        `published ${JSON.stringify(published)}: give a date such as "2023", "2023-04" or "2023-04-12", or leave it out`,
      );
    }
    options.published = day;
  }
  return options;
}
