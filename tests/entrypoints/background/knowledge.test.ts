import { fakeBrowser } from 'wxt/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { libraryOf } from '../../../core/knowledge/library.ts';
import type { EntityId } from '../../../core/knowledge/entity.ts';
import { BUILT_IN } from '../../../entrypoints/background/built-in.ts';
import { withPack } from '../../../entrypoints/background/pack-database.ts';
import { readPointers } from '../../../entrypoints/background/pointers.ts';
import { databaseNames, makePacks, openWorld, pointedAt, ship, start, startAndWait } from './world.ts';

beforeEach(() => openWorld());
afterEach(() => vi.unstubAllGlobals());

const ALL: EntityId[] = [
  'chip/one',
  'chip/one-80',
  'chip/two',
  'architecture/plain',
  'organization/maker',
  'person/ann-example',
  'model/words-1',
];

describe('the first start', () => {
  it('brings in every built-in pack and compiles its names', async () => {
    const { knowledge, changes, failures } = await startAndWait();
    const status = await knowledge.status();
    expect(status.state).toBe('ready');
    expect(status.packs.map(({ id, version, entities }) => [id, version, entities])).toEqual([
      ['chips', '1.0', 3],
      ['gpus', '1.0', 1],
      ['architectures', '1.0', 1],
      ['organizations', '1.0', 1],
      ['people', '1.0', 1],
      ['models', '1.0', 1],
    ]);
    const compiled = await knowledge.compiled();
    expect(compiled.knowledge).toBe(status.knowledge);
    expect(compiled.gazetteer).toContain('chip/one-80');
    expect(changes).toEqual([status.knowledge]);
    expect(failures).toEqual([]);
    expect(await databaseNames()).toEqual(await pointedAt());
  });

  it('answers a page that asks meanwhile', async () => {
    const { knowledge } = start();
    expect((await knowledge.status()).state).toBe('loading');
    const [compiled, known] = await Promise.all([knowledge.compiled(), knowledge.known(['chip/two'])]);
    expect(compiled.gazetteer).toContain('chip/two');
    expect(known).toHaveLength(1);
  });
});

describe('what is known', () => {
  it('is the same from databases as from memory', async () => {
    const { knowledge } = await startAndWait();
    const expected = libraryOf(makePacks('1.0')).known(ALL);
    expect(await knowledge.known(ALL)).toEqual(expected);
    expect(expected).toHaveLength(ALL.length);
  });

  it('of a family has its members, of a member its family, and the names that facts refer to', async () => {
    const { knowledge } = await startAndWait();
    const [family] = await knowledge.known(['chip/one']);
    expect(family?.members.map(({ id }) => id)).toEqual(['chip/one-80']);
    expect(Object.keys(family?.sources ?? {})).toEqual(['chips:maker']);
    const [member] = await knowledge.known(['chip/one-80']);
    expect(member?.family?.id).toBe('chip/one');
    const [chip] = await knowledge.known(['chip/two']);
    expect(chip?.referred).toEqual({ 'architecture/plain': 'Plain Architecture' });
  });

  it('leaves out unknown ids and answers each id once', async () => {
    const { knowledge } = await startAndWait();
    const known = await knowledge.known(['chip/none', 'chip/one', 'chip/one']);
    expect(known.map(({ entity }) => entity.id)).toEqual(['chip/one']);
  });
});

describe('a later start', () => {
  it('tells of entities while the databases are still being checked', async () => {
    await startAndWait();
    vi.spyOn(indexedDB, 'databases').mockReturnValue(new Promise(() => {}));
    const { knowledge } = start();
    expect(await knowledge.known(['chip/one'])).toHaveLength(1);
    expect((await knowledge.status()).state).toBe('loading');
  });

  it('changes nothing and compiles nothing', async () => {
    const first = await startAndWait();
    const before = await fakeBrowser.storage.local.get(null);
    const fetched = vi.spyOn(globalThis, 'fetch');
    const { knowledge, changes } = await startAndWait();
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
    expect(await knowledge.status()).toEqual(await first.knowledge.status());
    expect(changes).toEqual([]);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('answers the gazetteer before any database is open', async () => {
    await startAndWait();
    const opening = vi.spyOn(indexedDB, 'databases').mockReturnValue(new Promise(() => {}));
    const { knowledge } = start();
    expect((await knowledge.compiled()).gazetteer).toContain('chip/one');
    expect((await knowledge.status()).state).toBe('loading');
    expect(opening).toHaveBeenCalled();
  });

  it('compiles anew where another version of the extension had compiled', async () => {
    await startAndWait();
    ship(makePacks('1.0'), '0.2.0');
    const { changes } = await startAndWait();
    expect(changes).toHaveLength(1);
  });

  it('removes what a killed import left behind, and nothing else', async () => {
    await startAndWait();
    const before = await databaseNames();
    await withPack('pack-chips-0badbeef', async () => undefined);
    const other = indexedDB.open('not-ours');
    await new Promise((resolve) => other.addEventListener('success', resolve));
    await startAndWait();
    expect(await databaseNames()).toEqual([...before, 'not-ours'].sort());
  });

  it('answers what woke it before anything is checked', async () => {
    await startAndWait();
    const before = await databaseNames();
    const orphan = 'pack-chips-0badbeef';
    await withPack(orphan, async () => undefined);
    const { knowledge } = start();
    expect(await knowledge.known(['chip/two'])).toHaveLength(1);
    expect((await knowledge.compiled()).gazetteer).toContain('chip/one');
    expect(await databaseNames()).toContain(orphan);
    knowledge.start();
    await vi.waitFor(async () => expect((await knowledge.status()).state).toBe('ready'));
    expect(await databaseNames()).toEqual(before);
  });
});

describe('an update of the extension', () => {
  it('brings in changed packs and keeps the version before', async () => {
    const { knowledge: before } = await startAndWait();
    const [chips, ...others] = makePacks('2.0');
    ship([...(chips ? [chips] : []), ...makePacks('1.0').slice(1)], '0.2.0');
    expect(others).toHaveLength(5);
    const { knowledge, changes } = await startAndWait();
    const pointers = await readPointers();
    expect(pointers.chips?.current.status.version).toBe('2.0');
    expect(pointers.chips?.previous?.status.version).toBe('1.0');
    expect(pointers.people?.previous).toBeUndefined();
    const version = (await knowledge.status()).knowledge;
    expect(version).not.toBe((await before.status()).knowledge);
    expect(changes).toEqual([version]);
    const [one] = await knowledge.known(['chip/one-80']);
    expect(one?.entity.facts[0]?.value).toBe(160);
  });

  it('keeps two versions of a pack and no third', async () => {
    for (const [at, version] of ['1.0', '2.0', '3.0'].entries()) {
      ship(makePacks(version), `0.${at}.0`);
      await startAndWait();
    }
    const pointers = await readPointers();
    expect(pointers.chips?.previous?.status.version).toBe('2.0');
    expect(await databaseNames()).toHaveLength(BUILT_IN.length * 2);
    expect(await databaseNames()).toEqual(await pointedAt());
  });

  it('never goes back to an older pack', async () => {
    ship(makePacks('2.10'), '0.2.0');
    await startAndWait();
    ship(makePacks('2.9'), '0.1.0');
    await startAndWait();
    expect((await readPointers()).chips?.current.status.version).toBe('2.10');
  });

  it('with the same version but other content, as a developer loads it, is told by the browser', async () => {
    const { knowledge, changes } = await startAndWait();
    const [chips, ...others] = makePacks('1.0');
    ship([...(chips ? [{ ...chips, title: 'Chips, corrected' }] : []), ...others], '0.1.0');
    await knowledge.renew();
    expect((await knowledge.status()).packs[0]?.title).toBe('Chips, corrected');
    expect(changes).toHaveLength(2);
  });
});

describe('an install', () => {
  it('tells pages once, though the browser announces it after the first start', async () => {
    const { knowledge, changes } = start();
    await knowledge.renew();
    expect(changes).toEqual([(await knowledge.status()).knowledge]);
  });

  it('compiles anew what other code of the same version had compiled', async () => {
    const { knowledge, changes } = await startAndWait();
    const { gazetteer } = await knowledge.compiled();
    const { compiled } = await fakeBrowser.storage.local.get('compiled');
    await fakeBrowser.storage.local.set({ compiled: { ...Object(compiled), gazetteer: 'gazetteer 0' } });
    await knowledge.renew();
    expect((await knowledge.compiled()).gazetteer).toBe(gazetteer);
    expect(await (await startAndWait()).knowledge.compiled()).toHaveProperty('gazetteer', gazetteer);
    expect(changes).toHaveLength(2);
  });
});
