import { describe, expect, it } from 'vitest';
import { restated } from '../../../core/knowledge/background.ts';
import type { Entity, Event, Fact } from '../../../core/knowledge/entity.ts';

const fact = (property: string, value: string | number): Fact => ({
  property,
  value,
  confidence: 'unconfirmed',
  sources: [],
});
const renamed: Event = { date: '2021-06', type: 'renamed', confidence: 'unconfirmed', sources: [] };
const entity: Entity = {
  id: 'chip/n1',
  kind: 'chip',
  name: 'N1',
  names: [],
  facts: [fact('vendor', 'Nimbus')],
  events: [renamed, { ...renamed, type: 'released' }],
};
const member: Entity = {
  ...entity,
  id: 'chip/n1-card',
  family: 'chip/n1',
  facts: [fact('memory_gb', 24)],
  events: [{ ...renamed, date: '2022' }],
};

describe('restated', () => {
  it.each([
    ['vendor', ['Nimbus']],
    ['memory_gb', [24]],
    ['tdp_w', []],
  ])('%s: the facts of the entity and its members', (entry, values) => {
    const facts = restated(entry, { entity, members: [member] });
    expect(facts.map((one) => 'value' in one && one.value)).toEqual(values);
  });

  it.each([
    ['renamed@2021-06', 1],
    ['renamed@2021', 0],
    ['renamed@2022', 0],
    ['merged@2021-06', 0],
  ])('%s: the events of the entity alone, of that type and date', (entry, count) => {
    expect(restated(entry, { entity, members: [member] })).toHaveLength(count);
  });
});
