import type { Article } from '../../core/article/article.ts';

/** Most characters of a selection that are told to the popup. */
const MOST = 80;

/** The selected part of an article's text: from its first character that belongs to the article to its last. */
export function selectedSpan(article: Article<Node>, range: Range): { start: number; end: number } | null {
  let start = -1;
  let end = -1;
  for (const block of article.blocks) {
    block.pieces.forEach(({ node, start: offset }, i) => {
      if (!range.intersectsNode(node)) return;
      const length = (block.pieces[i + 1]?.start ?? block.text.length) - offset;
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? Math.min(length, range.endOffset) : length;
      if (from >= to) return;
      if (start < 0) start = block.start + offset + from;
      end = block.start + offset + to;
    });
  }
  return start < 0 ? null : { start, end };
}

/** The range that is selected in the page, or null. What is selected in a field of a form is not told to pages. */
export function selectedRange(): Range | null {
  const selection = document.getSelection();
  return selection && !selection.isCollapsed ? selection.getRangeAt(0) : null;
}

/** Is text selected in a field of a form? What it says is nobody's business. */
export function isFieldSelected(): boolean {
  const field = document.activeElement;
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return isField && field.selectionStart !== field.selectionEnd;
}

/** The selection as a reader sees it, cut where it is long. */
export function tellText(range: Range): string {
  const text = range.toString().replace(/\s+/g, ' ').trim();
  return text.length > MOST ? `${text.slice(0, MOST).trimEnd()}…` : text;
}
