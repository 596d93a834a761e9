import type { Tree } from '../../core/article/tree.ts';
import { closest, outward } from './closest.ts';
import { isInView, linesOf, type Span } from './ranges.ts';

/** Whether the span is drawn at all. The text of closed details has lines, which only `checkVisibility` tells apart. */
export function isRendered(span: Span, tree: Tree<Node>): boolean {
  const element = closest(span.block.node, '*', tree);
  return element !== null && Element.prototype.checkVisibility.call(element);
}

/** Whether a reader sees the span: a line of it is in view, under nothing, in no box that cuts it off, nor transparent. */
export function isShown(span: Span, tree: Tree<Node>): boolean {
  const element = closest(span.block.node, '*', tree);
  if (!element || !linesOf(span).some((line) => isSeen(line, element, tree))) return false;
  const all = { opacityProperty: true, visibilityProperty: true };
  return Element.prototype.checkVisibility.call(element, all);
}

/** Brings the span's line to the middle of the view and of the boxes that scroll around it, unless it is seen already. */
export function bringIntoView(span: Span, tree: Tree<Node>, behavior: ScrollBehavior): void {
  const element = closest(span.block.node, '*', tree);
  const [line] = linesOf(span);
  if (!element) return;
  if (!line) Element.prototype.scrollIntoView.call(element, { block: 'center', inline: 'nearest', behavior });
  else if (!isSeen(line, element, tree)) centreWithin(span, tree, behavior);
}

/** Has the span's line come up by so many px, at once, but not under a bar. */
export function lift(span: Span, tree: Tree<Node>, by: number): void {
  raise(span, tree, by);
  const bar = barOver(span, tree);
  // What lies over more of the view is no bar: the line would be pushed out again for it.
  if (bar > 0 && bar < innerHeight / 2) raise(span, tree, -bar);
}

/** Moves the line up, or down by less than nothing: with the page, and what that lacks in the boxes around it. */
function raise(span: Span, tree: Tree<Node>, by: number): void {
  const top = (): number => linesOf(span)[0]?.top ?? 0;
  const goal = top() - by;
  window.scrollBy({ top: by, behavior: 'instant' });
  for (const box of boxesAround(span, tree)) {
    const lacking = top() - goal;
    // It is still to be seen in the box.
    const most = top() - Element.prototype.getBoundingClientRect.call(box).top;
    scroll(box, { top: by < 0 ? Math.min(0, lacking) : Math.max(0, Math.min(lacking, most)) });
  }
}

/** How far what lies over the span's line reaches down past its upper edge, as a bar that is fixed to the view does. */
function barOver(span: Span, tree: Tree<Node>): number {
  const element = closest(span.block.node, '*', tree);
  const [line] = linesOf(span);
  const hit = line ? hitAt(line, tree) : null;
  if (!line || !element || !hit) return 0;
  const over = [...outward(hit, tree)];
  if (over.includes(element)) return 0;
  const around = new Set(outward(element, tree));
  const bottoms = over
    .filter((one) => one instanceof Element && !around.has(one))
    .map((one) => Element.prototype.getBoundingClientRect.call(one).bottom);
  return Math.max(line.top, ...bottoms) - line.top;
}

function centreWithin(span: Span, tree: Tree<Node>, behavior: ScrollBehavior): void {
  for (const box of boxesAround(span, tree)) centre(span, box);
  // The boxes have moved the line; the page alone glides.
  const { top = 0, bottom = 0 } = linesOf(span)[0] ?? {};
  window.scrollBy({ top: (top + bottom) / 2 - innerHeight / 2, behavior });
}

/** What scrolls by itself, inside out. */
function* boxesAround(span: Span, tree: Tree<Node>): Generator<Element> {
  for (const box of outward(span.block.node, tree)) if (box instanceof Element && doesScroll(box)) yield box;
}

/** Neither outside of the view nor under something: what is met at the middle of the line is its block. */
function isSeen(line: DOMRect, element: Element, tree: Tree<Node>): boolean {
  const hit = isInView(line) ? hitAt(line, tree) : null;
  return hit !== null && [...outward(hit, tree)].includes(element);
}

/** The innermost element at the middle of the line. */
function hitAt(line: DOMRect, tree: Tree<Node>): Element | null {
  const at = [(line.left + line.right) / 2, (line.top + line.bottom) / 2] as const;
  let hit = document.elementFromPoint(...at);
  for (let inner = hit; inner;) {
    hit = inner;
    const root = tree.shadow?.(hit) as ShadowRoot | null | undefined;
    inner = root?.elementFromPoint(...at) ?? null;
    if (inner === hit) break;
  }
  return hit;
}

function doesScroll(element: Element): boolean {
  return element !== document.scrollingElement && /auto|scroll/.test(getComputedStyle(element).overflow);
}

/** Scrolls a box so that the span's line stands in its middle, along each axis where it is outside. */
function centre(span: Span, box: Element): void {
  const [line] = linesOf(span);
  if (!line) return;
  const around = Element.prototype.getBoundingClientRect.call(box);
  const isAcross = line.left >= around.left && line.right <= around.right;
  scroll(box, {
    left: isAcross ? 0 : (line.left + line.right - around.left - around.right) / 2,
    top: (line.top + line.bottom - around.top - around.bottom) / 2,
  });
}

function scroll(box: Element, by: ScrollToOptions): void {
  Reflect.apply(Element.prototype.scrollBy, box, [{ ...by, behavior: 'instant' }]);
}
