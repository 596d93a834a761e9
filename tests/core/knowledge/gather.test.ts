import { describe, expect, it } from 'vitest';
import type { Entity, Fact } from '../../../core/knowledge/entity.ts';
import { gather, type PackRow, referredIds } from '../../../core/knowledge/gather.ts';
import { libraryOf } from '../../../core/knowledge/library.ts';
import type { Pack } from '../../../core/knowledge/pack.ts';

function chip(id: Entity['id'], facts: Fact[], family?: Entity['id']): Entity {
  const names = [{ text: id.slice(5), role: 'primary' as const }];
  return { id, kind: 'chip', name: id.slice(5), names, ...(family ? { family } : {}), facts, events: [] };
}

function memory(value: number, source: string): Fact {
  return { property: 'memory_gb', value, confidence: 'confirmed', sources: [source] };
}

function pack(id: string, date: string, entities: Entity[]): Pack {
  const sources = ['sheet', 'press'].map((source) => ({
    id: source,
    title: `${source} of ${id}`,
    publisher: 'P',
    seen: date,
    kind: 'vendor' as const,
  }));
  return {
    format: '1.0.0',
    id,
    version: '1.0',
    title: id,
    date,
    license: 'CC0-1.0',
    attribution: [],
    sources,
    entities,
  };
}

function row(entity: Entity): PackRow {
  return { pack: 'p', date: '2026', entity, sources: [] };
}

const vendor: Fact = {
  property: 'vendor',
  value: 'Nimbus',
  ref: 'organization/nimbus',
  confidence: 'unconfirmed',
  sources: [],
};
const nimbus: Entity = {
  id: 'organization/nimbus',
  kind: 'organization',
  name: 'Nimbus',
  names: [],
  facts: [],
  events: [],
};
const first = pack('first', '2026-03', [
  chip('chip/n1', [vendor]),
  chip('chip/n1-a', [memory(24, 'sheet')], 'chip/n1'),
  chip('chip/n1-b', [memory(48, 'sheet')], 'chip/n1'),
  chip('chip/n2', [memory(96, 'sheet')]),
]);
const second = pack('second', '2026-05-01', [
  chip('chip/n1-b', [memory(48, 'press'), memory(40, 'press')], 'chip/n1'),
  { ...nimbus, name: 'Nimbus Inc.' },
]);
const third = pack('third', '2025', [nimbus]);
const known = (id: Entity['id']) => libraryOf([first, second, third]).known([id])[0];

describe('known', () => {
  it('gives a family with its members, and its own facts', () => {
    const n1 = known('chip/n1');
    expect(n1?.members.map(({ id }) => id)).toEqual(['chip/n1-a', 'chip/n1-b']);
    expect(n1?.family).toBeUndefined();
    expect(n1?.dataDate).toBe('2026-03');
  });

  it('gives a member with its family', () => {
    const member = known('chip/n1-a');
    expect(member?.family?.id).toBe('chip/n1');
    expect(member?.members).toEqual([]);
  });

  it('merges rows of several packs: the same statement rests on both, another one stands beside it', () => {
    const facts = known('chip/n1-b')?.entity.facts;
    expect(facts?.map(({ value, sources }) => [value, sources])).toEqual([
      [48, ['first:sheet', 'second:press']],
      [40, ['second:press']],
    ]);
  });

  it('takes the stronger confidence where two packs say the same', () => {
    const weak = pack('weak', '2026', [chip('chip/x', [{ ...memory(8, 'press'), confidence: 'reported' }])]);
    const strong = pack('strong', '2024', [chip('chip/x', [memory(8, 'sheet')])]);
    const [fact] = libraryOf([weak, strong]).known(['chip/x'])[0]?.entity.facts ?? [];
    expect(fact).toMatchObject({ confidence: 'confirmed', sources: ['weak:press', 'strong:sheet'] });
  });

  it('tells the sources that are used, by pack and source, and no others', () => {
    expect(Object.keys(known('chip/n1-b')?.sources ?? {})).toEqual(['first:sheet', 'second:press']);
    expect(known('chip/n1')?.sources['second:press']).toMatchObject({ title: 'press of second' });
    expect(known('chip/n2')?.sources).not.toHaveProperty('second:press');
  });

  it('names the entities referred to as the first pack that has them does', () => {
    expect(known('chip/n1')?.referred).toEqual({ 'organization/nimbus': 'Nimbus Inc.' });
    expect(known('chip/n1-a')?.referred).toEqual({ 'organization/nimbus': 'Nimbus Inc.' });
  });

  it('is dated by the newest pack that tells of the entity', () => {
    expect(known('chip/n1-b')?.dataDate).toBe('2026-05-01');
    expect(known('organization/nimbus')?.dataDate).toBe('2026-05-01');
  });

  it('leaves out unknown ids and keeps the order asked for', () => {
    const ids = libraryOf([first]).known(['chip/n2', 'chip/none', 'chip/n1']);
    expect(ids.map(({ entity }) => entity.id)).toEqual(['chip/n2', 'chip/n1']);
  });

  it('lists every entity of every pack', () => {
    expect([...libraryOf([first, second, third]).entities()].map(({ id }) => id)).toHaveLength(7);
  });
});

describe('gather', () => {
  it('ignores rows of strangers', () => {
    const rows = [chip('chip/n1', [vendor]), chip('chip/n2', []), chip('chip/n2-a', [], 'chip/n2')].map(row);
    expect(gather('chip/n1', rows, {})?.members).toEqual([]);
  });

  it('is nothing where no row tells of the entity', () => {
    expect(gather('chip/n1', [row(chip('chip/n1-a', [], 'chip/n1'))], {})).toBeUndefined();
  });

  it('lists each id referred to once', () => {
    const event = { date: '2026', type: 'acquired' as const, ref: 'organization/x' as const };
    const events = [{ ...event, confidence: 'unconfirmed' as const, sources: [] }];
    expect(
      referredIds([row(chip('chip/a', [vendor])), row({ ...chip('chip/b', [vendor]), events })]),
    ).toEqual(['organization/nimbus', 'organization/x']);
  });
});

const told = (text: string) => ({ texts: { en: text }, restates: ['vendor'] });

describe('background', () => {
  const bare = pack('bare', '2026', [chip('chip/x', [vendor])]);
  const one = pack('one', '2025', [{ ...chip('chip/x', [vendor]), background: told('A chip by Nimbus.') }]);
  const two = pack('two', '2026', [{ ...chip('chip/x', [vendor]), background: told('Another text.') }]);

  it('is that of the first pack that has one', () => {
    const [x] = libraryOf([bare, one, two]).known(['chip/x']);
    expect(x?.entity.background).toEqual(told('A chip by Nimbus.'));
  });

  it('is absent where no pack has one', () => {
    expect(libraryOf([bare, pack('more', '2026', [nimbus])]).known(['chip/x'])[0]?.entity).not.toHaveProperty(
      'background',
    );
  });
});
