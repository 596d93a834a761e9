import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../core/article/article.ts';
import { painterOf } from '../../../entrypoints/analysis/chosen.ts';
import { RUNS } from '../../runs.ts';
import { mention } from './found.ts';

const HUNDRED = 'The price of it rose again. '.repeat(17);

function blocksOf(texts: string[]): Block<Node>[] {
  let start = 0;
  return texts.map((text) => {
    const block = { node: {} as Node, text, start, role: 'paragraph', pieces: [] } satisfies Block<Node>;
    start += text.length + 1;
    return block;
  });
}

/** How many of the names in each block are painted. */
function painted(texts: string[], name = 'Acme'): number[] {
  const blocks = blocksOf(texts);
  const paintingOf = painterOf('all', blocks);
  return blocks.map((block) => {
    const named = Array.from({ length: block.text.split(name).length - 1 }, (_, nth) =>
      mention(block.text, [name, nth], null),
    );
    return named.filter((one) => paintingOf(one, block) === 'painted').length;
  });
}

const sum = (counts: number[]): number => counts.reduce((all, one) => all + one, 0);
const wordsIn = (texts: string[]): number => texts.join(' ').split(' ').length;
const list = (length: number, text = 'Acme'): string[] => Array.from({ length }, () => text);

describe('names that crowd', () => {
  it.each([
    { where: 'a paragraph of six words', texts: ['Acme and Acme rent from Acme'], most: 3 },
    { where: 'a paragraph of five names', texts: ['Acme Acme Acme Acme Acme'], most: 3 },
    { where: 'a paragraph of forty words', texts: [`${'Acme '.repeat(9)}${'so '.repeat(31)}`], most: 7 },
    { where: 'a list of five', texts: list(5), most: 5 },
    { where: 'a list of sixty', texts: list(60), most: 15 },
    { where: 'a list of sixty in three words each', texts: list(60, 'Acme A1 chip'), most: 34 },
    { where: 'a list of sixty in Chinese', texts: list(60, '英伟达'), name: '英伟达', most: 28 },
  ])('of $where $most are painted', ({ texts, name, most }) => {
    expect(sum(painted(texts, name))).toBe(most);
  });

  it('of a short list are all painted, though the paragraph before it is full of them', () => {
    const paragraph = `${'Acme '.repeat(6)}${'so '.repeat(34)}`;
    expect(painted([HUNDRED, paragraph, ...list(5)])).toEqual([0, 6, 1, 1, 1, 1, 1]);
  });

  it('of a table of specs are all painted', () => {
    const header = ['Acme A1', 'Acme A2', 'Acme A3'];
    const row = ['Memory', '80 GB HBM3', '141 GB HBM3e', '192 GB HBM3'];
    const maker = ['Foundry', 'Acme', 'Acme', 'Acme'];
    const cells = [...header, ...row, ...maker, ...row];
    expect(sum(painted([HUNDRED, ...cells]))).toBe(6);
  });

  it('of a long list are painted several in a row, or not at all', () => {
    const rows = painted(list(60, 'Acme A1 chip')).join('').match(/1+/g) ?? [];
    expect(rows.slice(0, -1).filter(({ length }) => length < 3)).toEqual([]);
  });

  it('take nothing from a paragraph after them', () => {
    const lead = `${'Acme '.repeat(4)}${'so '.repeat(26)}`;
    expect(painted([...list(60), lead]).at(-1)).toBe(4);
  });

  const texts = fc.array(
    fc
      .oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.integer({ min: 1, max: 60 }))
      .chain((length) =>
        fc.array(fc.constantFrom('Acme', 'Acme', 'so'), { minLength: length, maxLength: length }),
      )
      .map((words) => words.join(' ')),
    { minLength: 1, maxLength: 50, size: 'max' },
  );

  it('are fifteen in a hundred words and eight more at most, wherever one begins and ends to count', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (all, a, b) => {
        const [from, to] = [a % all.length, b % all.length].sort((x, y) => x - y) as [number, number];
        const count = sum(painted(all).slice(from, to + 1));
        expect(count).toBeLessThanOrEqual(Math.ceil(8 + (wordsIn(all.slice(from, to + 1)) * 15) / 100));
      }),
      { numRuns: RUNS },
    );
  });

  it('leave each block fifteen in a hundred of its own words, whatever stands before it', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const counts = painted(all);
        for (const [at, text] of all.entries()) {
          const share = Math.floor((wordsIn([text]) * 15) / 100);
          expect(counts[at]).toBeGreaterThanOrEqual(Math.min(share, text.split('Acme').length - 1));
        }
      }),
      { numRuns: RUNS },
    );
  });
});
