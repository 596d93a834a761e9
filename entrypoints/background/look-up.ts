import type { Entity, EntityId, KnownEntity, Source } from '../../core/knowledge/entity.ts';
import { libraryOf } from '../../core/knowledge/library.ts';
import { PACK_FORMAT, type Pack } from '../../core/knowledge/pack.ts';
import { untilDone, withPacks, type PackDatabase } from './pack-database.ts';
import type { PackPointer } from './pointers.ts';
import { allOn, rowsOn, shelvesWith, type Row } from './shelves.ts';

/** All entities of the packs, in the packs' order. */
export function entitiesIn(pointers: readonly PackPointer[]): Promise<Entity[]> {
  return withPacks(namesOf(pointers), async (packs) => {
    const all = packs.map((opened) => {
      const tx = opened.transaction('entities');
      return untilDone(tx, async () => tx.store.getAll());
    });
    return (await Promise.all(all)).flat().flatMap(allOn<Entity>);
  });
}

/**
 * What the packs together tell of these entities; unknown ids are left out. Only what is near them is read: their
 * rows, members and families, and the entities that these refer to.
 */
export function knownIn(pointers: readonly PackPointer[], ids: readonly EntityId[]): Promise<KnownEntity[]> {
  const asked = [...new Set(ids)];
  return withPacks(namesOf(pointers), async (packs) => {
    const excerpts = await readNear(packs, asked);
    return libraryOf(
      pointers.flatMap(({ status }, at): Pack | [] => {
        const excerpt = excerpts[at];
        return excerpt ? { ...status, ...excerpt, format: PACK_FORMAT } : [];
      }),
    ).known(asked);
  });
}

type Excerpt = Pick<Pack, 'entities' | 'sources'>;

/**
 * Of each pack the part that tells of these entities: a small pack with all that the library needs. What can be asked
 * at once is, since each round of questions costs a woken background more than the rows that it brings.
 */
async function readNear(packs: readonly PackDatabase[], asked: readonly EntityId[]): Promise<Excerpt[]> {
  const own = await inAll(packs, async (opened) =>
    (await Promise.all([entitiesOf(opened, asked), membersOf(opened, asked)])).flat(),
  );
  const families = own.flat().flatMap(({ family }) => family ?? []);
  const [near, above] = await Promise.all([
    readBeside(packs, own),
    inAll(packs, (opened) => entitiesOf(opened, families)),
  ]);
  const beyond = await readBeside(packs, above);
  return packs.map((_, at) => {
    const parts = [near[at], beyond[at]].flatMap((part) => part ?? []);
    return {
      entities: distinct([
        ...(own[at] ?? []),
        ...(above[at] ?? []),
        ...parts.flatMap(({ entities }) => entities),
      ]),
      sources: distinct(parts.flatMap(({ sources }) => sources)),
    };
  });
}

/** The entities that rows refer to, wherever they are, and the sources of the rows. */
async function readBeside(packs: readonly PackDatabase[], rows: readonly Entity[][]): Promise<Excerpt[]> {
  const referred = refsOf(rows.flat());
  return inAll(packs, async (opened, at) => {
    const [entities, sources] = await Promise.all([
      entitiesOf(opened, referred),
      sourcesOf(opened, rows[at] ?? []),
    ]);
    return { entities, sources };
  });
}

function inAll<T>(
  packs: readonly PackDatabase[],
  read: (opened: PackDatabase, at: number) => Promise<T>,
): Promise<T[]> {
  return Promise.all(packs.map(read));
}

/** Each shelf is taken once, however many of the rows lie on it. */
async function entitiesOf(opened: PackDatabase, ids: readonly EntityId[]): Promise<Entity[]> {
  if (ids.length === 0) return [];
  const tx = opened.transaction('entities');
  const shelves = await untilDone(tx, async () => {
    const wanted = shelvesWith(ids, await tx.store.getAllKeys());
    return Promise.all(wanted.map((first) => tx.store.get(first)));
  });
  return rowsOn<Entity>(
    new Set(ids),
    shelves.flatMap((shelf) => shelf ?? []),
  );
}

async function membersOf(opened: PackDatabase, families: readonly EntityId[]): Promise<Entity[]> {
  const tx = opened.transaction('entities');
  const index = tx.store.index('families');
  const shelves = await untilDone(tx, async () =>
    Promise.all(families.map((family) => index.getAll(family))),
  );
  const beside = distinct(shelves.flat().flatMap(allOn<Entity>));
  return beside.filter(({ family }) => family !== undefined && families.includes(family));
}

/** Sources are few and small, and lie in no order of use: all shelves at once are quicker to read than some. */
async function sourcesOf(opened: PackDatabase, entities: readonly Entity[]): Promise<Source[]> {
  const used = new Set(statements(entities).flatMap(({ sources }) => sources));
  if (used.size === 0) return [];
  const tx = opened.transaction('sources');
  return rowsOn<Source>(used, await untilDone(tx, async () => tx.store.getAll()));
}

function refsOf(entities: readonly Entity[]): EntityId[] {
  return statements(entities).flatMap(({ ref }) => ref ?? []);
}

function statements(entities: readonly Entity[]): { ref?: EntityId; sources: string[] }[] {
  return entities.flatMap(({ facts, events }) => [...facts, ...events]);
}

/** Each once, in the order of ids, as a pack has them: what else was asked for must not move a family's members. */
function distinct<T extends Row>(rows: readonly T[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function namesOf(pointers: readonly PackPointer[]): string[] {
  return pointers.map(({ database }) => database);
}
