import type { Tree } from '../../core/article/tree.ts';
import type { Mark, MarkedBlock } from './marks.ts';
import { linesOf } from './ranges.ts';
import { outward } from './closest.ts';

export interface Point {
  x: number;
  y: number;
}

/** Finds the mark under a point. Only the marks of the block around the event's target are measured. */
export class HitTest {
  private readonly byNode = new Map<Node, MarkedBlock[]>();

  constructor(private readonly tree: Tree<Node>) {}

  add(marked: MarkedBlock): void {
    const { node } = marked.block;
    this.byNode.set(node, [...(this.byNode.get(node) ?? []), marked]);
  }

  remove(marked: MarkedBlock): void {
    const left = (this.byNode.get(marked.block.node) ?? []).filter((block) => block !== marked);
    if (left.length > 0) this.byNode.set(marked.block.node, left);
    else this.byNode.delete(marked.block.node);
  }

  clear(): void {
    this.byNode.clear();
  }

  /** `target` is the innermost node under the point, in client pixels. */
  markAt(target: Node, point: Point): Mark | null {
    for (const node of outward(target, this.tree)) {
      const blocks = this.byNode.get(node);
      if (!blocks) continue;
      const marks = blocks.flatMap((marked) => marked.marks.filter(({ isHoverable }) => isHoverable));
      return marks.find((mark) => linesOf(mark).some((line) => isInside(line, point))) ?? null;
    }
    return null;
  }
}

function isInside(line: DOMRect, { x, y }: Point): boolean {
  return x >= line.left && x <= line.right && y >= line.top && y <= line.bottom;
}
