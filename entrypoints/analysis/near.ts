import type { Tree } from '../../core/article/tree.ts';
import { closest } from './closest.ts';
import type { MarkedBlock } from './marks.ts';

/** A block is taken up when it comes within one viewport of the view, and let go when it is two away. */
const NEAR = '100%';
const FAR = '200%';

/**
 * Tells which blocks are near the view, so that only these carry ranges: each registered range costs paint in every
 * frame. A block is watched by one of two observers, never by both, and the browser does the measuring.
 */
export class NearView {
  private readonly byElement = new Map<Element, MarkedBlock[]>();
  private readonly entering = observe(NEAR, (element, isNear) => isNear && this.move(element, 'enter'));
  private readonly leaving = observe(FAR, (element, isNear) => !isNear && this.move(element, 'leave'));

  constructor(
    private readonly tree: Tree<Node>,
    private readonly on: { enter(block: MarkedBlock): void; leave(block: MarkedBlock): void },
  ) {}

  watch(marked: MarkedBlock): void {
    const element = closest(marked.block.node, '*', this.tree);
    if (!element) return;
    const blocks = this.byElement.get(element);
    if (blocks) blocks.push(marked);
    else this.byElement.set(element, [marked]);
    // Once more, even if watched: the observer then tells anew where the element is, for the block that came in.
    this.leaving.unobserve(element);
    this.entering.unobserve(element);
    this.entering.observe(element);
  }

  forget(marked: MarkedBlock): void {
    const element = closest(marked.block.node, '*', this.tree);
    const blocks = element && this.byElement.get(element);
    if (!blocks) return;
    const left = blocks.filter((block) => block !== marked);
    if (left.length > 0) this.byElement.set(element, left);
    else {
      this.byElement.delete(element);
      this.entering.unobserve(element);
      this.leaving.unobserve(element);
    }
  }

  clear(): void {
    this.entering.disconnect();
    this.leaving.disconnect();
    this.byElement.clear();
  }

  private move(element: Element, way: 'enter' | 'leave'): void {
    const [from, to] = way === 'enter' ? [this.entering, this.leaving] : [this.leaving, this.entering];
    from.unobserve(element);
    to.observe(element);
    for (const block of this.byElement.get(element) ?? []) this.on[way](block);
  }
}

function observe(margin: string, tell: (element: Element, isNear: boolean) => void): IntersectionObserver {
  const margins = { rootMargin: `${margin} 0px`, scrollMargin: `${margin} 0px` };
  return new IntersectionObserver((entries) => {
    for (const entry of entries) tell(entry.target, entry.isIntersecting);
  }, margins);
}
