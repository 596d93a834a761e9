import { describe, expect, it } from 'vitest';
import { isMute, mutedOn, termOf, withMute, MOST_MUTES, type Mute } from '../../messaging/mutes.ts';

const H100: Mute = { term: 'chip/nvidia-h100', name: 'NVIDIA H100', site: null };
const MUSK: Mute = { term: 'person/elon-musk', name: 'Elon Musk', site: 'news.example' };

describe('mutes', () => {
  it('go by the entity, or by kind and words where none is known', () => {
    expect(termOf({ entity: 'chip/nvidia-h100', kind: 'chip', surface: 'H100s' })).toBe('chip/nvidia-h100');
    expect(termOf({ entity: null, kind: 'chip', surface: 'RTX 9090' })).toBe('chip RTX 9090');
  });

  it('hold on their site alone, or everywhere', () => {
    expect(mutedOn([H100, MUSK], 'news.example')).toEqual([H100.term, MUSK.term]);
    expect(mutedOn([H100, MUSK], 'other.example')).toEqual([H100.term]);
  });

  it('are put in once and taken out by term and site', () => {
    const twice = withMute(withMute([MUSK], H100, true), H100, true);
    expect(twice).toEqual([MUSK, H100]);
    expect(withMute(twice, { ...MUSK, site: null }, false)).toEqual(twice);
    expect(withMute(twice, MUSK, false)).toEqual([H100]);
  });

  it('give way to newer ones where there are too many', () => {
    const many = Array.from({ length: MOST_MUTES }, (_, i) => ({ ...H100, term: `chip/${i}` }));
    const after = withMute(many, MUSK, true);
    expect([after.length, after[0]?.term, after.at(-1)]).toEqual([MOST_MUTES, 'chip/1', MUSK]);
  });

  it.each([
    [null],
    [{}],
    [{ ...H100, site: '' }],
    [{ ...H100, term: 'x'.repeat(400) }],
    [{ ...H100, name: 3 }],
  ])('are refused in another shape: %j', (value) => expect(isMute(value)).toBe(false));
});
