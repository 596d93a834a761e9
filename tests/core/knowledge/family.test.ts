import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Basis, Entity, Fact, KnownEntity } from '../../../core/knowledge/entity.ts';
import { basisKey, factsFor, rangesFor } from '../../../core/knowledge/family.ts';

function fact(property: string, value: string | number, more: Partial<Fact> = {}): Fact {
  return { property, value, confidence: 'unconfirmed', sources: [], ...more };
}

function chip(id: string, facts: Fact[]): Entity {
  return { id: `chip/${id}`, kind: 'chip', name: id, names: [], facts, events: [] };
}

function known(entity: Entity, around: Partial<KnownEntity> = {}): KnownEntity {
  return { entity, members: [], sources: {}, referred: {}, dataDate: '2026', ...around };
}

const head = chip('n1', [fact('architecture', 'Cirrus')]);
const card = chip('n1-card', [fact('memory_gb', 24), fact('memory_type', 'HBM2')]);
const module = chip('n1-module', [fact('memory_gb', 48), fact('memory_type', 'HBM2e')]);
const bare = chip('n1-bare', []);

describe('factsFor', () => {
  it('gives a member what it inherits', () => {
    const facts = factsFor(known(card, { family: head }), 'architecture');
    expect(facts).toEqual([{ entity: 'chip/n1', fact: head.facts[0] }]);
  });

  it("puts a member's own fact in the place of the family's, basis by basis", () => {
    const dense: Basis = { precision: 'fp16', sparsity: 'dense' };
    const sparse: Basis = { precision: 'fp16', sparsity: 'sparse' };
    const family = chip('f', [fact('flops', 1, { basis: dense }), fact('flops', 2, { basis: sparse })]);
    const member = chip('m', [fact('flops', 3, { basis: { sparsity: 'dense', precision: 'fp16' } })]);
    const values = factsFor(known(member, { family }), 'flops').map(({ fact: { value } }) => value);
    expect(values).toEqual([3, 2]);
  });

  it("gives a family its own facts and its members', with who holds them", () => {
    const facts = factsFor(known(head, { members: [card, module, bare] }), 'memory_gb');
    expect(facts.map(({ entity, fact: { value } }) => [entity, value])).toEqual([
      ['chip/n1-card', 24],
      ['chip/n1-module', 48],
    ]);
  });

  it('reads facts as of a date', () => {
    const owned = chip('x', [
      fact('parent', 'A', { from: '2014', to: '2019' }),
      fact('parent', 'B', { from: '2019-05' }),
    ]);
    const parents = (asOf?: string) =>
      factsFor(known(owned), 'parent', asOf ? { asOf } : {}).map(({ fact: { value } }) => value);
    expect(parents('2016')).toEqual(['A']);
    expect(parents('2024-01-01')).toEqual(['B']);
    expect(parents()).toEqual(['A', 'B']);
  });
});

describe('rangesFor', () => {
  it('spans the members and counts those of which nothing is known', () => {
    const [range] = rangesFor(known(head, { members: [card, module, bare] }), 'memory_gb');
    expect(range).toMatchObject({ min: 24, max: 48, texts: [], unknown: 1, basis: null });
    expect(range?.facts.map(({ entity }) => entity)).toEqual(['chip/n1-card', 'chip/n1-module']);
  });

  it('lists distinct texts, whatever their case', () => {
    const other = chip('n1-x', [fact('memory_type', 'HBM2E')]);
    const [range] = rangesFor(known(head, { members: [card, module, other] }), 'memory_type');
    expect(range).toMatchObject({ min: null, max: null, texts: ['HBM2', 'HBM2e'], unknown: 0 });
  });

  it('knows of every member what the family says for all', () => {
    const [range] = rangesFor(known(head, { members: [card, bare] }), 'architecture');
    expect(range).toMatchObject({ texts: ['Cirrus'], unknown: 0 });
  });

  it('keeps bases apart', () => {
    const rates = chip('r', [
      fact('flops', 10, { basis: { precision: 'fp16', sparsity: 'dense' } }),
      fact('flops', 20, { basis: { precision: 'fp16', sparsity: 'sparse' } }),
    ]);
    expect(rangesFor(known(rates), 'flops').map(({ min, basis }) => [min, basis?.sparsity])).toEqual([
      [10, 'dense'],
      [20, 'sparse'],
    ]);
  });

  it('counts announced and usable figures only where there is no other', () => {
    const listed = fact('memory_gb', 144);
    const early = fact('memory_gb', 141, { stage: 'announced' });
    const [both] = rangesFor(known(chip('a', [early, listed])), 'memory_gb');
    expect(both).toMatchObject({ min: 144, max: 144 });
    const [only] = rangesFor(known(chip('b', [early])), 'memory_gb');
    expect(only).toMatchObject({ min: 141, max: 141 });
  });

  it('is empty where nothing is known', () => {
    expect(rangesFor(known(bare), 'tdp_w')).toEqual([]);
  });

  it('equals the least and the greatest value over the members', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined })), (values) => {
        const members = values.map((value, i) =>
          chip(`m${i}`, value === undefined ? [] : [fact('tdp_w', value)]),
        );
        const known1 = known(chip('f', []), { members });
        const told = values.filter((value) => value !== undefined);
        const [range] = rangesFor(known1, 'tdp_w');
        if (told.length === 0) expect(range).toBeUndefined();
        else {
          expect(range?.min).toBe(Math.min(...told));
          expect(range?.max).toBe(Math.max(...told));
          expect(range?.unknown).toBe(values.length - told.length);
        }
      }),
    );
  });
});

describe('basisKey', () => {
  it('does not depend on the order of the parts', () => {
    expect(basisKey({ precision: 'fp8', per: 'gpu' })).toBe(basisKey({ per: 'gpu', precision: 'fp8' }));
    expect(basisKey({ precision: 'fp8' })).not.toBe(basisKey({ precision: 'fp8', sparsity: 'dense' }));
    expect(basisKey(undefined)).toBe(basisKey({}));
  });
});
