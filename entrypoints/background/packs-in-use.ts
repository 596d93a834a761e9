import type { Entity, EntityId, KnownEntity } from '../../core/knowledge/entity.ts';
import { libraryOf } from '../../core/knowledge/library.ts';
import type { PackStatus } from '../../messaging/calls.ts';
import { entitiesIn, knownIn } from './look-up.ts';
import { statusOf, type PackFile, type PackPointer } from './pointers.ts';
import { sha256 } from './sha256.ts';

/** The packs that answer now, and where they live. */
export interface PacksInUse {
  state: 'ready' | 'memory';
  /** Version of the knowledge. The same packs give the same version wherever they live. */
  knowledge: string;
  packs: PackStatus[];
  known(ids: readonly EntityId[]): Promise<KnownEntity[]>;
  /** Every entity of every pack; an id that several packs have comes several times. */
  entities(): Promise<Entity[]>;
}

/** Packs in their databases. */
export async function useDatabases(pointers: readonly PackPointer[]): Promise<PacksInUse> {
  return {
    state: 'ready',
    knowledge: await knowledgeOf(pointers),
    packs: pointers.map(({ status }) => status),
    known: (ids) => knownIn(pointers, ids),
    entities: () => entitiesIn(pointers),
  };
}

/** Packs in memory, where the browser gives no usable database. */
export async function useMemory(files: readonly PackFile[]): Promise<PacksInUse> {
  const library = libraryOf(files.map(({ pack }) => pack));
  const status = files.map((file) => ({ sha: file.sha, status: statusOf(file) }));
  return {
    state: 'memory',
    knowledge: await knowledgeOf(status),
    packs: status.map((file) => file.status),
    known: async (ids) => library.known(ids),
    entities: async () => [...library.entities()],
  };
}

/** A short hash over which packs are in use, and which contents of them. */
export async function knowledgeOf(packs: readonly Pick<PackPointer, 'sha' | 'status'>[]): Promise<string> {
  const text = packs
    .map(({ status, sha }) => `${status.id} ${sha}`)
    .sort()
    .join('\n');
  return (await sha256(new TextEncoder().encode(text))).slice(0, 12);
}
