import type { Tree } from '../../core/article/tree.ts';

/** The node and what encloses it, inside out, through the hosts of shadow roots. */
export function* outward(node: Node, tree: Tree<Node>): Generator<Node> {
  for (let at: Node | null = node; at; at = tree.parent(at)) yield at;
}

/** The innermost of these elements that matches, on from the node itself. */
export function closest(node: Node, selector: string, tree: Tree<Node>): Element | null {
  for (const at of outward(node, tree)) {
    if (at instanceof Element && Element.prototype.matches.call(at, selector)) return at;
  }
  return null;
}
