import type { Tree } from '../../core/article/tree.ts';

/**
 * The page's DOM for core/article and for whatever of ours looks at nodes. A form's controls shadow the form's own properties (`<input name=childNodes>`),
 * so every property is read through the getter of its prototype, which no page can reach from its own world.
 */
export const pageTree: Tree<Node> = {
  type: getter<number>(Node.prototype, 'nodeType'),
  name: (node) => (isElement(node) ? localNameOf(node) : ''),
  data: (node) => (isText(node) ? dataOf(node) : ''),
  attribute: (node, name) => (isElement(node) ? Element.prototype.getAttribute.call(node, name) : null),
  attributeNames: (node) => (isElement(node) ? Element.prototype.getAttributeNames.call(node) : []),
  first: getter<Node | null>(Node.prototype, 'firstChild'),
  next: getter<Node | null>(Node.prototype, 'nextSibling'),
  parent: (node) => parentOf(node) ?? hostOf(node),
  shadow: (node) => (isElement(node) ? shadowOf(node) : null),
};

const localNameOf = getter<string>(Element.prototype, 'localName');
const dataOf = getter<string>(CharacterData.prototype, 'data');
const parentOf = getter<Node | null>(Node.prototype, 'parentNode');
const shadowOf = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');

export const isConnected = getter<boolean>(Node.prototype, 'isConnected');
export const textOf = getter<string | null>(Node.prototype, 'textContent');

function isElement(node: unknown): node is Element {
  return node instanceof Element;
}

function isText(node: unknown): node is Text {
  return node instanceof Text;
}

function hostOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : null;
}

function getter<T>(prototype: object, property: string): (node: Node) => T {
  const get: ((this: Node) => T) | undefined = Object.getOwnPropertyDescriptor(prototype, property)?.get;
  if (!get) throw new Error(`this browser has no ${property}`);
  return (node) => get.call(node);
}
