import { describe, expect, test } from 'vitest';
import { articleOf, articleOfText } from '../../../core/article/article-of.ts';
import { parseHtml, parsedTree } from '../../../tools/annotate/html.mjs';

const PROSE =
  'The laboratory has ordered more machines than it has rooms, and nobody knows yet where to put them. '.repeat(
    4,
  );

function publishedOf(head: string, body = '', url = ''): [date: string, from: string] | null {
  const html = `<html lang="en"><head>${head}</head><body>${body}<article><p>${PROSE}</p></article></body></html>`;
  const { published } = articleOf(parseHtml(html), parsedTree, { url });
  return published && [published.date, published.from];
}

const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('JSON-LD', () => {
  const day = '2023-04-12';
  const TOLD: [what: string, value: unknown][] = [
    ['an article', { '@type': 'NewsArticle', datePublished: day }],
    ['one of several types', { '@type': ['Thing', 'BlogPosting'], datePublished: day }],
    ['a graph', { '@graph': [{ '@type': 'WebSite' }, { '@type': 'Article', datePublished: day }] }],
    ['a list', [{ '@type': 'Organization' }, { '@type': 'Report', datePublished: day }]],
    ['something nested', { '@type': 'WebPage', mainEntity: { '@type': 'Article', datePublished: day } }],
    [
      'the article before its page',
      {
        '@type': 'WebPage',
        datePublished: '2020-01-01',
        mainEntity: { '@type': 'Article', datePublished: day },
      },
    ],
    ['no type at all', { datePublished: day }],
    [
      'no comment',
      {
        '@type': 'Article',
        comment: [{ '@type': 'Comment', datePublished: '2024-01-01' }],
        datePublished: day,
      },
    ],
  ];
  test.each(TOLD)('%s', (_, value) => {
    expect(publishedOf(jsonLd(value))).toEqual([day, 'json-ld']);
  });

  const SILENT: [what: string, script: string][] = [
    ['no JSON', '<script type="application/ld+json">{ "datePublished": "2023-04-12", }</script>'],
    ['another type of script', '<script>{"datePublished":"2023-04-12"}</script>'],
    ['a number', jsonLd({ '@type': 'Article', datePublished: 20230412 })],
    ['an impossible day', jsonLd({ '@type': 'Article', datePublished: '2023-02-30' })],
    [
      'a bottomless type',
      `<script type="application/ld+json">{"@type":${'['.repeat(1e5)}${']'.repeat(1e5)}}</script>`,
    ],
    [
      'a bottomless graph',
      `<script type="application/ld+json">${'['.repeat(1e5)}${']'.repeat(1e5)}</script>`,
    ],
    ['a video', jsonLd({ '@type': 'VideoObject', datePublished: '2023-04-12' })],
  ];
  test.each(SILENT)('%s tells nothing', (_, script) => {
    expect(publishedOf(script)).toBeNull();
  });
});

describe('the order of those who tell', () => {
  const meta = '<meta name="DC.date.issued" content="2022-02-02" />';
  const time = '<h1>Rooms</h1><time datetime="2021-03-03">yesterday</time>';
  const url = 'https://news.test/2020/04/04/rooms';
  const byline = '<h1>Rooms</h1><p>By Ada, 5 May 2019</p>';

  test.each([
    [
      publishedOf(jsonLd({ '@type': 'Article', datePublished: '2023-01-01' }) + meta, time, url),
      ['2023-01-01', 'json-ld'],
    ],
    [publishedOf(meta, time, url), ['2022-02-02', 'meta']],
    [publishedOf('', time, url), ['2021-03-03', 'time']],
    [publishedOf('', byline, url), ['2020-04-04', 'url']],
    [publishedOf('', byline), ['2019-05-05', 'text']],
    [publishedOf('', '<p>Nothing here</p>'), null],
  ])('%j', (found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('what is not the date of the article', () => {
  const OTHERS: [what: string, head: string, body: string][] = [
    ['a meta of another name', '<meta name="expires" content="2023-04-12" />', ''],
    ['a meta without end', `<meta name="date" content="${'a'.repeat(1e6)} 12 2023" />`, ''],
    ['the clock in the header', '', '<nav><time datetime="2023-04-12">today</time></nav><h1>Rooms</h1>'],
    ['a time before the headline', '', '<time datetime="2023-04-12">today</time><h1>Rooms</h1>'],
    ['a sentence', '', '<h1>Rooms</h1><p>It was ordered on 12 April 2023.</p>'],
    ['a headline', '', '<h1>What happened on 12 April 2023</h1>'],
  ];
  test.each(OTHERS)('%s', (_, head, body) => {
    expect(publishedOf(head, body)).toBeNull();
  });
});

test('a byline dates a plain text, a date far down does not', () => {
  expect(articleOfText('Rooms\nAda, 12 April 2023\nMore rooms.', { language: 'en' }).published?.date).toBe(
    '2023-04-12',
  );
  expect(
    articleOfText(`${'A line\n'.repeat(20)}Ada, 12 April 2023`, { language: 'en' }).published,
  ).toBeNull();
});
