import { describe, expect, it } from 'vitest';
import { inOrder, nameAt, validAt } from '../../../core/knowledge/as-of.ts';
import type { Entity, Event } from '../../../core/knowledge/entity.ts';

const renamed: Entity = {
  id: 'organization/nimbus',
  kind: 'organization',
  name: 'Nimbus',
  names: [
    { text: 'Nimbus', role: 'primary', from: '2021-06-01' },
    { text: 'Nimbostratus', role: 'former', from: '2015', to: '2021-06-01' },
    { text: 'Stratus', role: 'former', to: '2014' },
    { text: 'NMB', role: 'abbreviation' },
  ],
  facts: [],
  events: [],
};

describe('validAt', () => {
  it.each([
    ['2013', ['Stratus', 'NMB']],
    ['2018-03', ['Nimbostratus', 'NMB']],
    ['2021-06-01', ['Nimbus', 'Nimbostratus', 'NMB']],
    ['2021', ['Nimbus', 'Nimbostratus', 'NMB']],
    ['2024', ['Nimbus', 'NMB']],
    [undefined, ['Nimbus', 'Nimbostratus', 'Stratus', 'NMB']],
  ])('names as of %s', (asOf, texts) => {
    expect(validAt(renamed.names, asOf).map(({ text }) => text)).toEqual(texts);
  });
});

describe('nameAt', () => {
  it.each([
    ['2012', 'Stratus'],
    ['2018', 'Nimbostratus'],
    ['2023-01-01', 'Nimbus'],
    [undefined, 'Nimbus'],
  ])('as of %s: %s', (asOf, name) => {
    expect(nameAt(renamed, asOf)).toBe(name);
  });
  it('is the canonical name where no former one held', () => {
    expect(nameAt({ ...renamed, names: [] }, '1999')).toBe('Nimbus');
  });
});

describe('inOrder', () => {
  it('puts a coarse date before the days within it, and keeps what it was given', () => {
    const events = ['2023-04-12', '2021', '2023', '2023-04'].map((date): Event => ({
      date,
      type: 'other',
      confidence: 'unconfirmed',
      sources: [],
    }));
    expect(inOrder(events).map(({ date }) => date)).toEqual(['2021', '2023', '2023-04', '2023-04-12']);
    expect(events[0]?.date).toBe('2023-04-12');
  });
});
