import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity, EntityId } from '../../core/knowledge/entity.ts';
import { search, searchIndexOf, type Named } from '../../core/search.ts';

const PACKS = ['chips', 'architectures', 'organizations', 'people', 'models'];
const builtIn = PACKS.flatMap((pack): Entity[] => {
  const file = new URL(`../../assets/packs/${pack}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).entities;
});
const index = searchIndexOf(builtIn);

function named(id: EntityId, names: string[], family?: EntityId): Named {
  const [name = ''] = names;
  const kind = id.slice(0, id.indexOf('/')) as Named['kind'];
  const all = names.map((text) => ({ text, role: 'alias' as const }));
  return { id, kind, name, names: all, ...(family ? { family } : {}) };
}

const small = searchIndexOf([
  named('person/jensen-huang', ['Jensen Huang', '黃仁勳', 'Дженсен Хуанг']),
  named('organization/nvidia', ['NVIDIA', '英伟达', 'Nvidia Corporation']),
  named('chip/h100-sxm', ['NVIDIA H100 SXM5'], 'chip/h100'),
  named('chip/h100', ['NVIDIA H100', 'H100']),
  named('architecture/hopper', ['Hopper']),
  named('organization/hopper-labs', ['Hopper']),
  named('organization/cafe', ['Café Logic']),
  named('model/gpt-4', ['GPT-4']),
]);
const idsFor = (text: string, limit = 10) => search(small, text, limit).map(({ id }) => id);

describe('search', () => {
  it.each([
    ['a name as it is', 'GPT-4', 'model/gpt-4'],
    ['other case, signs and spaces', 'gpt 4', 'model/gpt-4'],
    ['a name written together', 'nvidiah100', 'chip/h100'],
    ['full-width letters', 'ＧＰＴ－４', 'model/gpt-4'],
    ['the beginning of a name', 'jen', 'person/jensen-huang'],
    ['the beginning of a word in it', 'hua', 'person/jensen-huang'],
    ['another script', '黃仁', 'person/jensen-huang'],
    ['a word within another script', '仁勳', 'person/jensen-huang'],
    ['Cyrillic in other case', 'ХУАНГ', 'person/jensen-huang'],
    ['no accents', 'cafe logic', 'organization/cafe'],
    ['words in another order', 'sxm5 nvidia', 'chip/h100-sxm'],
    ['a letter left out', 'nvida', 'organization/nvidia'],
    ['letters swapped', 'hoppre', 'architecture/hopper'],
    ['words cut otherwise', 'sxm5 nvidiah100', 'chip/h100-sxm'],
    ['a slip in one word', 'jenson', 'person/jensen-huang'],
    ['two slips in a long name', 'jensne hunag', 'person/jensen-huang'],
  ])('finds by %s: %s', (_, text, id) => {
    expect(idsFor(text)[0]).toBe(id);
  });

  it.each([
    ['nothing', ''],
    ['signs only', ' -/- '],
    ['a slip in a short name', 'gtp4'],
    ['two slips in a short word', 'hxppxr'],
    ['the middle of a word', 'ens'],
  ])('finds nothing by %s: %s', (_, text) => {
    expect(idsFor(text)).toEqual([]);
  });

  it('puts the name itself first, then what starts so, then words inside', () => {
    expect(idsFor('nvidia')).toEqual(['organization/nvidia', 'chip/h100', 'chip/h100-sxm']);
  });

  it('puts families before members, and kinds in their order', () => {
    expect(idsFor('nvidia h', 2)).toEqual(['chip/h100', 'chip/h100-sxm']);
    expect(idsFor('hopper')).toEqual(['architecture/hopper', 'organization/hopper-labs']);
  });

  it('tells the name that fitted, and each entity once', () => {
    expect(search(small, '英伟', 10)).toEqual([
      { id: 'organization/nvidia', name: 'NVIDIA', kind: 'organization', matched: '英伟达' },
    ]);
    const twice = searchIndexOf([named('model/a', ['Alpha']), named('model/a', ['Alpha', 'Alphabet'])]);
    expect(search(twice, 'alpha', 10)).toHaveLength(1);
  });

  it('puts fewer slips before more, and a whole name before one of its words', () => {
    const chips = searchIndexOf([
      named('chip/b', ['GeForce RTX 3090']),
      named('chip/a', ['GeForce RTX 4090']),
    ]);
    expect(search(chips, 'gefroce rtx 4090', 10).map(({ id }) => id)).toEqual(['chip/a', 'chip/b']);
    expect(idsFor('nvdia')[0]).toBe('organization/nvidia');
  });

  it('gives no more than it is asked for', () => {
    expect(idsFor('n', 2)).toHaveLength(2);
  });
});

describe('search over the built-in packs', () => {
  const names = builtIn.flatMap(({ id, name, names: all }) =>
    [name, ...all.map(({ text }) => text)].map((text) => ({ id, text })),
  );
  const ALL = builtIn.length;
  const finds = (text: string, id: EntityId) => search(index, text, ALL).some((hit) => hit.id === id);

  it('finds each entity by each of its names', () => {
    expect(names.filter(({ id, text }) => !finds(text, id))).toEqual([]);
  });

  it('finds it by a name with one slip', () => {
    const long = names.filter(({ text }) => /^[\w -]+$/.test(text) && text.replaceAll(/\W/g, '').length > 5);
    const slip = fc.record({
      name: fc.constantFrom(...long),
      at: fc.nat(),
      sort: fc.nat(3),
      by: fc.constantFrom('q', 'z', '7'),
    });
    fc.assert(
      fc.property(slip, ({ name: { id, text }, at, sort, by }) => {
        const plain = text.replaceAll(/[^\p{L}\p{N}_]/gu, '');
        const i = at % (plain.length - 1);
        const [before, one = '', two = '', after] = [
          plain.slice(0, i),
          plain[i],
          plain[i + 1],
          plain.slice(i + 2),
        ];
        const middle = [two, by + one + two, by + two, two + one][sort] ?? '';
        return finds(before + middle + after, id);
      }),
      { numRuns: 300 },
    );
  });
});
