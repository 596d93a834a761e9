import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../../../core/article/article-of.ts';
import type { Published } from '../../../core/article/article.ts';
import { parseHtml, parsedTree, type Node } from '../../../tools/annotate/html.mjs';

/** Skeletons of common pages, of our own writing. What belongs to the article carries `data-block`, its role. */
const PAGES: { page: string; root: string; language: string; published: Published | null; url?: string }[] = [
  {
    page: 'wordpress',
    root: 'article#post-42',
    language: 'en',
    published: { date: '2024-02-29', from: 'json-ld' },
  },
  { page: 'live-blog', root: 'div#ticker', language: 'en', published: { date: '2025-03-18', from: 'meta' } },
  {
    page: 'paywall',
    root: 'div.article-body',
    language: 'de',
    published: { date: '2023-11-05', from: 'meta' },
  },
  { page: 'components', root: 'body', language: 'en', published: null },
  { page: 'tables', root: 'td', language: 'en', published: null },
  { page: 'portal-it', root: 'div.colonna', language: 'it', published: { date: '2023-04-12', from: 'text' } },
  { page: 'portal-ja', root: 'div.kiji', language: 'ja', published: { date: '2024-10-03', from: 'text' } },
  {
    page: 'many-comments',
    root: 'div.contenu',
    language: 'fr',
    url: 'https://journal.test/2022/09/puce',
    published: { date: '2022-09', from: 'url' },
  },
  { page: 'split-body', root: 'div.story', language: 'en', published: null },
  { page: 'front-page', root: '', language: 'es', published: null },
];

function documentOf(page: string): Node {
  return parseHtml(readFileSync(new URL(`pages/${page}.html`, import.meta.url), 'utf8'));
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Everything that is marked as the article's, by a walk that knows nothing of articles. */
function marked(node: Node): [role: string, text: string][] {
  const role = parsedTree.attribute(node, 'data-block');
  if (role !== null) return [[role, flat(textOf(node))]];
  return childrenOf(node).flatMap(marked);
}

function textOf(node: Node): string {
  return parsedTree.data(node) + childrenOf(node).map(textOf).join('');
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (const start of [parsedTree.shadow?.(node) ?? null, node]) {
    for (let child = start && parsedTree.first(start); child; child = parsedTree.next(child))
      children.push(child);
  }
  return children;
}

function describeRoot(node: Node): string {
  const id = parsedTree.attribute(node, 'id');
  const [first] = parsedTree.attribute(node, 'class')?.split(' ') ?? [];
  if (id !== null) return `${parsedTree.name(node)}#${id}`;
  return first === undefined ? parsedTree.name(node) : `${parsedTree.name(node)}.${first}`;
}

describe.each(PAGES)('$page', ({ page, root, language, published, url }) => {
  const document = documentOf(page);
  const article = articleOf(document, parsedTree, url === undefined ? {} : { url });

  test('gives the blocks of the article and nothing else', () => {
    expect(article.blocks.map(({ role, text }) => [role, flat(text)])).toEqual(marked(document));
  });

  test('knows root, language and date', () => {
    expect(describeRoot(article.root)).toBe(root);
    expect(article.language).toBe(language);
    expect(article.published).toEqual(published);
  });

  test('joins its blocks by line feeds, each at its place', () => {
    expect(article.text).toBe(article.blocks.map(({ text }) => text).join('\n'));
    for (const { start, text } of article.blocks)
      expect(article.text.slice(start, start + text.length)).toBe(text);
  });
});

function within(html: string): string {
  return articleOf(parseHtml(html), parsedTree).text;
}

test('a form around the page is no margin, a form in it is', () => {
  const text =
    'Enough words for an article stand here, in a sentence that goes on until it is long enough. '.repeat(4);
  expect(within(`<form><div><p>${text}</p></div></form>`)).toBe(text);
  expect(within(`<div><p>${text}</p><form><p>Your name, your address, your wishes.</p></form></div>`)).toBe(
    text,
  );
});

test('a part with the headline is no discussion, whatever it is called', () => {
  const text =
    'Enough words for an article stand here, in a sentence that goes on until it is long enough. '.repeat(4);
  expect(within(`<div class="page has-comments"><h1>Title</h1><p>${text}</p></div>`)).toBe(`Title\n${text}`);
  expect(within(`<h1>Title</h1><p>${text}</p><div class="page-comments"><p>${text}${text}</p></div>`)).toBe(
    `Title\n${text}`,
  );
});

test('a headline before the body is read with it, a name of the site is not', () => {
  const text =
    'Enough words for an article stand here, in a sentence that goes on until it is long enough. '.repeat(4);
  const body = `<div class="body"><p>${text}</p></div><div><a href="/x">Something else to read on this site</a></div>`;
  expect(within(`<header><h1>Title <i>one</i></h1></header>${body}`)).toBe(`Title one\n${text}`);
  expect(within(`<header><h1><a href="/">Site of the year</a></h1></header>${body}`)).toBe(text);
  expect(within(`<header><h1><a href="https://site.test">Site of the year</a></h1></header>${body}`)).toBe(
    text,
  );
  expect(within(`<header><h1><a href="/2024/title">Title</a></h1></header>${body}`)).toBe(`Title\n${text}`);
  expect(within(`<nav><h1>Menu</h1></nav>${body}`)).toBe(text);
});

const story = (title: string, text: string): string => `<article><h2>${title}</h2><p>${text}</p></article>`;

test('all stories of a page that goes on with the next one are read, comments are not', () => {
  const long =
    'Enough words for an article stand here, in a sentence that goes on until it is long enough. '.repeat(8);
  const short = long.slice(0, 300);
  expect(within(`${story('One', long)}${story('Two', short)}`)).toBe(`One\n${long}\nTwo\n${short}`);
  expect(within(`${story('One', long)}<article><p>${short}</p></article>`)).toBe(`One\n${long}`);
});

test('a page without an article is read where its main part is', () => {
  const [main, rest] = ['<main><p>Short and good.</p></main>', '<div><p>Beside it.</p></div>'];
  expect(within(main + rest)).toBe('Short and good.');
  expect(within(`<main></main>${rest}`)).toBe('Beside it.');
});

test('figures in a table say nothing against the prose around it', () => {
  const text =
    'Enough words for an article stand here, in a sentence that goes on until it is long enough. '.repeat(4);
  const table = `<table>${'<tr><td>12</td><td>34</td></tr>'.repeat(40)}</table>`;
  const [first] = within(`<div><p>${text}</p>${table}</div><p>Outside.</p>`).split('\n');
  expect(first).toBe(text);
  expect(within(`<div><p>${text}</p>${table}</div><p>Outside.</p>`)).not.toContain('Outside');
});

describe('in an article', () => {
  const text =
    'Enough words for an article stand here, in a sentence that goes on until it is long enough. '.repeat(4);
  const links = '<li><a href="/1">One chip</a></li><li><a href="/2">Two chips</a></li>';
  const offer =
    '<p>Four weeks for one euro, and thirty-nine a month after that, which is not a lot.</p>'.repeat(9);
  const PARTS: [what: string, part: string, read: string][] = [
    ['a list of links', `<section><h2>Read also</h2><ul>${links}</ul></section>`, ''],
    ['a line of links', '<p><a href="/1">One chip</a> | <a href="/2">Two chips</a></p>', ''],
    ['one link', '<p><a href="/1">One chip</a></p>', 'One chip'],
    [
      'a list of links, one with words',
      `<ul>${links}<li><a href="/3">Three</a> came later.</li></ul>`,
      'One chip',
    ],
    [
      'names in a table',
      '<table><tr><td><a href="/1">One chip</a></td><td><a href="/2">Two chips</a></td></tr></table>',
      'One chip',
    ],
    [
      'a linked headline and its author',
      '<header><h2><a href="/1">One chip</a></h2><div><a href="/a">A. B.</a></div></header>',
      'One chip',
    ],
    ['a component called like a margin', 'One <amp-ad><div>chip</div></amp-ad>', 'One '],
    ['a component called like nothing', 'One <x-name>chip</x-name>', 'One chip'],
    ['a name with a hump', '<div id="templateFooter"><p>One chip</p></div>', ''],
    ['an offer longer than the article', `<div class="subscription-offers">${offer}</div>`, ''],
  ];
  test.each(PARTS)('%s', (_, part, read) => {
    const found = within(`<div><p>${text}</p>${part}<p>${text}</p></div>`).split('\n');
    expect(found.slice(1, -1)[0] ?? '').toBe(read);
    expect([found[0], found.at(-1)]).toEqual([text, text]);
  });

  test('all of it in something called after an offer', () => {
    expect(within(`<div class="has-subscription"><p>${text}</p></div>`)).toBe(text);
  });
});

test('what the caller knows wins', () => {
  const article = articleOf(documentOf('wordpress'), parsedTree, { language: 'it-IT', published: '2020-05' });
  expect(article.language).toBe('it');
  expect(article.published).toEqual({ date: '2020-05', from: 'given' });
});

test('a page without any text has an empty article', () => {
  const article = articleOf(parseHtml(''), parsedTree);
  expect(article).toMatchObject({ text: '', language: null, published: null, blocks: [] });
});
