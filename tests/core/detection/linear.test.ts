import { Session } from 'node:inspector';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyse } from '../../../core/analyse.ts';
import { findNames } from '../../../core/detection/names.ts';
import { wordsFor } from '../../../core/words.ts';
import { LONG_TEXT } from '../../runs.ts';
import { gazetteerOfPaths } from './sample.ts';

const NAMES = [
  'organization/Nvidia',
  'chip/H100',
  'person/Илон Маск',
  'organization/苹果公司',
  'chip/A100?',
  'chip/V100?',
  'chip/T4?',
  'architecture/Hopper?',
  'architecture/Turing?',
  'model/Gemini?',
  'organization/Apple?',
  'organization/Meta?',
  'organization/メタ?',
  'organization/苹果?',
  'person/Musk?',
];

const gazetteer = gazetteerOfPaths(NAMES);

const session = new Session();

/** Answers at once: the session is that of this thread. */
function ask<T>(method: string, params: object = {}): T {
  let answer: unknown;
  session.post(method, params, (error, result) => {
    if (error) throw error;
    answer = result;
  });
  return answer as T;
}

interface Coverage {
  result: { url: string; functions: { ranges: { count: number }[] }[] }[];
}

/** How often the blocks and functions of core ran since it was asked last. */
function stepsTaken(): number {
  const { result } = ask<Coverage>('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.includes('/core/') && !url.includes('/tests/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

beforeAll(() => {
  session.connect();
  ask('Profiler.enable');
  ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
});

afterAll(() => session.disconnect());

async function stepsFor(text: string, lang: string): Promise<number> {
  const words = wordsFor(lang);
  const blocks = [{ start: 0, end: text.length, role: 'body' }];
  stepsTaken();
  const candidates = findNames(gazetteer, text, words[0]?.detection.endings);
  const input = { text, language: lang, published: null, blocks, candidates, words };
  await analyse(input, async () => []);
  return stepsTaken();
}

test.each([
  ['en', 'a'],
  ['en', '1'],
  ['en', '1,'],
  ['en', '1 '],
  ['en', '😀'],
  ['en', '\u00ad'],
  ['en', 'Nvidia '],
  ['en', 'Nvidia'],
  ['en', 'A100 '],
  ['en', 'A100-'],
  ['en', 'A100 V100 Meta Apple T4 Hopper Turing Gemini Musk '],
  ['en', '8x H100 '],
  ['en', 'H100 x8 '],
  ['en', 'A100 80 GB '],
  ['en', 'A100 has 80 GB. '],
  ['en', 'thousand '],
  ['en', '8 GPUs, '],
  ['de', 'hunderttausend'],
  ['ru', 'Илоном Маском '],
  ['ru', 'Илоном'],
  ['zh', '苹果'],
  ['zh', '万'],
  ['ja', 'メタ '],
])('%s: "%s" again and again takes twice the steps for twice the text', async (lang, part) => {
  const half = part.repeat(LONG_TEXT / 2 / part.length);
  // Tables are made with the first text.
  await stepsFor(part, lang);
  const steps = await stepsFor(half, lang);
  expect(await stepsFor(half + half, lang)).toBeLessThan(2.1 * steps);
  // The counts are those of core.
  expect(steps).toBeGreaterThan(100);
});
