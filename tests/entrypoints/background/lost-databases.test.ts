import { fakeBrowser } from 'wxt/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { libraryOf } from '../../../core/knowledge/library.ts';
import type { EntityId } from '../../../core/knowledge/entity.ts';
import { deletePack, withPack } from '../../../entrypoints/background/pack-database.ts';
import { readPointers } from '../../../entrypoints/background/pointers.ts';
import { DEFAULT_SETTINGS, loadSettings } from '../../../messaging/settings.ts';
import { search } from '../../../core/search.ts';
import { databaseNames, makePacks, openWorld, pointedAt, ship, start, startAndWait } from './world.ts';

beforeEach(() => openWorld());
afterEach(() => vi.unstubAllGlobals());

const IDS: EntityId[] = ['chip/one', 'chip/one-80', 'organization/maker'];

async function empty(name: string): Promise<void> {
  await withPack(name, async (opened) => {
    await Promise.all(['entities', 'sources', 'meta'].map((store) => opened.clear(store as 'entities')));
  });
}
async function dropOneShelf(name: string): Promise<void> {
  await withPack(name, (opened) => opened.delete('entities', 'chip/one'));
}

const refuse = (): never => {
  throw new DOMException('A mutation operation was attempted on a database', 'SecurityError');
};

describe('databases that were lost', () => {
  it.each([
    ['emptied without an error', empty],
    ['deleted', deletePack],
    ['short of a shelf', dropOneShelf],
  ])('come back when one was %s', async (_, harm) => {
    const { knowledge: before } = await startAndWait();
    const name = (await readPointers()).chips?.current.database ?? '';
    await harm(name);
    const { knowledge, failures } = await startAndWait();
    expect(await knowledge.status()).toEqual(await before.status());
    expect(await knowledge.known(['chip/two'])).toHaveLength(1);
    expect(failures).toEqual([]);
    expect(await databaseNames()).toEqual(await pointedAt());
  });
});

describe('a browser without usable databases', () => {
  it('is served from memory, with the same knowledge', async () => {
    const { knowledge: stored } = await startAndWait();
    const compiled = await stored.compiled();
    openWorld();
    vi.spyOn(indexedDB, 'open').mockImplementation(refuse);
    const { knowledge, failures } = await startAndWait();
    expect(await knowledge.status()).toEqual({ ...(await stored.status()), state: 'memory' });
    expect(await knowledge.compiled()).toEqual(compiled);
    expect(await knowledge.known(IDS)).toEqual(libraryOf(makePacks('1.0')).known(IDS));
    expect(failures).toEqual([expect.objectContaining({ code: 'storage-blocked' })]);
  });

  it('is served from memory when the databases fail later', async () => {
    const { knowledge, failures } = await startAndWait();
    vi.spyOn(indexedDB, 'open').mockImplementation(refuse);
    const known = await Promise.all([knowledge.known(['chip/one']), knowledge.known(['chip/two'])]);
    expect(known.flat()).toHaveLength(2);
    expect((await knowledge.status()).state).toBe('memory');
    expect(failures.length).toBeGreaterThan(0);
  });

  it('and without its own files says that knowledge is missing', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(refuse);
    ship([], '0.1.0');
    const { knowledge } = start();
    await expect(knowledge.compiled()).rejects.toThrow('Failed to fetch');
    await expect(knowledge.known(['chip/one'])).rejects.toThrow('Failed to fetch');
    expect(await knowledge.status()).toEqual({ state: 'missing', knowledge: null, packs: [] });
  });

  it('still answers where the compiled names cannot be kept', async () => {
    const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items: Record<string, unknown>) => {
      if ('compiled' in items) throw new Error('QUOTA_BYTES quota exceeded');
      await set(items);
    });
    const { knowledge } = await startAndWait();
    expect((await knowledge.compiled()).gazetteer).toContain('chip/one');
  });
});

describe('a browser that refuses to read what is stored', () => {
  it('is served from memory all the same, by the default settings', async () => {
    const { knowledge: before } = await startAndWait();
    const [compiled, stored] = [await before.compiled(), await before.index()];
    openWorld();
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error: LockFile'));
    const { knowledge } = start();
    expect(await knowledge.compiled()).toEqual(compiled);
    expect((await knowledge.status()).state).toBe('memory');
    expect(search(await knowledge.index(), 'one', 3)).toEqual(search(stored, 'one', 3));
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });
});

describe('a built-in pack that is not valid', () => {
  it('is told as such', async () => {
    const [chips, ...others] = makePacks('1.0');
    ship([...(chips ? [{ ...chips, date: 'yesterday' }] : []), ...others], '0.1.0');
    const { knowledge, failures } = start();
    await expect(knowledge.known([])).rejects.toMatchObject({ code: 'pack-invalid' });
    expect(failures).toEqual([expect.objectContaining({ code: 'pack-invalid' })]);
  });
});
