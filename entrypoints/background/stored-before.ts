import type { Bests } from '../../core/knowledge/bests.ts';
import type { EntityId, KnownEntity } from '../../core/knowledge/entity.ts';
import { entriesInOrder } from './bring-in.ts';
import { readBests, readCompiled, type Compiled } from './compiled.ts';
import { knownIn } from './look-up.ts';
import { knowledgeOf } from './packs-in-use.ts';
import { readPointers, type PackPointer, type Pointers } from './pointers.ts';

/**
 * What was stored when the background woke: it answers while the packs have not been checked yet. It is asked for at
 * once, since whatever woke the background needs it. Where it cannot be read there is none: then the packs come in
 * anew, or serve from memory.
 */
export class StoredBefore {
  readonly #pointers = readPointers().catch((): Pointers => ({}));
  #compiled: Promise<Compiled | undefined> | undefined;
  #bests: Promise<Bests | undefined> | undefined;

  async packs(): Promise<PackPointer[]> {
    return entriesInOrder(await this.#pointers).map(({ current }) => current);
  }

  /** Version of the knowledge in these packs. */
  async knowledge(): Promise<string> {
    return knowledgeOf(await this.packs());
  }

  /** The compiled gazetteer of these packs, if it was compiled before. */
  compiled(): Promise<Compiled | undefined> {
    return (this.#compiled ??= this.knowledge().then(readCompiled));
  }

  /** The best of each year in these packs, if it was compiled before. */
  bests(): Promise<Bests | undefined> {
    return (this.#bests ??= this.knowledge().then(readBests));
  }

  /** What the databases tell of these entities, where they tell of each. What is lost tells of nothing. */
  async known(ids: readonly EntityId[]): Promise<KnownEntity[] | undefined> {
    const known = await knownIn(await this.packs(), ids).catch(() => []);
    return known.length > 0 && known.length === new Set(ids).size ? known : undefined;
  }
}
