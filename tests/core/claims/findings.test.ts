import { expect, test } from 'vitest';
import { findFindings, ownersOf, partiesOf } from '../../../core/claims/findings.ts';
import { laptopsOf } from '../../../core/claims/laptops.ts';
import type { EntityId, KnownEntity } from '../../../core/knowledge/entity.ts';
import { claimsIn } from './sample.ts';
import { KNOWN } from './sample-knowledge.ts';

function only(...ids: EntityId[]): Record<EntityId, KnownEntity> {
  return Object.fromEntries(Object.entries(KNOWN).filter(([id]) => ids.includes(id as EntityId)));
}

const PRESENT = only('model/gemini', 'organization/alphabet', 'organization/deepmind');

test('the company that stands against a claim is asked for, and then its owner', () => {
  const present = only('model/gemini', 'organization/alphabet');
  expect(partiesOf(claimsIn('Gemini, made by Alphabet, answers.'), present)).toEqual([
    'organization/deepmind',
  ]);
  expect(ownersOf(only('organization/deepmind'), present)).toEqual(['organization/google']);
});

test.each([
  ['what is known', 'Gemini, made by Alphabet, answers.'],
  ['where the claim names the same', 'Gemini, made by DeepMind, answers.'],
  ['for a figure', 'The H100 has 80 GB.'],
  ['without a claim', 'Gemini answers.'],
])('nobody is asked for %s', (_, text) => {
  expect(partiesOf(claimsIn(text), PRESENT)).toEqual([]);
});

test('the chips of laptops are asked for where a desktop one stands against a claim', () => {
  const present = only('chip/rtx-4090');
  const asked = (text: string): EntityId[] => laptopsOf(findFindings(claimsIn(text), present, null), present);
  expect(asked('The RTX 4090 has 16 GB of memory.')).toContain('chip/rtx-4090-laptop-gpu');
  expect(asked('The RTX 4090 has 24 GB of memory.')).toEqual([]);
});
