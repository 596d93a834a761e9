import type { Entity, EntityId, KnownEntity, Source } from '../../core/knowledge/entity.ts';
import { libraryOf } from '../../core/knowledge/library.ts';
import { PACK_FORMAT, type Pack } from '../../core/knowledge/pack.ts';
import { untilDone, withPacks, type PackDatabase } from './pack-database.ts';
import type { PackPointer } from './pointers.ts';

/** All entities of the packs, in the packs' order. */
export function entitiesIn(pointers: readonly PackPointer[]): Promise<Entity[]> {
  return withPacks(namesOf(pointers), async (packs) => {
    const all = packs.map((opened) => {
      const tx = opened.transaction('entities');
      return untilDone(tx, async () => tx.store.getAll());
    });
    return (await Promise.all(all)).flat();
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

/** Of each pack the part that tells of these entities: a small pack with all that the library needs. */
async function readNear(
  packs: readonly PackDatabase[],
  asked: readonly EntityId[],
): Promise<Pick<Pack, 'entities' | 'sources'>[]> {
  const own = await Promise.all(
    packs.map(async (opened) => [...(await entitiesOf(opened, asked)), ...(await membersOf(opened, asked))]),
  );
  const families = own.flat().flatMap(({ family }) => family ?? []);
  const told = await Promise.all(
    packs.map(async (opened, at) => [...(own[at] ?? []), ...(await entitiesOf(opened, families))]),
  );
  const referred = refsOf(told.flat());
  return Promise.all(
    packs.map(async (opened, at) => ({
      entities: distinct([...(told[at] ?? []), ...(await entitiesOf(opened, referred))]),
      sources: await sourcesOf(opened, told[at] ?? []),
    })),
  );
}

async function entitiesOf(opened: PackDatabase, ids: readonly EntityId[]): Promise<Entity[]> {
  const tx = opened.transaction('entities');
  const found = await untilDone(tx, async () => Promise.all([...new Set(ids)].map((id) => tx.store.get(id))));
  return found.flatMap((entity) => entity ?? []);
}

async function membersOf(opened: PackDatabase, families: readonly EntityId[]): Promise<Entity[]> {
  const tx = opened.transaction('entities');
  const index = tx.store.index('family');
  const members = await untilDone(tx, async () =>
    Promise.all(families.map((family) => index.getAll(family))),
  );
  return members.flat();
}

async function sourcesOf(opened: PackDatabase, entities: readonly Entity[]): Promise<Source[]> {
  const used = new Set(statements(entities).flatMap(({ sources }) => sources));
  const tx = opened.transaction('sources');
  const found = await untilDone(tx, async () => Promise.all([...used].map((id) => tx.store.get(id))));
  return found.flatMap((source) => source ?? []);
}

function refsOf(entities: readonly Entity[]): EntityId[] {
  return statements(entities).flatMap(({ ref }) => ref ?? []);
}

function statements(entities: readonly Entity[]): { ref?: EntityId; sources: string[] }[] {
  return entities.flatMap(({ facts, events }) => [...facts, ...events]);
}

function distinct(entities: readonly Entity[]): Entity[] {
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()];
}

function namesOf(pointers: readonly PackPointer[]): string[] {
  return pointers.map(({ database }) => database);
}
