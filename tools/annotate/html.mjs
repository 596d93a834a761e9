import { parse } from 'parse5';

/** @typedef {import('parse5').DefaultTreeAdapterTypes.Node} Node */
/** @typedef {import('parse5').DefaultTreeAdapterTypes.Template} Template */

/** DOM node types by parse5's node names; everything else is an element. */
const TYPES = new Map([
  ['#text', 3],
  ['#comment', 8],
  ['#document', 9],
  ['#documentType', 10],
  ['#document-fragment', 11],
]);

/** parse5 keeps children in lists: the node after each, noted when its siblings are first asked for. */
/** @type {WeakMap<Node, Node | null>} */
const following = new WeakMap();

/** @type {import('../../core/article/tree.ts').Tree<Node>} */
export const parsedTree = {
  type: (node) => TYPES.get(node.nodeName) ?? 1,
  name: (node) => ('tagName' in node ? node.tagName : ''),
  data: (node) => (node.nodeName === '#text' && 'value' in node ? node.value : ''),
  attribute: (node, name) => attributesOf(node).find((attribute) => attribute.name === name)?.value ?? null,
  attributeNames: (node) => attributesOf(node).map(({ name }) => name),
  first: (node) => childrenOf(node)[0] ?? null,
  next: nextOf,
  parent: (node) => ('parentNode' in node ? node.parentNode : null),
  shadow: declaredShadowOf,
};

/**
 * @param {string} html
 * @returns {Node}
 */
export function parseHtml(html) {
  return parse(html);
}

/** @param {Node} node */
function attributesOf(node) {
  return 'attrs' in node ? node.attrs : [];
}

/**
 * @param {Node} node
 * @returns {Node[]}
 */
function childrenOf(node) {
  return 'childNodes' in node ? node.childNodes : [];
}

/**
 * @param {Node} node
 * @returns {Node | null}
 */
function nextOf(node) {
  if (!following.has(node)) {
    const parent = parsedTree.parent(node);
    const siblings = parent ? childrenOf(parent) : [node];
    siblings.forEach((sibling, at) => following.set(sibling, siblings[at + 1] ?? null));
  }
  return following.get(node) ?? null;
}

/**
 * The shadow root that a page declares in its markup: `<template shadowrootmode="open">`.
 * @param {Node} element
 * @returns {Node | null}
 */
function declaredShadowOf(element) {
  for (const child of childrenOf(element)) {
    if (child.nodeName === 'template' && parsedTree.attribute(child, 'shadowrootmode') === 'open') {
      return /** @type {Template} */ (child).content;
    }
  }
  return null;
}
