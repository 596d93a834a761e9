import { describe, expect, it } from 'vitest';
import type { Entity, Fact } from '../../../core/knowledge/entity.ts';
import { countPack } from '../../../tools/pack/count-pack.mjs';

const fact = (property: string): Fact => ({ property, value: 1, confidence: 'reported', sources: ['s'] });
const SIX = ['tdp_w', 'memory_gb', 'sm_count', 'die_mm2', 'cuda_cores', 'memory_bus_bit'].map(fact);

function chip(slug: string, facts: Fact[], family?: Entity['id']): Entity {
  const names = [{ text: slug, role: 'primary' as const }];
  return {
    id: `chip/${slug}`,
    kind: 'chip',
    name: slug,
    names,
    facts,
    events: [],
    ...(family ? { family } : {}),
  };
}

const FAMILY = [
  chip('n1', [fact('vendor')]),
  chip('n1-a', SIX, 'chip/n1'),
  chip('n1-b', SIX.slice(1), 'chip/n1'),
  chip('n1-c', SIX.slice(2), 'chip/n1'),
];

describe('countPack', () => {
  it('counts families, members and other chips, and who has six facts', () => {
    expect(countPack([...FAMILY, chip('n2', SIX), chip('n3', [])])).toMatchObject({
      entities: { chip: 6 },
      families: { all: 1, ofTwo: 1 },
      members: { all: 3, withSixFacts: 1, withSixInherited: 2 },
      single: { all: 2, withSixFacts: 1 },
      facts: { all: 22, reported: 22 },
    });
  });

  it('counts what several packs tell of one entity as one', () => {
    const counts = countPack([chip('n2', SIX.slice(0, 3)), chip('n2', SIX.slice(3))]);
    expect(counts).toMatchObject({ entities: { chip: 1 }, single: { all: 1, withSixFacts: 1 } });
  });

  it('counts names and backgrounds by language', () => {
    const [n1, ...rest] = FAMILY;
    if (!n1) throw new Error('there is one');
    const named: Entity = {
      ...n1,
      names: [...n1.names, { text: 'エヌワン', role: 'alias', lang: 'ja' }],
      background: { texts: { en: 'A chip.' }, restates: ['vendor'] },
    };
    expect(countPack([named, ...rest])).toMatchObject({
      names: { all: 5, any: 4, ja: 1 },
      backgrounds: { all: 1, en: 1 },
      missing: { 'background in one language': ['chip/n1'] },
    });
  });

  it('tells what is missing: not what the family has, nor what one of the members has', () => {
    const { missing } = countPack(FAMILY);
    expect(missing).not.toHaveProperty('chip without vendor');
    expect(missing['chip without memory_gb']).toEqual(['chip/n1-c']);
    expect(missing['chip without architecture']).toHaveLength(4);
  });

  it('tells entities without name, fact or source', () => {
    const bare = {
      ...chip('n4', [{ ...fact('vendor'), confidence: 'unconfirmed' as const, sources: [] }]),
      names: [],
    };
    expect(countPack([bare, chip('n5', [])]).missing).toMatchObject({
      'entity without name': ['chip/n4'],
      'entity without source': ['chip/n4'],
      'entity without fact': ['chip/n5'],
    });
  });
});
