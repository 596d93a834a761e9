import type { Block } from '../../core/article/article.ts';
import { indexAt } from '../../core/detection/spans.ts';

/** A part of a block's text; offsets are UTF-16 code units into it. */
export interface Span {
  block: Block<Node>;
  start: number;
  end: number;
}

/** The span in the page. Static: a live range would slow down every later change of the page. */
export function rangeOf(span: Span): StaticRange | null {
  const bounds = boundsOf(span);
  return bounds && new StaticRange(bounds);
}

/** Whether the page still holds the span's text where it was read. */
export function isIntact(span: Span): boolean {
  const { block, start, end } = span;
  for (let i = indexAt(block.pieces, start); i < block.pieces.length; i++) {
    const piece = block.pieces[i];
    if (!piece || piece.start >= end) break;
    const from = Math.max(start, piece.start);
    const to = Math.min(end, block.pieces[i + 1]?.start ?? end);
    const data = piece.node.nodeValue?.slice(from - piece.start, to - piece.start);
    if (!piece.node.isConnected || data !== block.text.slice(from, to)) return false;
  }
  return true;
}

let scratch: Range | undefined;

/** Client rectangles of the span in reading order, one a line; none where it is not shown. */
export function linesOf(span: Span): DOMRect[] {
  const bounds = boundsOf(span);
  if (!bounds || !isIntact(span)) return [];
  scratch ??= document.createRange();
  scratch.setStart(bounds.startContainer, bounds.startOffset);
  scratch.setEnd(bounds.endContainer, bounds.endOffset);
  const lines: DOMRect[] = [];
  for (const rect of scratch.getClientRects()) {
    if (rect.width === 0 || rect.height === 0) continue;
    const last = lines.at(-1);
    if (last && isSameLine(last, rect)) lines[lines.length - 1] = union(last, rect);
    else lines.push(rect);
  }
  // A range that stays in the page would have to follow each of its changes.
  scratch.setEnd(document, 0);
  return lines;
}

/** Whether all of a line is in view. */
export function isInView({ top, bottom, left, right }: DOMRect): boolean {
  return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
}

function boundsOf({ block, start, end }: Span): StaticRangeInit | null {
  const first = block.pieces[indexAt(block.pieces, start)];
  const last = block.pieces[indexAt(block.pieces, end - 1)];
  if (!first || !last) return null;
  return {
    startContainer: first.node,
    startOffset: start - first.start,
    endContainer: last.node,
    endOffset: end - last.start,
  };
}

function isSameLine(a: DOMRect, b: DOMRect): boolean {
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
}

function union(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}
