import type { Block } from './article.ts';

const LONGEST = 100;

/** The short lines among blocks that may be bylines. A sentence or a headline may name any date. */
export function bylinesIn(blocks: Pick<Block, 'text' | 'role'>[]): string[] {
  return blocks
    .filter(({ role }) => role !== 'heading')
    .map(({ text }) => text.trim())
    .filter((line) => line.length <= LONGEST && !/[.!?。！？]$/.test(line));
}
