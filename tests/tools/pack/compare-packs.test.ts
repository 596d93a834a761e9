import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../core/knowledge/pack.ts';
import { readPack } from '../../../core/knowledge/read-pack.ts';
import { comparePacks } from '../../../tools/pack/compare-packs.mjs';

function sample(change: (pack: Pack) => void = () => {}): Pack {
  const text = readFileSync(new URL('../../fixtures/packs/valid-sample.json', import.meta.url), 'utf8');
  const reading = readPack(JSON.parse(text));
  if (!reading.ok) throw new Error('the sample is valid');
  change(reading.pack);
  return reading.pack;
}

const nothing = { added: [], removed: [], changed: [] };

describe('comparePacks', () => {
  it('finds nothing between a pack and the same in another order', () => {
    const shuffled = sample((pack) => {
      pack.entities.reverse();
      pack.sources.reverse();
      for (const entity of pack.entities) entity.facts.reverse();
    });
    expect(comparePacks(sample(), shuffled)).toEqual({ head: {}, sources: nothing, ...nothing });
  });

  it('tells entities that are new or gone', () => {
    const less = sample((pack) => pack.entities.pop());
    expect(comparePacks(less, sample())).toMatchObject({ added: ['organization/nimbus'], removed: [] });
    expect(comparePacks(sample(), less)).toMatchObject({ added: [], removed: ['organization/nimbus'] });
  });

  it('pairs facts of one property on one basis, and tells others as new or gone', () => {
    const changed = sample((pack) => {
      const [memory, rate] = pack.entities[1]?.facts ?? [];
      if (!memory || !rate) throw new Error('the sample has both');
      memory.confidence = 'confirmed';
      rate.basis = { ...rate.basis, sparsity: 'sparse' };
    });
    const [card] = comparePacks(sample(), changed).changed;
    expect(card?.id).toBe('chip/nimbus-n1-card');
    expect(card?.facts.changed.map(({ from, to }) => [from.confidence, to.confidence])).toEqual([
      ['reported', 'confirmed'],
    ]);
    expect(card?.facts.added.map(({ basis }) => basis?.sparsity)).toEqual(['sparse']);
    expect(card?.facts.removed.map(({ basis }) => basis?.sparsity)).toEqual(['dense']);
  });

  it('tells names, events, backgrounds and the head', () => {
    const changed = sample((pack) => {
      pack.version = '1.0.1';
      const nimbus = pack.entities[3];
      if (!nimbus) throw new Error('the sample has it');
      nimbus.names.push({ text: 'ニンバス', role: 'alias', lang: 'ja' });
      nimbus.events = [];
      delete nimbus.background;
    });
    const { head, changed: entities } = comparePacks(sample(), changed);
    expect(head).toEqual({ version: { from: '1.0.0', to: '1.0.1' } });
    expect(entities).toMatchObject([
      {
        id: 'organization/nimbus',
        fields: ['background'],
        names: { added: [{ text: 'ニンバス' }] },
        events: { removed: [{ type: 'renamed' }] },
      },
    ]);
  });
});
