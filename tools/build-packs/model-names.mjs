import { NameList } from './name-rules.mjs';
import { cell, list } from './tables.mjs';
import names from './names.json' with { type: 'json' };

/** @typedef {import('../../core/knowledge/entity.ts').Name} Name */
/** @typedef {import('./tables.mjs').Row} Row */

/** @type {Record<string, string>} */
const TITLES = names.modelTitles;
/** Models that are told by a name that means something else first: they are looked up, not marked. */
const UNNAMED = new Set(names.unnamedModels);
/** Research models whose name is an ordinary word or phrase, but which the news does name. */
const NAMED_RESEARCH = new Set(names.namedResearch);
/** Kinds of the table that are no AI models or products that an article would mean. */
const OTHER_KINDS = /software|architecture|system|program/;
/** Research of before this year is told by methods' names ("Dropout"), which are no models in an article. */
const FIRST_RESEARCH_YEAR = '2018';

/** @param {Row} row */
export function titleOfModel(row) {
  const name = cell(row, 'name');
  return TITLES[name] ?? name;
}

/**
 * @param {string} id
 * @param {Row} row
 * @param {Set<string>} titles the listed names of all models
 * @returns {Name[]}
 */
export function namesOfModel(id, row, titles) {
  const title = titleOfModel(row);
  const found = new NameList(id);
  if (
    !UNNAMED.has(cell(row, 'id')) &&
    !OTHER_KINDS.test(cell(row, 'kind')) &&
    isNameInText(row, title, titles)
  ) {
    found.add(bareName(title), 'primary', contextOf(row, title));
    for (const alias of list(row, 'aliases_or_renames').filter(isOwnAlias)) found.add(alias);
  }
  return found.addExtra().list;
}

/** @param {Row} row */
function isResearch(row) {
  return cell(row, 'curated') === '';
}

/**
 * @param {Row} row
 * @param {string} title
 * @param {Set<string>} titles
 */
function isNameInText(row, title, titles) {
  if (!isResearch(row) || NAMED_RESEARCH.has(title)) return true;
  // A dated snapshot, or a run on one data set, is called like the model itself.
  if (/\((?:\w+ )?\d{4}\)|[+,×*†]|dynamic|LSTM|RNN|CNN|Transformer|\(WT|\(PTB|ImageNet|CIFAR/.test(title))
    return false;
  if (cell(row, 'release_date') < FIRST_RESEARCH_YEAR) return /^(?:Alpha|GPT)/.test(title);
  const isVariant = bareName(title) !== title && titles.has(bareName(title));
  return !isVariant && isProperName(bareName(title));
}

/**
 * A version number, or letters that no ordinary word has: `StyleGAN2`, `BloombergGPT`, `Llama 4 Scout`.
 * @param {string} name
 */
function isProperName(name) {
  if (name.length < 5) return false;
  const hasInnerCapital = /\p{Ll}\p{Lu}/u.test(name);
  const isLongAcronym = /^\p{Lu}[\p{Lu}-]{5,}$/u.test(name);
  return /\d/.test(name) || hasInnerCapital || isLongAcronym;
}

/**
 * A research model's name of letters alone may be a word of some language.
 * @param {Row} row
 * @param {string} title
 * @returns {Partial<Name>}
 */
function contextOf(row, title) {
  const name = bareName(title);
  const isPlainWord = /^\p{Lu}?\p{Ll}+$|^\p{Lu}+$/u.test(name);
  return isResearch(row) && (isPlainWord || name.length < 6) && !name.startsWith('GPT-')
    ? { context: true }
    : {};
}

/** @param {string} title */
function bareName(title) {
  return title.replace(/\s*\([^)]*\)/g, '').trim();
}

/** @param {string} alias */
function isOwnAlias(alias) {
  return !alias.startsWith('code name') && !names.notAliases.includes(alias);
}
