import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inBlocks } from '../../../core/detection/in-blocks.ts';
import { RUNS } from '../../runs.ts';

/** Ascending spans without overlap, from the gaps and lengths. */
const spans = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 6 }))).map((parts) => {
  let at = 0;
  return parts.map(([gap, length]) => ({ start: (at += gap), end: (at += length) }));
});

it('gives each block the spans that lie in it', () => {
  fc.assert(
    fc.property(spans, spans, (blocks, inner) => {
      expect(inBlocks(blocks, inner)).toEqual(
        blocks.map((b) => inner.filter((s) => s.start >= b.start && s.end <= b.end)),
      );
    }),
    { numRuns: RUNS },
  );
});
