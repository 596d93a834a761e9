import { fakeBrowser } from 'wxt/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pack } from '../../../core/knowledge/pack.ts';
import { isComplete, withPack } from '../../../entrypoints/background/pack-database.ts';
import { readPointers } from '../../../entrypoints/background/pointers.ts';
import { allOn } from '../../../entrypoints/background/shelves.ts';
import { isUsable, storePack } from '../../../entrypoints/background/store-pack.ts';
import { databaseNames, makePacks, openWorld, pointedAt, ship, startAndWait } from './world.ts';

/** Calls that can fail, by what they reach. A fault lets `healthy` of them pass; then every one, or one alone, fails. */
type Fault = (reach: string) => void;

/** Puts a fault before everything that an import reaches: opening, deleting, transactions, puts, counts, pointers. */
function harm(fault: Fault): void {
  for (const name of ['open', 'deleteDatabase'] as const) {
    const original = indexedDB[name].bind(indexedDB);
    vi.spyOn(indexedDB, name).mockImplementation((...args: [string, number?]) => {
      fault(name);
      return original(...args);
    });
  }
  for (const name of ['put', 'count', 'get'] as const) {
    const original = IDBObjectStore.prototype[name];
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      fault(name);
      return Reflect.apply(original, this, args);
    });
  }
  const transaction = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args: unknown[]
  ) {
    const started = Reflect.apply(transaction, this, args);
    try {
      fault('transaction');
    } catch {
      // What a browser does that cannot commit: all that the transaction wrote is undone.
      queueMicrotask(() => started.abort());
    }
    return started;
  });
  const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items: Record<string, unknown>) => {
    fault('pointer');
    await set(items);
  });
}

const ERRORS = ['QuotaExceededError', 'UnknownError', 'InvalidStateError', 'AbortError'];

/** The n-th call fails, the others do not. */
function failAt(n: number): { fault: Fault; count: () => number } {
  let calls = 0;
  return {
    count: () => calls,
    fault: (reach) => {
      if (calls++ === n) throw new DOMException(`${reach} failed`, ERRORS[n % ERRORS.length]);
    },
  };
}

/** From the n-th call on nothing happens any more, as when the browser kills the background. */
function killAt(n: number): { fault: Fault; count: () => number } {
  let calls = 0;
  return {
    count: () => calls,
    fault: () => {
      if (calls++ >= n) throw new DOMException('killed', 'AbortError');
    },
  };
}

/** What update `n` ships: two packs are new, three stay as they are. */
function updateOf(n: number): Pack[] {
  return makePacks('1.0').map((pack, at) => (at < 2 ? { ...pack, version: `${n}.0` } : pack));
}

/** The background starts with update `n`, and meets the fault. */
async function update(n: number, fault: Fault): Promise<void> {
  ship(updateOf(n), `0.1.${n}`);
  harm(fault);
  await startAndWait().catch(() => undefined);
  vi.restoreAllMocks();
}

/** Every pack is there, whole, as it was before update `n` or as it is after it. */
async function expectWhole(n: number): Promise<void> {
  const entries = Object.values(await readPointers());
  expect(entries).toHaveLength(6);
  for (const { current } of entries) {
    expect(['1.0', `${n - 1}.0`, `${n}.0`]).toContain(current.status.version);
    expect(await isUsable(current)).toBe(true);
  }
}

/** The next start, unharmed, ends where an update without faults does. */
async function expectConverges(n: number): Promise<void> {
  ship(updateOf(n), `0.1.${n}`);
  const { knowledge } = await startAndWait();
  const { state, packs } = await knowledge.status();
  expect(state).toBe('ready');
  expect(packs.map(({ version }) => version)).toEqual(updateOf(n).map(({ version }) => version));
  expect(await knowledge.known(['chip/one', 'architecture/plain', 'person/ann-example'])).toHaveLength(3);
  expect(await databaseNames()).toEqual(await pointedAt());
}

afterEach(() => vi.unstubAllGlobals());

describe('an import that fails or is killed', () => {
  it.each([
    ['one call fails', failAt],
    ['it is killed at a call', killAt],
  ])(
    'leaves what was and comes right at the next start, wherever %s',
    async (_, faultAt) => {
      openWorld(updateOf(1));
      await startAndWait();
      let harmed = 0;
      for (let isReached = true; isReached; harmed++) {
        const { fault, count } = faultAt(harmed);
        await update(harmed + 2, fault);
        isReached = count() > harmed;
        await expectWhole(harmed + 2);
        await expectConverges(harmed + 2);
      }
      expect(harmed).toBeGreaterThan(100);
    },
    60_000,
  );
});

describe('storing a pack', () => {
  beforeEach(() => openWorld());
  const [chips] = makePacks('1.0');
  if (!chips) throw new Error('The fixture has no chips.');
  const sha = 'ab'.repeat(32);
  const bytes = 1234;

  it('writes rows, the complete row, and the pointer', async () => {
    await storePack({ pack: chips, sha, bytes });
    const pointer = (await readPointers()).chips?.current;
    expect(pointer).toMatchObject({ database: 'pack-chips-abababab', sha, status: { entities: 3 } });
    await withPack('pack-chips-abababab', async (opened) => {
      const shelves = await opened.getAll('entities');
      expect(shelves.flatMap(allOn).map(({ id }) => id)).toEqual(chips.entities.map(({ id }) => id));
      expect(await opened.get('meta', 'complete')).toEqual({ sha, pack: 'chips', entities: 1, sources: 1 });
      expect(await isComplete(opened, sha)).toBe(true);
      expect(await isComplete(opened, 'cd'.repeat(32))).toBe(false);
    });
  });

  it('twice writes once', async () => {
    await storePack({ pack: chips, sha, bytes });
    const before = await readPointers();
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put');
    await storePack({ pack: chips, sha, bytes });
    expect(puts).not.toHaveBeenCalled();
    expect(await readPointers()).toEqual(before);
  });

  it('goes back to the version before without writing it again', async () => {
    await storePack({ pack: chips, sha, bytes });
    await storePack({ pack: { ...chips, version: '2.0' }, sha: 'cd'.repeat(32), bytes });
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put');
    await storePack({ pack: chips, sha, bytes });
    expect(puts).not.toHaveBeenCalled();
    const { current, previous } = (await readPointers()).chips ?? {};
    expect([current?.sha, previous?.sha]).toEqual([sha, 'cd'.repeat(32)]);
    expect(await databaseNames()).toEqual(await pointedAt());
  });

  it('is cut into slices of time', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
    const started = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const entities = Array.from({ length: 12 * 8 }, (_, at) => ({
      ...chips.entities[0],
      id: `chip/n${at}`,
    }));
    await storePack({ pack: { ...chips, entities: entities as typeof chips.entities }, sha, bytes });
    const slices = started.mock.calls.filter(([stores]) => stores === 'entities');
    // The clock moves 10 ms with each look, and a slice lasts 25.
    expect(slices).toHaveLength(4);
    expect((await readPointers()).chips?.current.status.entities).toBe(12 * 8);
  });

  it.each([
    ['QuotaExceededError', 'storage-full'],
    ['SecurityError', 'storage-blocked'],
    ['UnknownError', 'storage-failed'],
  ])('tells %s as %s and leaves no database', async (name, code) => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('x', name);
    });
    await expect(storePack({ pack: chips, sha, bytes })).rejects.toMatchObject({ code });
    vi.restoreAllMocks();
    expect(await databaseNames()).toEqual([]);
    expect(await readPointers()).toEqual({});
  });

  it('refuses a pack of which shelves fell together', async () => {
    const [entity] = chips.entities;
    const twice = entity ? Array.from({ length: 9 }, () => entity) : [];
    await expect(storePack({ pack: { ...chips, entities: twice }, sha, bytes })).rejects.toMatchObject({
      code: 'storage-failed',
    });
    expect(await databaseNames()).toEqual([]);
  });
});
