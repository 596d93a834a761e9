import type { Article, Block, Published } from './article.ts';
import { bylinesIn } from './bylines.ts';
import { dateClues } from './date-clues.ts';
import { findLanguage, primarySubtag } from './language.ts';
import { findPublished, type DateClues } from './published.ts';
import { selectArticle } from './root.ts';
import type { Tree } from './tree.ts';
import { Walk } from './walk.ts';

/** What the caller knows better than the page. */
export interface ArticleOptions {
  url?: string;
  /** BCP 47. */
  language?: string;
  /** Partial ISO date. */
  published?: string;
}

/** Finds the article in a document, with its language and date. A page without an article gives the blocks of its main part. */
export function articleOf<N>(document: N, tree: Tree<N>, options: ArticleOptions = {}): Article<N> {
  const walk = new Walk(document, tree);
  const selection = selectArticle(walk, tree);
  const blocks = placed(selection.passages.map(({ block }) => block));
  const text = blocks.map((block) => block.text).join('\n');
  const language = languageOf(text, options, declaredLanguage(selection.root, tree));
  const published = publishedOf(options, { ...dateClues(walk, selection, tree), language });
  return { root: selection.root, text, language, published, blocks };
}

/** An article out of plain text, a block a line; its text is the text given, to the character. */
export function articleOfText(text: string, options: ArticleOptions = {}): Article<null> {
  const lines = text.split('\n').map((line) => blockOf(line));
  const blocks = placed(lines).filter((block) => /\S/.test(block.text));
  const language = languageOf(text, options, null);
  const published = publishedOf(options, { text: bylinesIn(blocks.slice(0, BYLINE_WITHIN)), language });
  return { root: null, text, language, published, blocks };
}

/** Lines of a plain text among which its byline is looked for. */
const BYLINE_WITHIN = 8;

function blockOf(text: string): Block<null> {
  return { node: null, text, start: 0, role: 'paragraph', pieces: [{ node: null, start: 0 }] };
}

/** Gives blocks their places in the text that they make up, joined by a line feed. */
function placed<N>(blocks: Block<N>[]): Block<N>[] {
  let start = 0;
  for (const block of blocks) {
    block.start = start;
    start += block.text.length + 1;
  }
  return blocks;
}

function languageOf(text: string, { language }: ArticleOptions, declared: string | null): string | null {
  return language ? primarySubtag(language) : findLanguage(text, declared);
}

function publishedOf({ published, url }: ArticleOptions, clues: DateClues): Published | null {
  if (published) return { date: published, from: 'given' };
  return findPublished(url === undefined ? clues : { ...clues, url });
}

/** The lang attribute that holds for the article, or for the document's element if the article is all of it. */
function declaredLanguage<N>(root: N, tree: Tree<N>): string | null {
  let node: N | null = root;
  if (tree.type(root) !== 1) {
    node = tree.first(root);
    while (node !== null && tree.type(node) !== 1) node = tree.next(node);
  }
  for (; node !== null; node = tree.parent(node)) {
    const lang = tree.attribute(node, 'lang');
    if (lang) return lang;
  }
  return null;
}
