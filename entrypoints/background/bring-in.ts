import { BUILT_IN, readBuiltIn, storeBuiltIn } from './built-in.ts';
import { useDatabases, useMemory, type PacksInUse } from './packs-in-use.ts';
import { readPointers, type PackEntry, type PackPointer, type Pointers } from './pointers.ts';
import { isUsable, removeOrphans } from './store-pack.ts';

/**
 * Orphans go, lost databases come back, packs of a new version of the extension come in. `isNew` reads the built-in
 * packs again though the version is the same.
 */
export async function packsInDatabases(isNew: boolean): Promise<PacksInUse> {
  await removeOrphans();
  const pointers = await readPointers();
  const packs = await usableOf(pointers);
  const whole = packs.filter(({ status, database }) => pointers[status.id]?.current.database === database);
  const hasStored = await storeBuiltIn(isNew, new Set(whole.map(({ status }) => status.id)));
  return useDatabases(hasStored ? await usableOf(await readPointers()) : packs);
}

/** The built-in packs without any database. */
export async function packsInMemory(): Promise<PacksInUse> {
  return useMemory(await Promise.all(BUILT_IN.map(readBuiltIn)));
}

/** Of each pack the current version, or the one before it where the current database is lost. */
async function usableOf(pointers: Pointers): Promise<PackPointer[]> {
  const usable = await Promise.all(
    entriesInOrder(pointers).map(async ({ current, previous }) => {
      if (await isUsable(current)) return current;
      return previous && (await isUsable(previous)) ? previous : [];
    }),
  );
  return usable.flat();
}

/** Built-in packs first, in their order: the first pack that has an entity gives its canonical name. */
export function entriesInOrder(pointers: Pointers): PackEntry[] {
  const others = Object.keys(pointers).filter((id) => !BUILT_IN.some((builtIn) => builtIn === id));
  return [...BUILT_IN, ...others.sort()].flatMap((id) => pointers[id] ?? []);
}
