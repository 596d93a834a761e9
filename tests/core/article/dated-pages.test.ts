import { expect, test } from 'vitest';
import { articleOf } from '../../../core/article/article-of.ts';
import { parseHtml, parsedTree } from '../../../tools/annotate/html.mjs';
import pages from './dated-pages.json' with { type: 'json' };

/**
 * Pages that state their date in each way that sites know, alone and against one another. A row is what stands in the
 * head, around the headline, after the article, the address and the language, and what is right: the date, and by what.
 */
interface Page {
  is: string;
  head?: string;
  /** A JSON-LD object, written into the head. */
  ld?: unknown;
  before?: string;
  byline?: string;
  after?: string;
  url?: string;
  lang?: string;
  date: string | null;
  from?: string;
}

const PROSE: Record<string, string> = {
  en: 'The laboratory has ordered more machines than it has rooms, and nobody knows yet where to put them. ',
  it: 'Il laboratorio ha ordinato più macchine di quante stanze abbia, e nessuno sa ancora dove metterle. ',
  de: 'Das Labor hat mehr Maschinen bestellt, als es Räume hat, und niemand weiß bisher, wohin mit ihnen. ',
  fr: 'Le laboratoire a commandé plus de machines qu’il n’a de salles, et personne ne sait encore où les mettre. ',
  es: 'El laboratorio ha pedido más máquinas que salas tiene, y nadie sabe todavía dónde ponerlas. ',
  pt: 'O laboratório encomendou mais máquinas do que tem salas, e ninguém sabe ainda onde as pôr. ',
  ru: 'Лаборатория заказала больше машин, чем у неё комнат, и никто пока не знает, куда их поставить. ',
  ja: '研究所は部屋の数より多くの機械を注文したが、どこに置くのかはまだ誰も知らない。',
  ko: '연구소는 방보다 많은 기계를 주문했지만 아직 아무도 어디에 둘지 모른다. ',
};

function htmlOf({ head = '', ld, before = '', byline = '', after = '', lang = 'en' }: Page): string {
  const script = ld === undefined ? '' : `<script type="application/ld+json">${JSON.stringify(ld)}</script>`;
  const prose = PROSE[lang]?.repeat(4) ?? '';
  return `<!doctype html><html lang="${lang}"><head><title>Rooms</title>${head}${script}</head><body>
    <header><nav><a href="/">Home</a></nav>${before}</header>
    <main><article><h1>More machines than rooms</h1>${byline}<p>${prose}</p><p>${prose}</p></article>${after}</main>
    <footer><p>© 2019–2026 The Rooms</p></footer></body></html>`;
}

test.each(pages as Page[])('$is', (page) => {
  const { published } = articleOf(parseHtml(htmlOf(page)), parsedTree, page.url ? { url: page.url } : {});
  expect(published).toEqual(page.date === null ? null : { date: page.date, from: page.from });
});

test('there are at least 40', () => {
  expect(pages.length).toBeGreaterThanOrEqual(40);
});
