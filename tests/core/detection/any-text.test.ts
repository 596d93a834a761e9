import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../../core/analyse.ts';
import { movedBy } from '../../../core/detection/find.ts';
import { findNames } from '../../../core/detection/names.ts';
import { LANGUAGES } from '../../../core/word-languages.ts';
import { wordsFor } from '../../../core/words.ts';
import { RUNS } from '../../runs.ts';
import { gazetteerOfPaths, nameIn } from './sample.ts';

const NAMES = [
  'chip/H100',
  'chip/RTX 4090',
  'organization/Nvidia',
  'organization/Нвидиа',
  'model/GPT-4',
  'chip/A100?',
  'organization/Meta?',
  'organization/苹果?',
  'person/Маск?',
  'architecture/Hopper?',
];

const gazetteer = gazetteerOfPaths(NAMES);
const tables = new Map([...LANGUAGES, 'cs', 'vi'].map((lang) => [lang, wordsFor(lang)]));

/** Any characters, halves of pairs among them, and what counts, names and joins. */
const piece = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    maxLength: 4,
  }),
  fc.constantFrom(...NAMES.map(nameIn)),
  fc.constantFrom(
    'Нвидии',
    'Маском',
    '公司',
    's',
    '’s',
    ' GPUs',
    '8x ',
    '10.000 ',
    '1万枚の',
    ' тыс. ',
    'half a ',
  ),
  fc.constantFrom(
    ' ',
    ' ',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '-',
    '.',
    ', ',
    '\n',
    '/',
    ' 80 GB',
    ' SXM',
    '-40G',
    'İ',
    'ß',
  ),
);
const anyText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

function blocksOf(text: string) {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    role: 'body',
  }));
}

test('whatever a text holds, its mentions and counts are parts of it, in order, each within a block', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.constantFrom(...tables.keys()), async (text, language) => {
      const words = tables.get(language) ?? [];
      const blocks = blocksOf(text);
      const candidates = blocks.flatMap(({ start, end }) =>
        movedBy(start, findNames(gazetteer, text.slice(start, end), words[0]?.detection.endings)),
      );
      const input = { text, language, published: null, blocks, candidates, words };
      const { mentions, quantities, findings } = await analyse(input, async () => []);
      for (const spans of [candidates, mentions]) {
        spans.forEach(({ start }, i) => expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0));
      }
      for (const { start, end, surface } of [...mentions, ...quantities, ...findings]) {
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(surface);
      }
      for (const { start, end } of [...mentions, ...quantities, ...findings]) {
        expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
      }
      for (const { count } of quantities) expect(Number.isInteger(count) && count > 0).toBe(true);
      for (const { confidence } of mentions) expect(confidence > 0 && confidence <= 1).toBe(true);
    }),
    { numRuns: RUNS },
  );
});
