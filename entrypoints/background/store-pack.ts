import { unwrap } from 'idb';
import type { Pack } from '../../core/knowledge/pack.ts';
import { CodedError } from '../../messaging/errors.ts';
import { SLICE } from './in-slices.ts';
import {
  COMPLETE,
  databaseName,
  deletePack,
  isComplete,
  listPacks,
  untilDone,
  withPack,
  type CompleteRow,
  type PackDatabase,
} from './pack-database.ts';
import {
  databasesOf,
  movePointer,
  readPointers,
  statusOf,
  type PackFile,
  type PackPointer,
} from './pointers.ts';
import { shelfOf, sortOnShelves, type Row } from './shelves.ts';

/**
 * Brings one pack version into use: rows go into a database of their own, then its complete row, then a re-count, and
 * only then does the pointer move. A failure removes the new database and leaves what was; a kill at any moment leaves
 * a database without a pointer, which the next start removes. Storing the same pack again changes nothing.
 * Throws a coded error: storage-full, storage-blocked, storage-failed.
 */
export async function storePack(file: PackFile): Promise<void> {
  const { pack, sha } = file;
  const database = databaseName(pack, sha);
  const pointer: PackPointer = { database, sha, status: statusOf(file) };
  // Opening a database that is not there would make it.
  const isThere = (await listPacks()).includes(database);
  if (!isThere || !(await isUsable(pointer))) await writeStaged(pack, pointer);
  const dropped = await movePointer(pointer);
  // What fails to go now is an orphan, and goes at the next start.
  if (dropped) await deletePack(dropped).catch(() => undefined);
}

/** Whether the database that a pointer names is there and whole. */
export function isUsable({ database, sha }: PackPointer): Promise<boolean> {
  return withPack(database, (opened) => isComplete(opened, sha)).catch(() => false);
}

/** Deletes what killed or failed imports and replaced versions left behind. Not while an import runs. */
export async function removeOrphans(): Promise<void> {
  const used = databasesOf(await readPointers());
  const orphans = (await listPacks()).filter((name) => !used.has(name));
  await Promise.allSettled(orphans.map(deletePack));
}

async function writeStaged(pack: Pack, { database, sha }: PackPointer): Promise<void> {
  await deletePack(database);
  try {
    await withPack(database, (opened) => write(opened, pack, sha));
  } catch (error) {
    await deletePack(database).catch(() => undefined);
    throw error;
  }
}

async function write(database: PackDatabase, pack: Pack, sha: string): Promise<void> {
  const row: CompleteRow = {
    sha,
    pack: pack.id,
    entities: await writeShelves(database, 'entities', sortOnShelves(pack.entities)),
    sources: await writeShelves(database, 'sources', sortOnShelves(pack.sources)),
  };
  const tx = database.transaction('meta', 'readwrite', { durability: 'strict' });
  await untilDone(tx, async () => tx.store.put(row, COMPLETE));
  if (!(await isComplete(database, sha))) {
    throw new CodedError(
      'storage-failed',
      `The pack ${pack.id} was written, but not all of it can be read back.`,
    );
  }
}

/** One transaction a slice. The wait for its end is where the background answers others. Returns how many were written. */
async function writeShelves(
  database: PackDatabase,
  name: 'entities' | 'sources',
  shelves: readonly (readonly Row[])[],
): Promise<number> {
  let written = 0;
  while (written < shelves.length) {
    const tx = database.transaction(name, 'readwrite');
    const until = performance.now() + SLICE;
    await untilDone(tx, async () => {
      // Bare: a row that fails ends the transaction, and that is waited for.
      do unwrap(tx.store).put(shelfOf(shelves[written++] ?? []));
      while (written < shelves.length && performance.now() < until);
    });
  }
  return written;
}
