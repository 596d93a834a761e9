import { vi } from 'vitest';
import { articleOf } from '../../core/article/article-of.ts';
import type { Article } from '../../core/article/article.ts';
import { pageTree } from '../../entrypoints/annotator/tree.ts';

/** Puts an article of these paragraphs (HTML) into the document and reads it. */
export function articleIn(...paragraphs: string[]): Article<Node> {
  document.body.innerHTML = `<article>${paragraphs.map((html) => `<p>${html}</p>`).join('')}</article>`;
  return readPage();
}

export function readPage(): Article<Node> {
  return articleOf<Node>(document, pageTree, { language: 'en' });
}

/** The text between a range's ends, through all nodes between them. */
export function textOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
}

class FakeStaticRange {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;

  constructor({ startContainer, startOffset, endContainer, endOffset }: StaticRangeInit) {
    this.startContainer = startContainer;
    this.startOffset = startOffset;
    this.endContainer = endContainer;
    this.endOffset = endOffset;
  }
}

class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
}

/** The CSS Custom Highlight API, of which the test's DOM has nothing. Returns its registry. */
export function fakeHighlights(): Map<string, Set<AbstractRange>> {
  const highlights = new Map<string, Set<AbstractRange>>();
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('StaticRange', FakeStaticRange);
  return highlights;
}

/** What is painted: the texts under each registered name. */
export function paintedOn(highlights: Map<string, Set<AbstractRange>>): Record<string, string[]> {
  const painted = [...highlights].map(([name, ranges]) => [name, [...ranges].map(textOf)] as const);
  return Object.fromEntries(painted.filter(([, texts]) => texts.length > 0));
}

/** For pages in which everything is in view. */
export class NearObserver {
  constructor(private readonly tell: (entries: Partial<IntersectionObserverEntry>[]) => void) {}
  observe(target: Element): void {
    queueMicrotask(() => this.tell([{ target, isIntersecting: true }]));
  }
  unobserve(): void {}
  disconnect(): void {}
}
