// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { marksOf, type MarkedBlock } from '../../../entrypoints/analysis/marks.ts';
import { Paint } from '../../../entrypoints/analysis/paint.ts';
import type { Ground } from '../../../messaging/highlight-names.ts';
import { articleIn, fakeHighlights, paintedOn } from '../page.ts';
import { analysisOf, finding, mention } from './found.ts';

let highlights: ReturnType<typeof fakeHighlights>;
let paint: Paint;
let named: string[] = [];
/** What texts stand on, where it is not as declared. */
const grounds = new Map<Node, Ground | null>();
beforeEach(() => {
  highlights = fakeHighlights();
  grounds.clear();
  named = [];
  paint = new Paint(
    () => (node) => (grounds.has(node) ? (grounds.get(node) ?? null) : 'declared'),
    (name) => void named.push(name),
  );
});

function marked(): MarkedBlock {
  const article = articleIn('The A100, an Ada Lovelace chip.');
  const { text } = article;
  const mentions = [
    mention(text, 'A100', 'chip/a100'),
    mention(text, 'Ada Lovelace', 'architecture/ada-lovelace'),
  ];
  const findings = [finding(text, { surface: 'A100, an Ada Lovelace', value: 'Ada Lovelace' })];
  const [block] = marksOf(article, analysisOf(article, { mentions, findings }));
  if (!block) throw new Error('nothing is marked');
  return block;
}

const ALL = {
  'sgl-chip': ['A100'],
  'sgl-architecture': ['Ada Lovelace'],
  'sgl-contradicted': ['A100, an Ada Lovelace'],
};

/** What is painted of `marked()` with the cursor on its first mark, all on one ground. */
function allOn(suffix: string): Record<string, string[]> {
  const layers = Object.entries({ ...ALL, 'sgl-cursor': ['A100'] });
  return Object.fromEntries(layers.map(([name, texts]) => [name + suffix, texts]));
}

describe('Paint', () => {
  it('registers nothing before there is a mark', () => {
    expect(highlights.size).toBe(0);
  });

  it('paints each mark under the name of its layer, the contradiction on top', () => {
    paint.add([marked()]);
    expect(paintedOn(highlights)).toEqual(ALL);
    const priority = (name: string): unknown => (highlights.get(name) as unknown as Highlight).priority;
    expect(priority('sgl-contradicted')).toBe(1);
    expect(priority('sgl-chip')).toBe(0);
  });

  it('paints a block once, however often it is added', () => {
    const block = marked();
    paint.add([block]);
    paint.add([block]);
    expect(paintedOn(highlights)).toEqual(ALL);
  });

  it('tells each name under which something is painted, which needs a rule', () => {
    const block = marked();
    paint.add([block]);
    expect(named.toSorted()).toEqual(Object.keys(ALL).toSorted());
    named = [];
    paint.add([{ ...block, marks: block.marks.map((mark) => ({ ...mark })) }]);
    expect(named.toSorted(), 'its rule may have been refused').toEqual(Object.keys(ALL).toSorted());
    paint.restyle({ chip: 'dotted' });
    expect(named.at(-1)).toBe('sgl-chip-dotted');
  });

  it('takes the paint off a block', () => {
    const block = marked();
    paint.add([block]);
    paint.remove([block]);
    expect(paintedOn(highlights)).toEqual({});
  });

  it('does not paint words that the page has changed', () => {
    const block = marked();
    document.querySelector('p')?.remove();
    paint.add([block]);
    expect(paintedOn(highlights)).toEqual({});
  });

  it('shows the cursor at one place', () => {
    const { marks } = marked();
    paint.point(marks[0] ?? null);
    paint.point(marks[1] ?? null);
    expect(paintedOn(highlights)).toEqual({ 'sgl-cursor': ['Ada Lovelace'] });
    paint.point(null);
    expect(paintedOn(highlights)).toEqual({});
  });

  it('draws a kind in its style, also what is painted already, and leaves nothing behind', () => {
    const block = marked();
    paint.restyle({ architecture: 'wash' });
    paint.add([block]);
    const washed = {
      'sgl-architecture-wash': ['Ada Lovelace'],
      'sgl-contradicted': ['A100, an Ada Lovelace'],
    };
    expect(paintedOn(highlights)).toEqual({ ...washed, 'sgl-chip': ['A100'] });
    paint.restyle({ architecture: 'wash', chip: 'bold' });
    expect(paintedOn(highlights)).toEqual({ ...washed, 'sgl-chip-bold': ['A100'] });
    paint.restyle({});
    expect(paintedOn(highlights)).toEqual(ALL);
    paint.restyle({ chip: 'dotted' });
    paint.clear();
    expect(highlights.size).toBe(0);
  });

  it('draws each mark for what it stands on, and anew when that has changed', () => {
    const block = marked();
    const [text] = block.block.pieces;
    if (!text) throw new Error('a text');
    grounds.set(text.node, 'dark');
    paint.add([block]);
    paint.point(block.marks[0] ?? null);
    expect(paintedOn(highlights)).toEqual(allOn('-on-dark'));
    grounds.set(text.node, 'middle');
    expect(paintedOn(highlights)).toEqual(allOn('-on-dark'));
    paint.restyle({});
    expect(paintedOn(highlights)).toEqual(allOn('-on-middle'));
    expect([...highlights.keys()].filter((name) => name.endsWith('-on-dark'))).toEqual([]);
    grounds.clear();
    paint.restyle({});
    expect(paintedOn(highlights)).toEqual(allOn(''));
  });

  it('paints no letters that it would change, but the cursor', () => {
    const block = marked();
    for (const { node } of block.block.pieces) grounds.set(node, null);
    paint.add([block]);
    expect(paintedOn(highlights)).toEqual({});
    paint.point(block.marks[0] ?? null);
    expect(paintedOn(highlights)).toEqual({ 'sgl-cursor': ['A100'] });
  });

  it('paints no mention that the reader wants unpainted', () => {
    const block = marked();
    for (const mark of block.marks) if (mark.layer === 'chip') mark.layer = null;
    paint.add([block]);
    expect(paintedOn(highlights)).not.toHaveProperty('sgl-chip');
    paint.remove([block]);
    expect(paintedOn(highlights)).toEqual({});
  });

  it('takes its own names out of the registry, and leaves those of the page', () => {
    const theirs = new Set<AbstractRange>();
    highlights.set('search', theirs);
    paint.add([marked()]);
    paint.clear();
    expect([...highlights]).toEqual([['search', theirs]]);
  });

  it('leaves a name of ours that somebody else has taken since', () => {
    paint.add([marked()]);
    const theirs = new Set<AbstractRange>();
    highlights.set('sgl-chip', theirs);
    paint.clear();
    expect([...highlights]).toEqual([['sgl-chip', theirs]]);
  });

  it('puts its names back when the page has cleared the registry, but gives up some time', () => {
    const block = marked();
    paint.add([block]);
    highlights.clear();
    paint.add([block]);
    expect(paintedOn(highlights)).toEqual(ALL);
    for (let i = 0; i < 10; i++) {
      highlights.clear();
      paint.add([block]);
    }
    expect(highlights.size).toBe(0);
  });
});
