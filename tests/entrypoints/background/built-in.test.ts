import { readdirSync, readFileSync } from 'node:fs';
import { fakeBrowser } from 'wxt/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BUILT_IN } from '../../../entrypoints/background/built-in.ts';
import type { Pack } from '../../../core/knowledge/pack.ts';
import { databaseNames, openWorld, pointedAt, startAndWait } from './world.ts';

const folder = new URL('../../../assets/packs/', import.meta.url);

/** The packs as they are in the repository; the files are trusted to have the shape, as the reader checks it below. */
const packs = BUILT_IN.map((id): Pack => JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8')));

beforeEach(() => openWorld(packs));
afterEach(() => vi.unstubAllGlobals());

describe('the packs that ship with the extension', () => {
  it('are those of the folder, each under its own id', () => {
    const files = readdirSync(folder).map((file) => file.replace('.json', ''));
    expect(files.toSorted()).toEqual(BUILT_IN.toSorted());
    expect(packs.map(({ id }) => id)).toEqual([...BUILT_IN]);
  });

  it('all come in', async () => {
    const { knowledge, failures } = await startAndWait();
    expect(failures).toEqual([]);
    const status = await knowledge.status();
    expect(status.state).toBe('ready');
    expect(status.packs.map(({ entities }) => entities)).toEqual(
      packs.map(({ entities }) => entities.length),
    );
    expect(await databaseNames()).toEqual(await pointedAt());
    expect(await fakeBrowser.storage.local.get('compiled')).toMatchObject({
      compiled: { knowledge: status.knowledge },
    });
  }, 30_000);
});
