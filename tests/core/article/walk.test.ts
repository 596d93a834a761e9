import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tree } from '../../../core/article/tree.ts';
import { Walk } from '../../../core/article/walk.ts';
import { RUNS } from '../../runs.ts';

/** A document tree as small as it can be. */
interface Small {
  name: string;
  data: string;
  attributes: Record<string, string>;
  children: Small[];
  parent: Small | null;
  shadow: Small | null;
}

const smallTree: Tree<Small> = {
  type: ({ name }) => (name === '#text' ? 3 : 1),
  name: ({ name }) => (name === '#text' ? '' : name),
  data: ({ data }) => data,
  attribute: ({ attributes }, name) => attributes[name] ?? null,
  first: ({ children }) => children[0] ?? null,
  next: (node) => node.parent?.children[node.parent.children.indexOf(node) + 1] ?? null,
  parent: ({ parent }) => parent,
  shadow: ({ shadow }) => shadow,
};

function text(data: string): Small {
  return { name: '#text', data, attributes: {}, children: [], parent: null, shadow: null };
}

function element(name: string, children: Small[], attributes: Record<string, string> = {}): Small {
  const node: Small = { name, data: '', attributes, children, parent: null, shadow: null };
  for (const child of children) child.parent = node;
  return node;
}

const blocksOf = (root: Small): string[] => new Walk(root, smallTree).passages.map(({ block }) => block.text);

const BLOCK = ['p', 'div', 'li', 'h2', 'td', 'section'];
const INLINE = ['a', 'b', 'span', 'em', 'x-tag'];
const UNREAD = ['script', 'style', 'code', 'pre', 'textarea', 'svg', 'button'];

const anyNode: fc.Arbitrary<Small> = fc.letrec<{ node: Small }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.string({ unit: fc.constantFrom('a', 'B', '1', ' ', '\n', '.', 'é', '語', '💡') }).map(text),
    fc.constant('br').map((name) => element(name, [])),
    fc
      .tuple(fc.constantFrom(...BLOCK, ...INLINE, ...UNREAD), fc.array(tie('node'), { maxLength: 5 }))
      .map(([name, children]) => element(name, children)),
  ),
})).node;
const anyPage = fc.array(anyNode, { maxLength: 6 }).map((children) => element('body', children));

/** The same blocks by plain recursion: `|` where a block begins or ends, then split. */
function naiveBlocks(node: Small): string[] {
  const written = (at: Small): string => {
    if (at.name === '#text') return at.data;
    if (UNREAD.includes(at.name)) return '';
    const inside = at.children.map(written).join('');
    return at.name === 'br' || BLOCK.includes(at.name) ? `|${inside}|` : inside;
  };
  return node.children
    .map(written)
    .join('')
    .split('|')
    .filter((block) => /\S/.test(block));
}

describe('every page', () => {
  test('is read as by plain recursion, but for white space that nothing precedes', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        expect(blocksOf(page).map((block) => block.trimStart())).toEqual(
          naiveBlocks(page).map((block) => block.trimStart()),
        );
      }),
      { numRuns: RUNS },
    );
  });

  test('has pieces that lead each character back to its text node', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        for (const { block } of new Walk(page, smallTree).passages) {
          expect(block.pieces.map(({ node }) => node.data).join('')).toBe(block.text);
          for (const { node, start } of block.pieces) {
            expect(block.text.slice(start, start + node.data.length)).toBe(node.data);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('one element', () => {
  const READ: [what: string, page: Small, blocks: string[]][] = [
    [
      'inline tags joined',
      element('p', [text('NVID'), element('b', [text('IA')]), text(' H100')]),
      ['NVIDIA H100'],
    ],
    ['a line break', element('p', [text('one'), element('br', []), text('two')]), ['one', 'two']],
    [
      'text beside blocks',
      element('div', [text('a'), element('p', [text('b')]), text('c')]),
      ['a', 'b', 'c'],
    ],
    [
      'a hidden span',
      element('p', [text('a'), element('span', [text('b')], { hidden: '' }), text('c')]),
      ['ac'],
    ],
    ['aria-hidden', element('p', [element('i', [text('x')], { 'aria-hidden': 'true' }), text('y')]), ['y']],
    ['aria-hidden=false', element('p', [element('i', [text('x')], { 'aria-hidden': 'false' })]), ['x']],
    ['an editor', element('div', [element('div', [text('x')], { contenteditable: '' })]), []],
    ['no editor', element('div', [element('div', [text('x')], { contenteditable: 'false' })]), ['x']],
    ['a block not to be translated', element('div', [element('p', [text('x')], { translate: 'no' })]), []],
    [
      'a name not to be translated',
      element('p', [element('b', [text('xAI')], { translate: 'no' })]),
      ['xAI'],
    ],
    ['a closed dialog', element('div', [element('dialog', [text('x')])]), []],
    ['an open dialog', element('div', [element('dialog', [text('x')], { open: '' })]), ['x']],
    ['display none', element('div', [element('div', [text('x')], { style: 'display: none' })]), []],
    [
      'names that objects have',
      element('constructor', [element('toString', [text('x')], { valueOf: '' })]),
      ['x'],
    ],
  ];
  test.each(READ)('%s', (_, page, blocks) => {
    expect(blocksOf(element('body', [page]))).toEqual(blocks);
  });

  test('an open shadow root is read before what is slotted into it', () => {
    const host = element('my-box', [element('p', [text('light')])]);
    host.shadow = element('#fragment', [element('p', [text('shadow')])]);
    expect(blocksOf(element('body', [host, element('p', [text('after')])]))).toEqual([
      'shadow',
      'light',
      'after',
    ]);
  });
});

test('nesting of any depth is read', () => {
  let page = element('p', [text('deep')]);
  for (let depth = 0; depth < 100_000; depth++) page = element(depth % 2 ? 'div' : 'span', [page]);
  expect(blocksOf(page)).toEqual(['deep']);
});
