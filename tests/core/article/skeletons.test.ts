import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../../../core/article/article-of.ts';
import { parseHtml, parsedTree, type Node } from '../../../tools/annotate/html.mjs';

/**
 * Pages built like those of big sites, with news of our own making. `data-root` marks the innermost element around the
 * body of what the page is there to tell: its `<article>` where there is one, all stories of a page that goes on with the next
 * one, question and answers, `<main>` of a home page, which has no article. Text in it is to be read, and text outside is not, but where
 * `data-is` says `in` or `out`; `any` stands on what may be either, as bylines and tags. None of it is there when the
 * page is read.
 */
const FOLDER = new URL('../../fixtures/skeletons/', import.meta.url);
const SKELETONS = readdirSync(FOLDER);

interface Marked {
  document: Node;
  roots: Node[];
  /** Of each text node what is right: `in`, `out` or `any`. */
  right: Map<Node, string>;
}

function readMarked(file: string): Marked {
  const document = parseHtml(readFileSync(new URL(file, FOLDER), 'utf8'));
  const marked: Marked = { document, roots: [], right: new Map() };
  collect(document, 'out', marked);
  return marked;
}

function collect(node: Node, around: string, marked: Marked): void {
  const isRoot = takeAttribute(node, 'data-root') !== null;
  if (isRoot) marked.roots.push(node);
  const is = takeAttribute(node, 'data-is') ?? (isRoot ? 'in' : around);
  if (/\S/.test(parsedTree.data(node))) marked.right.set(node, is);
  for (const start of [parsedTree.shadow?.(node) ?? null, node]) {
    for (let child = start && parsedTree.first(start); child; child = parsedTree.next(child))
      collect(child, is, marked);
  }
}

function takeAttribute(node: Node, name: string): string | null {
  const value = parsedTree.attribute(node, name);
  if ('attrs' in node) node.attrs = node.attrs.filter((attribute) => attribute.name !== name);
  return value;
}

const shown = (nodes: Node[]): string[] =>
  nodes.map((node) => parsedTree.data(node).replace(/\s+/g, ' ').trim());

test('there are 24', () => {
  expect(SKELETONS).toHaveLength(24);
});

describe.each(SKELETONS)('%s', (file) => {
  const { document, roots, right } = readMarked(file);
  const { root, blocks } = articleOf(document, parsedTree);
  const read = blocks.flatMap(({ pieces }) => pieces.map(({ node }) => node));

  test('has its root', () => {
    expect(roots).toHaveLength(1);
    expect(startTag(root)).toBe(startTag(roots[0]));
    expect(root).toBe(roots[0]);
  });

  test('is read where it should be', () => {
    const wanted = [...right].filter(([, is]) => is === 'in').map(([node]) => node);
    expect(shown(wanted.filter((node) => !read.includes(node)))).toEqual([]);
  });

  test('is not read where it should not be', () => {
    expect(shown(read.filter((node) => right.get(node) === 'out'))).toEqual([]);
  });
});

function startTag(node: Node | undefined): string {
  if (node === undefined || !('attrs' in node)) return '';
  return `<${[node.tagName, ...node.attrs.map(({ name, value }) => `${name}="${value}"`)].join(' ')}>`;
}
