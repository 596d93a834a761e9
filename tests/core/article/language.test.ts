import { describe, expect, test } from 'vitest';
import { findLanguage } from '../../../core/article/language.ts';
import rows from '../../../core/article/languages.json';

const TEXTS: [language: string | null, text: string][] = [
  ['en', 'The company has ordered ten thousand of these cards for its new hall, which is not yet built.'],
  ['it', 'L’azienda ha ordinato diecimila schede per la nuova sala, che non è ancora stata costruita.'],
  ['de', 'Die Firma hat zehntausend Karten für die neue Halle bestellt, die noch nicht gebaut ist.'],
  ['fr', 'La société a commandé dix mille cartes pour sa nouvelle salle, qui n’est pas encore construite.'],
  ['es', 'La empresa ha pedido diez mil tarjetas para su nueva sala, que no se ha construido todavía.'],
  ['pt', 'A empresa encomendou dez mil placas para a nova sala, que ainda não foi construída.'],
  ['nl', 'Het bedrijf heeft tienduizend kaarten besteld voor de nieuwe hal, die nog niet gebouwd is.'],
  [
    'pl',
    'Firma zamówiła dziesięć tysięcy kart do nowej hali, która jeszcze nie jest gotowa, ale to się zmieni.',
  ],
  ['ru', 'Компания заказала десять тысяч карт для нового зала, который ещё не построен.'],
  ['ja', '同社は新しいホールのためにNVIDIA H100を一万枚注文した。ホールはまだ建っていない。'],
  ['zh', '该公司为新机房订购了一万张NVIDIA H100显卡，而机房尚未建成。'],
  ['ko', '이 회사는 아직 짓지 않은 새 건물을 위해 NVIDIA H100 GPU 1만 개를 주문했다.'],
  [null, 'NVIDIA H100 SXM5 80 GB HBM3 700 W'],
  [null, 'Компанія замовила десять тисяч карт для нової зали.'],
  [null, 'Công ty đã đặt mười nghìn thẻ cho hội trường mới.'],
  [null, ''],
];

test.each(TEXTS)('%s: %s', (language, text) => {
  expect(findLanguage(text, null)).toBe(language);
});

describe('a declared language', () => {
  const [english, italian] = [TEXTS[0]?.[1] ?? '', TEXTS[1]?.[1] ?? ''];
  const DECLARED: { what: string; text: string; declared: string; language: string | null }[] = [
    { what: 'is cut to its first part', text: english, declared: 'en-GB', language: 'en' },
    { what: 'may be in capitals', text: english, declared: 'EN_us', language: 'en' },
    { what: 'is believed where the text tells nothing', text: 'H100', declared: 'de', language: 'de' },
    {
      what: 'is believed where it has no row',
      text: 'Cụm máy tính này dùng mạng mới, de la.',
      declared: 'vi',
      language: 'vi',
    },
    { what: 'is refuted by stop words', text: italian, declared: 'en', language: 'it' },
    { what: 'is refuted by the script', text: TEXTS[9]?.[1] ?? '', declared: 'en', language: 'ja' },
    {
      what: 'of a Cyrillic neighbour stands',
      text: 'Компанія замовила десять тисяч карт.',
      declared: 'uk',
      language: 'uk',
    },
    { what: 'that is none is ignored', text: english, declared: 'english please', language: 'en' },
  ];
  test.each(DECLARED)('$what', ({ text, declared, language }) => {
    expect(findLanguage(text, declared)).toBe(language);
  });
});

test('a row is at most 300 bytes', () => {
  for (const row of Object.values(rows))
    expect(new TextEncoder().encode(row).length).toBeLessThanOrEqual(300);
});
