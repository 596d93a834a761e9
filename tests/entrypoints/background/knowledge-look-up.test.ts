import { fakeBrowser } from 'wxt/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entity, EntityId } from '../../../core/knowledge/entity.ts';
import { search } from '../../../core/search.ts';
import type { Knowledge } from '../../../entrypoints/background/knowledge.ts';
import { withPack } from '../../../entrypoints/background/pack-database.ts';
import { removeAll } from '../../../entrypoints/background/stored-data.ts';
import { databaseNames, makePacks, openWorld, pointedAt, ship, start, startAndWait } from './world.ts';

beforeEach(() => openWorld());
afterEach(() => vi.unstubAllGlobals());

const ALL: EntityId[] = ['chip/one', 'chip/one-80', 'chip/two', 'organization/maker', 'model/words-1'];

async function found(knowledge: Knowledge, text: string): Promise<EntityId[]> {
  return search(await knowledge.index(), text, 10).map(({ id }) => id);
}

describe('looking names up', () => {
  it('covers all packs, families before their members', async () => {
    const { knowledge } = await startAndWait();
    expect(await found(knowledge, 'maker')).toEqual([
      'chip/one',
      'chip/two',
      'organization/maker',
      'chip/one-80',
    ]);
    expect(await found(knowledge, 'words 1')).toEqual(['model/words-1']);
  });

  it('does not wait for the databases after a start', async () => {
    await startAndWait();
    vi.stubGlobal('indexedDB', { databases: () => new Promise(() => {}), open: () => ({}) });
    expect(await found(start().knowledge, 'words')).toEqual(['model/words-1']);
  });

  it('makes the index once, and anew when packs have changed', async () => {
    const { knowledge } = await startAndWait();
    const before = await knowledge.index();
    expect(await knowledge.index()).toBe(before);
    const [chips, ...others] = makePacks('2.0');
    if (!chips) throw new Error('no packs');
    ship([{ ...chips, entities: chips.entities.slice(0, 1) }, ...others], '0.2.0');
    await knowledge.renew();
    expect(await found(knowledge, 'maker two')).toEqual([]);
  });

  it('works from memory where there is no database', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await found((await startAndWait()).knowledge, 'ann')).toEqual(['person/ann-example']);
  });
});

function openWithSizes(): void {
  const [chips, ...others] = makePacks('1.0');
  if (!chips) throw new Error('no packs');
  const sized = [48, 64, 96].map((size): Entity => ({
    id: `chip/maker-${size}`,
    kind: 'chip',
    name: `Maker ${size}`,
    names: [{ text: `Maker ${size}`, role: 'primary' }],
    facts: [
      { property: 'released', value: '2024', confidence: 'confirmed', sources: ['maker'] },
      { property: 'memory_gb', value: size, confidence: 'confirmed', sources: ['maker'] },
    ],
    events: [],
  }));
  openWorld([{ ...chips, entities: [...chips.entities, ...sized] }, ...others]);
}

const bestWith = async (knowledge: Knowledge) => (await knowledge.known(['chip/maker-64']))[0]?.best;

describe('the best of a year', () => {
  const BEST = { year: '2024', figures: { 'memory_gb/////': { value: 96, name: 'Maker 96' } } };
  it('goes with a chip, and is there at once after a start', async () => {
    openWithSizes();
    const { knowledge } = await startAndWait();
    expect(await bestWith(knowledge)).toEqual(BEST);
    expect(await bestWith(start().knowledge)).toEqual(BEST);
  });

  it('is told from memory too', async () => {
    openWithSizes();
    vi.stubGlobal('indexedDB', undefined);
    expect(await bestWith((await startAndWait()).knowledge)).toEqual(BEST);
  });
});

describe('a reset', () => {
  it('brings the built-in packs in again', async () => {
    const { knowledge, failures, changes } = await startAndWait();
    await knowledge.reset(removeAll);
    expect(await knowledge.status()).toMatchObject({ state: 'ready' });
    expect(await knowledge.known(ALL)).toHaveLength(ALL.length);
    expect(await databaseNames()).toEqual(await pointedAt());
    expect(changes).toHaveLength(2);
    expect(failures).toEqual([]);
  });

  it('removes what is not ours to keep', async () => {
    const { knowledge } = await startAndWait();
    await fakeBrowser.storage.local.set({ 'settings.theme': 'dark', old: 1 });
    await withPack('pack-left-0000', async () => undefined);
    await knowledge.reset(removeAll);
    expect(Object.keys(await fakeBrowser.storage.local.get()).sort()).toEqual([
      'bests',
      'builtIn',
      'compiled',
      'names',
      'packs',
    ]);
    expect(await databaseNames()).not.toContain('pack-left-0000');
  });

  it('answers what is asked meanwhile', async () => {
    const { knowledge } = await startAndWait();
    const done = knowledge.reset(removeAll);
    expect(await knowledge.known(['chip/two'])).toHaveLength(1);
    await done;
  });

  it('that fails says so, and leaves packs to work with', async () => {
    const { knowledge } = await startAndWait();
    vi.spyOn(fakeBrowser.storage.local, 'clear').mockRejectedValueOnce(new Error('disk'));
    await expect(knowledge.reset(removeAll)).rejects.toMatchObject({ code: 'storage-failed' });
    expect(await knowledge.known(ALL)).toHaveLength(ALL.length);
  });
});
