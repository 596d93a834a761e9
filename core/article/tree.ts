/**
 * The few things that reading an article needs of a document tree. The caller supplies them: a real DOM in the
 * page (through prototype getters, since a page can shadow properties of its forms), a parser's tree in the tools.
 */
export interface Tree<N> {
  /** DOM node types: 1 element, 3 text, 9 document, 11 fragment (an open shadow root). */
  type(node: N): number;
  /** Lower-case local name of an element, '' for anything else. */
  name(node: N): string;
  /** The data of a text node, '' for anything else. */
  data(node: N): string;
  attribute(element: N, name: string): string | null;
  /** Names of the attributes that an element has. Without it each name that matters is asked for. */
  attributeNames?(element: N): string[];
  first(node: N): N | null;
  next(node: N): N | null;
  /** Parent node; of a shadow root its host. */
  parent(node: N): N | null;
  /** The open shadow root of an element, if it has one. */
  shadow?(element: N): N | null;
}
