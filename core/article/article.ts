import type { PartialDate } from '../knowledge/entity.ts';

/** A run of a block's text that one text node holds. `start` is an offset into the block's text. */
export interface Piece<N> {
  node: N;
  start: number;
}

/**
 * One paragraph, heading, caption or cell, up to the next `<br>`. `text` is the concatenated data of its text nodes,
 * unchanged (white space too), so that an offset maps to a node by subtraction. `start` is its offset in `Article.text`.
 */
export interface Block<N = unknown> {
  node: N;
  text: string;
  start: number;
  role: 'paragraph' | 'heading' | 'caption' | 'cell' | 'item';
  pieces: Piece<N>[];
}

export type DateOrigin = 'json-ld' | 'meta' | 'time' | 'url' | 'text' | 'given';

export interface Published {
  date: PartialDate;
  /** Where the date was found, so that the card can say so. */
  from: DateOrigin;
}

/** A page or a plain text, ready for detection. Offsets everywhere are UTF-16 code units into `text`. */
export interface Article<N = unknown> {
  /**
   * The innermost element that holds the article's body, or all stories of a page that goes on with the next one. Where
   * nothing reads like an article, as on a home page, the page's main element; without one the document.
   */
  root: N;
  /** All blocks' texts, joined by one line feed; of a plain text, the text itself. */
  text: string;
  /** Primary language subtag, lower case; null when nothing tells. */
  language: string | null;
  published: Published | null;
  blocks: Block<N>[];
}
