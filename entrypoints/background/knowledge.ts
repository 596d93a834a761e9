import type { EntityId, KnownEntity } from '../../core/knowledge/entity.ts';
import { searchIndexOf, type SearchIndex } from '../../core/search.ts';
import type { ResultOf } from '../../messaging/calls.ts';
import { entriesInOrder, packsInDatabases, packsInMemory } from './bring-in.ts';
import { readCompiled, readNames, writeCompiled, type Compiled } from './compiled.ts';
import { knowledgeOf, type PacksInUse } from './packs-in-use.ts';
import { knownIn } from './look-up.ts';
import { readPointers, type Pointers } from './pointers.ts';

export interface KnowledgeEvents {
  /** A version of the knowledge was compiled that was not there before. */
  onChange(knowledge: string): void;
  /** Databases cannot be used, so the built-in packs serve from memory. */
  onFailure(error: unknown): void;
}

/**
 * What the background knows, through all its packs. It starts to bring them in at once; what is asked meanwhile waits,
 * except for the gazetteer, which is answered as it was compiled before.
 */
export class Knowledge {
  readonly #events: KnowledgeEvents;
  #packs: Promise<PacksInUse>;
  #settled: PacksInUse | 'missing' | undefined;
  #compiled: Promise<Compiled> | undefined;
  #index: { knowledge: string; coming: Promise<SearchIndex> } | undefined;
  /** What was compiled before may come from other code. */
  #isRenewing = false;

  constructor(events: KnowledgeEvents) {
    this.#events = events;
    this.#packs = this.#bringIn(false);
    void this.#settle();
  }

  async status(): Promise<ResultOf<'own', 'knowledge.status'>> {
    const settled = this.#settled;
    if (settled === 'missing') return { state: 'missing', knowledge: null, packs: [] };
    if (settled) return { state: settled.state, knowledge: settled.knowledge, packs: settled.packs };
    const stored = entriesInOrder(await pointersBefore());
    return { state: 'loading', knowledge: null, packs: stored.map(({ current }) => current.status) };
  }

  /** Does not wait for the databases where the same packs were compiled before. */
  async compiled(): Promise<Compiled> {
    const before = this.#settled ? undefined : await compiledBefore();
    return before ?? (this.#compiled ??= this.#read((packs) => this.#compile(packs)));
  }

  /** What all packs together tell of these entities; unknown ids are left out. */
  async known(ids: readonly EntityId[]): Promise<KnownEntity[]> {
    const before = this.#settled || this.#isRenewing ? undefined : await knownBefore(ids);
    return before ?? this.#read((packs) => packs.known(ids));
  }

  /** All names, for look-ups. Made when it is first asked for; like the gazetteer it does not wait for databases. */
  async index(): Promise<SearchIndex> {
    const settled = this.#settled;
    const knowledge = settled && settled !== 'missing' ? settled.knowledge : await knowledgeBefore();
    if (this.#index?.knowledge !== knowledge) {
      this.#index = { knowledge, coming: this.#makeIndex(knowledge) };
      this.#index.coming.catch(() => (this.#index = undefined));
    }
    return this.#index.coming;
  }

  /** Reads the built-in packs again and compiles anew, after an install or update. */
  async renew(): Promise<void> {
    await this.#renewAfter(Promise.resolve());
  }

  /** The same after `remove` has taken away all that is stored. Rejects if that fails, but goes on with what is left. */
  async reset(remove: () => Promise<void>): Promise<void> {
    await this.#packs.catch(() => undefined);
    const removed = remove();
    await this.#renewAfter(removed.catch(() => undefined));
    await removed;
  }

  async #renewAfter(work: Promise<void>): Promise<void> {
    const before = this.#packs;
    this.#isRenewing = true;
    this.#packs = Promise.allSettled([before, work]).then(() => this.#bringIn(true));
    await this.#settle();
    this.#isRenewing = false;
  }

  /** Remembers how bringing in went, and compiles before a page asks. */
  async #settle(): Promise<void> {
    this.#compiled = undefined;
    this.#settled = undefined;
    const packs = this.#packs;
    const settled = await packs.catch(() => 'missing' as const);
    if (this.#packs !== packs) return;
    this.#settled = settled;
    if (settled !== 'missing') await this.compiled().catch(this.#events.onFailure);
  }

  /** Databases can fail in the middle of a background's life too. */
  async #read<T>(work: (packs: PacksInUse) => Promise<T>): Promise<T> {
    const packs = await this.#packs;
    try {
      return await work(packs);
    } catch (error) {
      if (packs.state === 'memory') throw error;
      if (this.#settled === packs) {
        this.#packs = this.#serveFromMemory(error);
        void this.#settle();
      }
      return work(await this.#packs);
    }
  }

  async #makeIndex(knowledge: string): Promise<SearchIndex> {
    return searchIndexOf((await readNames(knowledge)) ?? (await this.#read((packs) => packs.names())));
  }

  #bringIn(isNew: boolean): Promise<PacksInUse> {
    return packsInDatabases(isNew).catch((error: unknown) => this.#serveFromMemory(error));
  }

  #serveFromMemory(error: unknown): Promise<PacksInUse> {
    this.#events.onFailure(error);
    return packsInMemory();
  }

  async #compile(packs: PacksInUse): Promise<Compiled> {
    const { knowledge } = packs;
    const before = await readCompiled(knowledge);
    if (before && !this.#isRenewing) return before;
    const compiled = { knowledge, ...(await packs.compile()) };
    // Where storage is full it serves from memory as long as the background lives.
    await writeCompiled(compiled, await packs.names()).catch(() => undefined);
    if (before?.gazetteer !== compiled.gazetteer) this.#events.onChange(knowledge);
    return compiled;
  }
}

/** Version of the knowledge in the packs that the pointers name. */
async function knowledgeBefore(): Promise<string> {
  return knowledgeOf(Object.values(await pointersBefore()).map(({ current }) => current));
}

/**
 * What the databases in use tell while they are still being checked, where they tell of each: a reader who hovers a mark
 * need not wait for the check, and what it finds lost tells of nothing.
 */
async function knownBefore(ids: readonly EntityId[]): Promise<KnownEntity[] | undefined> {
  const pointers = entriesInOrder(await pointersBefore()).map(({ current }) => current);
  const known = await knownIn(pointers, ids).catch(() => []);
  return known.length > 0 && known.length === new Set(ids).size ? known : undefined;
}

/** None where they cannot be read: then the packs come in anew, or serve from memory. */
function pointersBefore(): Promise<Pointers> {
  return readPointers().catch(() => ({}));
}

/** The compiled gazetteer of the packs that the pointers name, if it was compiled before. */
async function compiledBefore(): Promise<Compiled | undefined> {
  return readCompiled(await knowledgeBefore());
}
