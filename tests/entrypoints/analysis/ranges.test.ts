// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { isIntact, rangeOf, type Span } from '../../../entrypoints/analysis/ranges.ts';
import { articleIn, fakeHighlights, textOf } from '../page.ts';
import { RUNS } from '../../runs.ts';

/** The span of the words in the page's first block. */
function spanIn(html: string, words: string): Span {
  const block = articleIn(html).blocks[0];
  if (!block) throw new Error('nothing was read');
  const start = block.text.indexOf(words);
  return { block, start, end: start + words.length };
}

function textNode(at: number): Text {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let i = 0; i <= at; i++) walker.nextNode();
  return walker.currentNode as Text;
}

beforeEach(() => {
  fakeHighlights();
});

describe('rangeOf', () => {
  it.each([
    ['the <b>NVIDIA</b> A100 card', 'NVIDIA A100'],
    ['the H<i>1</i><b>00</b> card', 'H100'],
    ['<a href="#">OpenAI</a>', 'OpenAI'],
    ['a chip, the A100', 'A100'],
  ])('finds words across inline elements: %s', (html, words) => {
    const range = rangeOf(spanIn(html, words));
    expect(range && textOf(range)).toBe(words);
  });

  it('gives the same text for any part of any paragraph', () => {
    const piece = fc.tuple(fc.constantFrom('', 'b', 'i', 'span'), fc.stringMatching(/^[a-zé 0-9]{1,6}$/));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const html = pieces.map(([tag, text]) => (tag ? `<${tag}>${text}</${tag}>` : text)).join('');
        const block = articleIn(`x${html}x`).blocks[0];
        if (!block) throw new Error('nothing was read');
        const start = a % block.text.length;
        const end = start + 1 + (b % (block.text.length - start));
        const range = rangeOf({ block, start, end });
        expect(range && textOf(range)).toBe(block.text.slice(start, end));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('isIntact', () => {
  const html = 'the <b>NVIDIA</b> A100 card';

  it('is true while the words stand where they were read', () => {
    expect(isIntact(spanIn(html, 'NVIDIA A100'))).toBe(true);
  });

  it('is true when text after them is changed', () => {
    const span = spanIn(html, 'NVIDIA A100');
    textNode(2).data = ' A100 cards';
    expect(isIntact(span)).toBe(true);
  });

  const changes: [string, () => void][] = [
    ['their text node is rewritten', () => void (textNode(2).data = ' cards')],
    ['text before them in their node is changed', () => textNode(2).insertData(0, 'x')],
    ['a part of them leaves the page', () => document.querySelector('b')?.remove()],
    ['their paragraph leaves the page', () => document.querySelector('p')?.remove()],
  ];
  it.each(changes)('is false when %s', (_, change) => {
    const span = spanIn(html, 'NVIDIA A100');
    change();
    expect(isIntact(span)).toBe(false);
  });
});
