import type { Block } from '../../core/article/article.ts';

/** The node by which a block is known again in a later reading: its first text node, which no other block has. */
export function keyOf({ pieces, node }: Block<Node>): Node {
  return pieces[0]?.node ?? node;
}
