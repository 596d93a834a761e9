import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTotals } from '../../../core/claims/totals.ts';
import { findQuantities } from '../../../core/detection/quantities.ts';
import { wordsFor } from '../../../core/words.ts';
import { mentionsIn } from './sample.ts';

function totals(text: string, lang = 'en'): string[] {
  const blocks = [{ start: 0, end: text.length }];
  const words = wordsFor(lang);
  const mentions = mentionsIn(text);
  const quantities = findQuantities(text, { blocks, mentions, words: words.map((one) => one.detection) });
  return findTotals(text, { blocks, mentions, quantities, words }).map(
    ({ valueStart, valueEnd, verdict, truth, rule, start, end, surface }) => {
      expect(text.slice(start, end)).toBe(surface);
      return `${text.slice(valueStart, valueEnd)} | ${truth?.replaceAll('\u2009', ',')} | ${verdict} | ${rule}`;
    },
  );
}

/** A sentence with a hole, and what fills it: a total that fits, and one that cannot be. */
const TWINS: [lang: string, text: string, right: string, wrong: string][] = [
  ['en', 'Nvidia sold 10,000 H100 GPUs at $30,000 each, _ in total.', '$300 million', '$3 million'],
  ['en', 'Nvidia sold 10,000 H100 GPUs at $30,000 each, for a total of _.', '$300,000,000', '$300 billion'],
  [
    'en',
    'At $10,000 apiece, the 10,000 A100 cards add up to a bill of _.',
    'tens of millions of dollars',
    'several million dollars',
  ],
  ['en', 'The box holds 8 H100 GPUs with 80 GB each, _ in total.', '640 GB', '320 GB'],
  ['en', 'Meta runs 2,000 A100 GPUs. Each draws 400 W, in total _.', '800 kW', '80 kW'],
  [
    'it',
    "Nvidia ha venduto 10.000 GPU H100 a 30.000 dollari l'una, _ in totale.",
    '300 milioni di dollari',
    '3 milioni di dollari',
  ],
  [
    'it',
    'Le 10.000 GPU A100 costano 10.000 dollari ciascuna: in totale _.',
    '100 milioni di dollari',
    'diversi milioni di dollari',
  ],
  [
    'de',
    'Nvidia verkaufte 10.000 H100-GPUs für je 30.000 Dollar, insgesamt _.',
    '300 Millionen Dollar',
    '3 Millionen Dollar',
  ],
  [
    'fr',
    'Nvidia a vendu 10 000 GPU H100 à 30 000 dollars pièce, soit _ au total.',
    '300 millions de dollars',
    '3 millions de dollars',
  ],
  [
    'es',
    'Nvidia vendió 10.000 GPU H100 a 30.000 dólares cada una, _ en total.',
    '300 millones de dólares',
    '3 millones de dólares',
  ],
  [
    'pt',
    'A Nvidia vendeu 10.000 GPUs H100 a 30.000 dólares cada uma, _ no total.',
    '300 milhões de dólares',
    '3 milhões de dólares',
  ],
  [
    'nl',
    'Nvidia verkocht 10.000 H100-gpu’s voor 30.000 dollar per stuk, in totaal _.',
    '300 miljoen dollar',
    '3 miljoen dollar',
  ],
  [
    'pl',
    'Nvidia sprzedała 10 000 GPU H100 po 30 000 dolarów za sztukę, łącznie _.',
    '300 mln dolarów',
    '3 mln dolarów',
  ],
  [
    'ru',
    'Nvidia продала 10 000 GPU H100 по 30 000 долларов за штуку, в сумме _.',
    '300 млн долларов',
    '3 млн долларов',
  ],
  ['ja', 'NvidiaはH100を1万枚、1枚あたり3万ドルで販売し、合計_になる。', '3億ドル', '300万ドル'],
  ['zh', 'Nvidia卖出1万块H100 GPU，每块3万美元，总计_。', '3亿美元', '300万美元'],
  ['ko', 'Nvidia는 H100 GPU 1만 개를 개당 3만 달러에, 총 _에 팔았다.', '3억 달러', '300만 달러'],
];

describe('a total and its parts', () => {
  test.each(TWINS)('%s: %s', (...[lang, text, right, wrong]) => {
    const isVague = /tens of/.test(right);
    expect(totals(text.replace('_', right), lang).map((one) => one.split(' | ')[2])).toEqual(
      isVague ? [] : ['supported'],
    );
    const [told, ...more] = totals(text.replace('_', wrong), lang);
    expect(told).toContain('contradicted');
    expect(more).toEqual([]);
  });

  test('what the parts make is told', () => {
    expect(totals('10,000 H100 GPUs at $10,000 each: several million dollars in total.')).toEqual([
      'several million dollars'.slice(8) + ' | 100,000,000 USD | contradicted | total/less-than-parts',
    ]);
  });
});

describe('silence', () => {
  test.each([
    ['a total with more in it', 'The 10,000 H100 GPUs cost $30,000 each, the site $2 billion in total.'],
    ['a discount', 'The 10,000 H100 GPUs at $30,000 each went for $200 million in total.'],
    [
      'an approximation',
      'The 10,000 H100 GPUs at $30,000 each make hundreds of millions of dollars in total.',
    ],
    ['other money', 'The 10,000 H100 GPUs at $30,000 each made 3 million euros in total.'],
    ['an hourly rate', 'The 10,000 H100 GPUs cost $2 per GPU hour, $5,000 in total.'],
    ['no word for one', 'The 10,000 H100 GPUs, $30,000 ones, made $3 million in total.'],
    ['no word for all', 'The 10,000 H100 GPUs at $30,000 each come beside a $3 million grant.'],
    ['two counts', 'The 10,000 H100 GPUs and 500 A100 GPUs at $30,000 each made $3 million in total.'],
    ['a question', 'Do 10,000 H100 GPUs at $30,000 each make $3 million in total?'],
    ['a correction', 'It is wrong that 10,000 H100 GPUs at $30,000 each make $3 million in total.'],
    ['two totals', '10,000 H100 GPUs at $30,000 each: $3 million in total, or $5 million in total.'],
    ['one chip', '1 H100 GPU at $30,000 each, $3,000 in total.'],
    ['shares', 'The 10,000 H100 GPUs save 10% each, 20% in total.'],
    ['racks', 'The 10,000 H100 GPUs stand in racks. Each rack draws 40 kW, in total 8 MW.'],
    ['another clause', 'The 10,000 H100 GPUs cost $30,000 each; a first part went for $20 million in total.'],
    ['a sentence further', 'It has 10,000 H100 GPUs. The hall is new. Lamps draw 40 W each, in total 2 kW.'],
    ['a bandwidth', 'The 8 H100 GPUs have 900 GB/s each, 80 GB in total.'],
  ])('%s', (_, text) => {
    expect(totals(text)).toEqual([]);
  });
});

test('a count without a chip is told of the nearest name, which the span then holds', () => {
  const text = 'Nvidia sold 10,000 GPUs at $10,000 each, several million dollars in total.';
  const blocks = [{ start: 0, end: text.length }];
  const words = wordsFor('en');
  const mentions = mentionsIn(text);
  const quantities = findQuantities(text, { blocks, mentions, words: words.map((one) => one.detection) });
  expect(findTotals(text, { blocks, mentions, quantities, words })).toMatchObject([
    { subject: 'organization/nvidia', attribute: 'total', value: 2_000_000, count: 10_000, start: 0 },
  ]);
});

function write(value: number): string {
  return value.toLocaleString('en-US');
}

function verdicts(sum: number, { count, each }: { count: number; each: number }): (string | undefined)[] {
  const text = `Nvidia sold ${write(count)} H100 GPUs at $${write(each)} each, $${write(sum)} in total.`;
  return totals(text).map((told) => told.split(' | ')[2]);
}

describe('generated sentences', () => {
  const parts = fc.record({
    count: fc.integer({ min: 2, max: 400_000 }),
    each: fc.integer({ min: 1000, max: 60_000 }),
  });

  test('a total that is the product is supported; one between a fifth of it and ten times is never contradicted', () => {
    fc.assert(
      fc.property(parts, fc.double({ min: 0.21, max: 10, noNaN: true }), (told, share) => {
        const product = told.count * told.each;
        expect(verdicts(product, told)).toEqual(['supported']);
        expect(verdicts(Math.round(product * share), told)).not.toContain('contradicted');
      }),
      { numRuns: 40 },
    );
  });

  test('one that is a thousand times too small or too large is contradicted', () => {
    fc.assert(
      fc.property(parts, (told) => {
        const product = told.count * told.each;
        expect(verdicts(Math.round(product / 1000), told)).toEqual(['contradicted']);
        expect(verdicts(product * 1000, told)).toEqual(['contradicted']);
      }),
      { numRuns: 40 },
    );
  });
});
