import { expect, it } from 'vitest';
import type { Mention } from '../../../core/detection/mention.ts';
import { Silence } from '../../../entrypoints/analysis/silence.ts';

function mention(entity: Mention['entity']): Mention {
  return { start: 0, end: 1, surface: 'x', kind: 'chip', entity, confidence: 1, why: [] };
}
const MENTIONS = [mention('chip/a'), mention('chip/b'), mention('chip/a'), mention('chip/a')];

const mutedIn = (silence: Silence, mentions: Mention[], terms: string[] = []) => {
  const isMuted = silence.over(mentions, terms);
  return mentions.flatMap((one, place) => (isMuted(one, place) ? place : []));
};

it('mutes every mention of a term', () => {
  expect(mutedIn(new Silence(), MENTIONS, ['chip/a'])).toEqual([0, 2, 3]);
});

it('mutes one mention, which stays muted when others come in between, and takes it back', () => {
  const silence = new Silence();
  silence.mute(MENTIONS, 2, true);
  expect(mutedIn(silence, MENTIONS)).toEqual([2]);
  expect(mutedIn(silence, [mention('chip/c'), ...MENTIONS])).toEqual([3]);
  silence.mute(MENTIONS, 2, false);
  silence.mute(MENTIONS, 99, true);
  expect(mutedIn(silence, MENTIONS)).toEqual([]);
});
