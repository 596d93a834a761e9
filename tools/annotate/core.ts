/** What the command line needs of core, loaded as one graph so that every module exists once. */
export { analyse } from '../../core/analyse.ts';
export { articleOf, articleOfText } from '../../core/article/article-of.ts';
export { compileGazetteer } from '../../core/detection/compile.ts';
export { movedBy } from '../../core/detection/find.ts';
export { openGazetteer } from '../../core/detection/gazetteer.ts';
export { findNames } from '../../core/detection/names.ts';
export { isPartialDate } from '../../core/knowledge/dates.ts';
export { libraryOf } from '../../core/knowledge/library.ts';
export { readPack } from '../../core/knowledge/read-pack.ts';
export { wordsFor } from '../../core/words.ts';
