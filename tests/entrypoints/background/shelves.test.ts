import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import type { Entity, EntityId } from '../../../core/knowledge/entity.ts';
import { libraryOf } from '../../../core/knowledge/library.ts';
import type { Pack } from '../../../core/knowledge/pack.ts';
import { entitiesIn, knownIn } from '../../../entrypoints/background/look-up.ts';
import { readPointers } from '../../../entrypoints/background/pointers.ts';
import { isUsable, storePack } from '../../../entrypoints/background/store-pack.ts';
import { databaseNames, makePacks, openWorld, pointedAt, startAndWait } from './world.ts';

beforeEach(() => openWorld());
afterEach(() => vi.unstubAllGlobals());

const sha = 'ab'.repeat(32);

/** 100 chips in no order, of which every seventh is of one family, each with a source of its own. */
function manyChips(): Pack {
  const [chips] = makePacks('1.0');
  const [maker] = chips?.sources ?? [];
  if (!chips || !maker) throw new Error('The fixture has no chips.');
  const numbers = Array.from({ length: 100 }, (_, at) => (at * 37) % 100);
  return {
    ...chips,
    sources: numbers.map((n) => ({ ...maker, id: `sheet-${n}` })),
    entities: numbers.map((n): Entity => ({
      id: `chip/n${n}`,
      kind: 'chip',
      name: `N ${n}`,
      names: [{ text: `N ${n}`, role: 'primary' }],
      ...(n % 7 === 1 ? { family: 'chip/n0' as const } : {}),
      facts: [
        { property: 'memory_gb', value: n, confidence: 'confirmed', sources: [`sheet-${n}`] },
        {
          property: 'successor',
          value: 'the next',
          ref: `chip/n${n + 1}`,
          confidence: 'confirmed',
          sources: [`sheet-${n}`],
        },
      ],
      events: [],
    })),
  };
}

describe('rows on shelves', () => {
  it('are found again, wherever they and what they refer to lie, and others are not', async () => {
    const pack = manyChips();
    await storePack({ pack, sha, bytes: 1 });
    const pointers = Object.values(await readPointers()).map(({ current }) => current);
    const strangers: EntityId[] = ['chip/a', 'chip/n5-and-more', 'chip/z', 'model/n1'];
    const ids = [...pack.entities.map(({ id }) => id), ...strangers];
    const inOrder = { ...pack, entities: pack.entities.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
    expect(await knownIn(pointers, ids)).toEqual(libraryOf([inOrder]).known(ids));
    expect(await knownIn(pointers, ['chip/n8'])).toEqual(libraryOf([inOrder]).known(['chip/n8']));
    expect(await knownIn(pointers, strangers)).toEqual([]);
    expect(await entitiesIn(pointers)).toEqual(inOrder.entities);
  });

  it('replace the single rows of an older layout, which come in anew', async () => {
    const { knowledge } = await startAndWait();
    const pointer = (await readPointers()).chips?.current;
    if (!pointer) throw new Error('no pointer');
    await new Promise((resolve) =>
      indexedDB.deleteDatabase(pointer.database).addEventListener('success', resolve),
    );
    await new Promise((resolve) => {
      const opening = indexedDB.open(pointer.database, 1);
      opening.addEventListener('upgradeneeded', () => {
        for (const store of ['entities', 'sources', 'meta']) opening.result.createObjectStore(store);
      });
      opening.addEventListener('success', () => resolve(opening.result.close()));
    });
    expect(await isUsable(pointer)).toBe(false);
    const { knowledge: next } = await startAndWait();
    expect(await next.status()).toEqual(await knowledge.status());
    expect(await next.known(['chip/two'])).toHaveLength(1);
    expect(await databaseNames()).toEqual(await pointedAt());
  });
});
