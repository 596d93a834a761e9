import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { EntityId } from '../../core/knowledge/entity.ts';
import type { Pack } from '../../core/knowledge/pack.ts';
import type { Shelf } from './shelves.ts';
import { storageError } from './storage-error.ts';

/** One version of one pack. It is written once, closed by its complete row, and only read from then on. */
interface PackSchema extends DBSchema {
  entities: { key: string; value: Shelf; indexes: { families: EntityId } };
  sources: { key: string; value: Shelf; indexes: { families: EntityId } };
  meta: { key: string; value: CompleteRow };
}
export type PackDatabase = IDBPDatabase<PackSchema>;

/** The last row written: what the database must hold. */
export interface CompleteRow {
  /** SHA-256 of the pack's file, in hex. */
  sha: string;
  pack: string;
  /** Shelves of each. */
  entities: number;
  sources: number;
}
export const COMPLETE = 'complete';

/** Version of the stores' layout, not of any pack. */
const DATABASE_VERSION = 2;
const PREFIX = 'pack-';

export function databaseName(pack: Pick<Pack, 'id'>, sha: string): string {
  return `${PREFIX}${pack.id}-${sha.slice(0, 8)}`;
}

/** Opens a pack's database, or makes an empty one. A caller that wants rows asks `isComplete` first. */
async function openPack(name: string): Promise<PackDatabase> {
  try {
    const database: PackDatabase = await openDB<PackSchema>(name, DATABASE_VERSION, {
      upgrade(fresh) {
        // Of an older layout nothing is kept: without its complete row the pack comes in anew.
        for (const old of Array.from(fresh.objectStoreNames)) fresh.deleteObjectStore(old);
        for (const rows of ['entities', 'sources'] as const) {
          const store = fresh.createObjectStore(rows, { keyPath: 'first' });
          store.createIndex('families', 'families', { multiEntry: true });
        }
        const meta = fresh.createObjectStore('meta');
        // Where this transaction fails, opening fails with it, and is what we tell.
        meta.transaction.done.catch(() => undefined);
      },
      // Whoever deletes the database must not wait for us.
      blocking: () => database.close(),
    });
    return database;
  } catch (cause) {
    throw storageError(cause, `open the database ${name}`);
  }
}

/** Runs one piece of work on a pack's database and closes it again, whatever happens. */
export async function withPack<T>(name: string, work: (database: PackDatabase) => Promise<T>): Promise<T> {
  const database = await openPack(name);
  try {
    return await work(database);
  } catch (cause) {
    throw storageError(cause, `use the database ${name}`);
  } finally {
    database.close();
  }
}

/** The same for several packs at once, which are opened side by side. */
export async function withPacks<T>(
  names: readonly string[],
  work: (databases: PackDatabase[]) => Promise<T>,
): Promise<T> {
  const opening = names.map(openPack);
  try {
    return await work(await Promise.all(opening));
  } catch (cause) {
    throw storageError(cause, `use the databases ${names.join(', ')}`);
  } finally {
    for (const opened of await Promise.allSettled(opening)) {
      if (opened.status === 'fulfilled') opened.value.close();
    }
  }
}

/** Makes requests in a transaction and waits for its end. Either may fail, and then both are one failure. */
export async function untilDone<T>(tx: { done: Promise<void> }, request: () => Promise<T>): Promise<T> {
  const [result] = await Promise.all([request(), tx.done]);
  return result;
}

/**
 * Whether the complete row is there and the stores hold what it says. A browser that lost the files opens an empty
 * database without an error, so catching errors is not enough.
 */
export async function isComplete(database: PackDatabase, sha: string): Promise<boolean> {
  const tx = database.transaction(['entities', 'sources', 'meta']);
  const [row, entities, sources] = await untilDone(tx, async () =>
    Promise.all([
      tx.objectStore('meta').get(COMPLETE),
      tx.objectStore('entities').count(),
      tx.objectStore('sources').count(),
    ]),
  );
  return row?.sha === sha && row.entities === entities && row.sources === sources;
}

export async function deletePack(name: string): Promise<void> {
  try {
    await deleteDB(name);
  } catch (cause) {
    throw storageError(cause, `delete the database ${name}`);
  }
}

/** Names of all pack databases, also of those that an import left behind when it was killed. */
export async function listPacks(): Promise<string[]> {
  const databases = await indexedDB.databases();
  return databases.flatMap(({ name }) => (name?.startsWith(PREFIX) ? name : []));
}
