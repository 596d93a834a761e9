import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing';
import { vi } from 'vitest';
import type { Entity, Source } from '../../../core/knowledge/entity.ts';
import type { Pack } from '../../../core/knowledge/pack.ts';
import { BUILT_IN } from '../../../entrypoints/background/built-in.ts';
import { Knowledge } from '../../../entrypoints/background/knowledge.ts';
import { databasesOf, readPointers } from '../../../entrypoints/background/pointers.ts';

/** A browser of its own for each test: empty storage, no databases, an extension that ships `packs`. */
export function openWorld(packs: Pack[] = makePacks('1.0')): void {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  ship(packs, '0.1.0');
}

/** The extension as it is now: its files, and its version. */
export function ship(packs: Pack[], extension: string): void {
  const files = new Map(
    packs.map((pack) => [fakeBrowser.runtime.getURL(`/packs/${pack.id}.json`), JSON.stringify(pack)]),
  );
  vi.stubGlobal('fetch', async (url: string) => {
    const text = files.get(url);
    if (text === undefined) throw new TypeError(`Failed to fetch ${url}`);
    return new Response(text);
  });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'x',
    version: extension,
  });
}

/** A background that has started; `changes` and `failures` are what it told. */
export function start(): { knowledge: Knowledge; changes: string[]; failures: unknown[] } {
  const changes: string[] = [];
  const failures: unknown[] = [];
  const knowledge = new Knowledge({
    onChange: (version) => changes.push(version),
    onFailure: (error) => failures.push(error),
  });
  return { knowledge, changes, failures };
}

/** Starts a background and waits until its knowledge is there. */
export async function startAndWait(): Promise<ReturnType<typeof start>> {
  const background = start();
  await background.knowledge.known([]);
  await background.knowledge.compiled();
  return background;
}

export async function databaseNames(): Promise<string[]> {
  const databases = await indexedDB.databases();
  return databases.flatMap(({ name }) => name ?? []).sort();
}

export async function pointedAt(): Promise<string[]> {
  return [...databasesOf(await readPointers())].sort();
}

const source: Source = {
  id: 'maker',
  title: 'Data sheet',
  publisher: 'Maker',
  url: 'https://maker.example/sheet',
  seen: '2026-11-01',
  kind: 'vendor',
};

/** Six small packs, one for each built-in id. Each version tells another memory size of the chip. */
export function makePacks(version: string): Pack[] {
  return BUILT_IN.map((id) => ({
    format: '1.0.0',
    id,
    version,
    title: `The ${id}`,
    date: '2026-11-01',
    license: 'CC0-1.0',
    attribution: [`Credit of ${id}`],
    sources: [source, { ...source, id: 'other', title: 'Other' }],
    entities: ENTITIES[id](version),
  }));
}

const ENTITIES: Record<(typeof BUILT_IN)[number], (version: string) => Entity[]> = {
  chips: (version) => [
    entity('chip/one', 'Maker One'),
    {
      ...entity('chip/one-80', 'Maker One 80 GB'),
      family: 'chip/one',
      facts: [
        { property: 'memory_gb', value: Number(version) * 80, confidence: 'confirmed', sources: ['maker'] },
      ],
    },
    {
      ...entity('chip/two', 'Maker Two'),
      facts: [
        {
          property: 'architecture',
          value: 'Plain',
          ref: 'architecture/plain',
          confidence: 'confirmed',
          sources: ['maker'],
        },
      ],
    },
  ],
  gpus: () => [entity('chip/card', 'Vector Card')],
  architectures: () => [entity('architecture/plain', 'Plain Architecture')],
  organizations: () => [
    {
      ...entity('organization/maker', 'Maker Inc.'),
      events: [{ date: '2020-05', type: 'founded', confidence: 'confirmed', sources: ['maker'] }],
    },
  ],
  people: () => [entity('person/ann-example', 'Ann Example')],
  models: () => [entity('model/words-1', 'Words 1')],
};

function entity(id: Entity['id'], name: string): Entity {
  const kind = id.slice(0, id.indexOf('/')) as Entity['kind'];
  return { id, kind, name, names: [{ text: name, role: 'primary' }], facts: [], events: [] };
}
