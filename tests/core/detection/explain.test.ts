import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../../core/detection/compile.ts';
import { explain, type Wishes } from '../../../core/detection/explain.ts';
import { openGazetteer } from '../../../core/detection/gazetteer.ts';
import { weighCandidates } from '../../../core/detection/mentions.ts';
import { findNames } from '../../../core/detection/names.ts';
import type { Entity } from '../../../core/knowledge/entity.ts';
import { wordsFor } from '../../../core/words.ts';

const ENTITIES: Entity[] = [
  ['chip/nvidia-a100', 'chip', 'A100', true] as const,
  ['chip/nvidia-rtx-5090', 'chip', 'RTX 5090', false] as const,
  ['organization/nvidia', 'organization', 'NVIDIA', false] as const,
].map(([id, kind, text, context]) => ({
  id,
  kind,
  name: text,
  names: [{ text, role: 'primary', ...(context && { context }) }],
  facts: [],
  events: [],
}));
const gazetteer = openGazetteer(compileGazetteer(ENTITIES).gazetteer);
const words = wordsFor('en').map((table) => table.detection);
const ALL = { chip: true, architecture: true, organization: true, person: true, model: true };

/** Explains the words of the text that stand in brackets. */
function because(marked: string, wishes: Partial<Wishes> = {}) {
  const start = marked.indexOf('[');
  const text = marked.replace(/[[\]]/g, '');
  const span = { start, end: marked.indexOf(']') - 1 };
  const { threshold = 0.5 } = wishes;
  const blocks = [{ start: 0, end: text.length }];
  const weighed = weighCandidates({ text, blocks, candidates: findNames(gazetteer, text), words, threshold });
  return explain(span, weighed, { kinds: ALL, marksUnlisted: true, threshold, least: 0.2, ...wishes });
}

describe('a selection', () => {
  it.each<[string, string, Partial<Wishes>?]>([
    ['unknown', 'The [gardener] buys cards of NVIDIA.'],
    ['unknown', 'The A1000 is no [A10]00.'],
    ['marked', 'The cards of [NVIDIA] are fast.'],
    ['marked', 'cards of NVI[DI]A'],
    ['kind', 'The cards of [NVIDIA] are fast.', { kinds: { ...ALL, organization: false } }],
    ['context', 'Traffic on the [A100] stood still.'],
    ['context', 'Traffic on the motorway [A100] stood still near NVIDIA.'],
    ['marked', 'NVIDIA sells the [A100] card.'],
    [
      'strictness',
      'In its long talk before all partners NVIDIA said this of the new [A100].',
      { threshold: 2 },
    ],
    ['marked', 'Shops list the [RTX 6090].'],
    ['unlisted', 'Shops list the [RTX 6090].', { marksUnlisted: false }],
    ['kind', 'Shops list the [RTX 6090].', { marksUnlisted: false, kinds: { ...ALL, chip: false } }],
    // Of several names the first that is not marked.
    ['context', '[NVIDIA and the motorway A100]'],
  ])('is explained: %s: %s', (expected, text, wishes) => {
    expect(because(text, wishes).because).toBe(expected);
  });

  it('tells the sense that came nearest, what spoke for it and against it, and what was needed', () => {
    const told = because('NVIDIA is near the motorway [A100] as always.');
    expect(told).toMatchObject({ mention: { surface: 'A100', entity: 'chip/nvidia-a100' }, needed: 0.5 });
    expect(told.score).toBeLessThan(0.5);
    expect(told.why[0]).toMatchObject({ rule: 'cue', evidence: 'motorway' });
    expect(told.why).toContainEqual({ rule: 'kind', evidence: 'NVIDIA', weight: 0.35 });
  });
});
