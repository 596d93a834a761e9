// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { HitTest } from '../../../entrypoints/analysis/hit.ts';
import { marksOf } from '../../../entrypoints/analysis/marks.ts';
import { pageTree } from '../../../entrypoints/annotator/tree.ts';
import type { Density } from '../../../messaging/settings.ts';
import { articleIn } from '../page.ts';
import { analysisOf, mention } from './found.ts';

const NAMES = 9;

/** Which of crowded names is met at each of their places; each is 10 px wide, and they stand side by side. */
function met(density: Density): (number | undefined)[] {
  const article = articleIn('Acme '.repeat(NAMES));
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    return [new DOMRect(this.startOffset * 2, 0, 9, 20)] as unknown as DOMRectList;
  });
  const mentions = Array.from({ length: NAMES }, (_, nth) => mention(article.text, ['Acme', nth], null));
  const hits = new HitTest(pageTree);
  const wishes = { density, isMuted: (_: unknown, place: number) => place === 0 };
  for (const marked of marksOf(article, analysisOf(article, { mentions }), wishes)) hits.add(marked);
  const target = document.querySelector('p') ?? document;
  return mentions.map((_, i) => hits.markAt(target, { x: i * 10 + 4, y: 10 })?.place);
}

it('the pointer meets names that only their crowd leaves unpainted, and none that is muted', () => {
  expect(met('all')).toEqual([undefined, 1, 2, 3, 4, 5, 6, 7, 8]);
});

it('it meets none that the reader wants without paint', () => {
  expect(met('none').every((place) => place === undefined)).toBe(true);
  expect(met('first'), 'the first of all, and no repetition').toEqual([
    undefined,
    1,
    ...Array(7).fill(undefined),
  ]);
});
