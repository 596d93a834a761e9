import { describe, expect, test } from 'vitest';
import { findChanges } from '../../../core/claims/changes.ts';
import { wordsFor } from '../../../core/words.ts';
import { mentionsIn } from './sample.ts';

function changes(text: string, lang = 'en'): string[] {
  const input = {
    blocks: [{ start: 0, end: text.length }],
    mentions: mentionsIn(text),
    words: wordsFor(lang),
  };
  return findChanges(text, input).map(
    ({ subject, valueStart, valueEnd, truth, verdict }) =>
      `${subject.replace(/.*\//, '')} | ${text.slice(valueStart, valueEnd)} | ${truth} | ${verdict}`,
  );
}

/** A sentence with a hole, and what fills it rightly and wrongly. */
const TWINS: [lang: string, text: string, right: string, wrong: string][] = [
  ['en', 'Memory of the A100 went from 40 GB to 80 GB, up _.', '100%', '30%'],
  ['en', 'The price of the A100 rose from $10,000 to $15,000, a plus of _.', '50 percent', '300 percent'],
  ['en', 'The H100 fell from $40,000 to $30,000, _ less.', '25%', '10%'],
  ['en', 'Power of the H100 grows from 350 W to 700 W: _ as much.', '2 times', '4 times'],
  ['it', 'Il prezzo della A100 è salito da 10.000 dollari a 15.000 dollari, il _ in più.', '50%', '200%'],
  [
    'de',
    'Der Preis der A100 stieg von 10.000 Dollar auf 15.000 Dollar, ein Plus von _.',
    '50 Prozent',
    '20 Prozent',
  ],
  ['fr', 'Le prix de l’A100 est passé de 10 000 dollars à 15 000 dollars, soit _ de plus.', '50 %', '20 %'],
  ['es', 'El precio de la A100 subió de 10.000 dólares a 15.000 dólares, un _ más.', '50 %', '20 %'],
  ['pt', 'O preço da A100 subiu de 10.000 dólares para 15.000 dólares, mais _.', '50%', '20%'],
  ['nl', 'De prijs van de A100 steeg van 10.000 dollar naar 15.000 dollar, een plus van _.', '50%', '20%'],
  ['pl', 'Cena A100 wzrosła z 10 000 dolarów do 15 000 dolarów, o _.', '50%', '20%'],
  ['ru', 'Цена A100 выросла с 10 000 долларов до 15 000 долларов, на _.', '50%', '20%'],
  ['zh', 'A100的价格从1万美元升至1.5万美元,涨幅_。', '50%', '20%'],
];

describe('a change and what it is between', () => {
  test.each(TWINS)('%s: %s', (...[lang, text, right, wrong]) => {
    const verdicts = (value: string) =>
      changes(text.replace('_', value), lang).map((told) => told.split(' | ').at(-1));
    expect(verdicts(right)).toEqual(['supported']);
    expect(verdicts(wrong)).toEqual(['contradicted']);
  });

  test('what the amounts make is told', () => {
    expect(changes('The A100 rose from $10,000 to $15,000, up 20%.')).toEqual([
      'a100 | 20% | 50 % | contradicted',
    ]);
  });
});

describe('silence', () => {
  test.each([
    ['a change that is nearly right', 'The A100 rose from $10,000 to $15,200, up 47%.'],
    ['a share of the whole', 'The A100 fell from $10,000 to $4,000, now 40% of the price.'],
    ['more amounts', 'The A100 rose from $10,000 to $15,000 and $20,000, up 20%.'],
    ['two changes', 'The A100 rose from $10,000 to $15,000, up 20% after 30%.'],
    ['other units', 'The A100 rose from $10,000 to 15,000 euros, up 20%.'],
    ['no from', 'The A100 costs $10,000 to $15,000, up 20%.'],
    ['nobody to tell it of', 'It rose from $10,000 to $15,000, up 20%.'],
    ['a question', 'Did the A100 rise from $10,000 to $15,000, up 20%?'],
    ['a price of the change', 'Lowering the H100 from 700 W to 500 W costs only 10% of the speed.'],
    ['what follows from it', 'From 700 W to 500 W, the H100 loses 12% of throughput.'],
    ['another thing that changes', 'The H200 goes from 80 GB to 141 GB, but is only 5% faster.'],
    ['more of another thing', 'The H200 goes from 80 GB to 141 GB, with 10% more speed.'],
    ['a change within a day', 'Nvidia rose from $450 to $500, up 2% on the day.'],
    ['another comparison', 'The L40S went from $10,000 to $7,500, 15% below the list price.'],
    ['another sentence', 'The A100 rose from $10,000 to $15,000. Shares are up 20%.'],
  ])('%s', (_, text) => {
    expect(changes(text).filter((told) => told.endsWith('contradicted'))).toEqual([]);
  });
});
