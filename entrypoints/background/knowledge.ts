import { compileGazetteer } from '../../core/detection/compile.ts';
import { bestsOf, withBest, type Bests } from '../../core/knowledge/bests.ts';
import type { Entity, EntityId, KnownEntity } from '../../core/knowledge/entity.ts';
import { searchIndexOf, type Named, type SearchIndex } from '../../core/search.ts';
import type { ResultOf } from '../../messaging/calls.ts';
import { entriesInOrder, packsInDatabases, packsInMemory } from './bring-in.ts';
import { readCompiled, readNames, writeCompiled, type Compiled } from './compiled.ts';
import type { PacksInUse } from './packs-in-use.ts';
import { readPointers } from './pointers.ts';
import { StoredBefore } from './stored-before.ts';

export interface KnowledgeEvents {
  /** A version of the knowledge was compiled that was not there before. */
  onChange(knowledge: string): void;
  /** Databases cannot be used, so the built-in packs serve from memory. */
  onFailure(error: unknown): void;
}

/**
 * What the background knows, through all its packs. They are brought in when `start` or a question asks for it. What is
 * asked before they are there is answered from what was stored before, if that can tell, and waits otherwise.
 */
export class Knowledge {
  readonly #events: KnowledgeEvents;
  readonly #before = new StoredBefore();
  #packs: Promise<PacksInUse> | undefined;
  #settled: PacksInUse | 'missing' | undefined;
  #compiled: Promise<Compiled> | undefined;
  /** Of the packs that were compiled last. */
  #bests: Bests | undefined;
  #index: { knowledge: string; coming: Promise<SearchIndex> } | undefined;
  /** What was compiled before may come from other code. */
  #isRenewing = false;

  constructor(events: KnowledgeEvents) {
    this.#events = events;
  }

  /** Brings the packs in, unless that has begun. */
  start(): void {
    void this.#begun().catch(() => undefined);
  }

  async status(): Promise<ResultOf<'own', 'knowledge.status'>> {
    this.start();
    const settled = this.#settled;
    if (settled === 'missing') return { state: 'missing', knowledge: null, packs: [] };
    if (settled) return { state: settled.state, knowledge: settled.knowledge, packs: settled.packs };
    const stored = entriesInOrder(await readPointers().catch(() => ({})));
    return { state: 'loading', knowledge: null, packs: stored.map(({ current }) => current.status) };
  }

  /** Does not wait for the databases where the same packs were compiled before. */
  async compiled(): Promise<Compiled> {
    const before = this.#settled ? undefined : await this.#before.compiled();
    return before ?? (this.#compiled ??= this.#read((packs) => this.#compile(packs)));
  }

  /**
   * What all packs together tell of these entities; unknown ids are left out. Does not wait for the best of each year:
   * while they are compiled, chips come without.
   */
  async known(ids: readonly EntityId[]): Promise<KnownEntity[]> {
    const [known, bests] = await Promise.all([this.#known(ids), this.#bests ?? this.#before.bests()]);
    return bests ? known.map((one) => withBest(one, bests)) : known;
  }

  async #known(ids: readonly EntityId[]): Promise<KnownEntity[]> {
    const before = this.#settled || this.#isRenewing ? undefined : await this.#before.known(ids);
    return before ?? this.#read((packs) => packs.known(ids));
  }

  /** All names, for look-ups. Made when it is first asked for; like the gazetteer it does not wait for databases. */
  async index(): Promise<SearchIndex> {
    const settled = this.#settled;
    const knowledge = settled && settled !== 'missing' ? settled.knowledge : await this.#before.knowledge();
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
    await this.#packs?.catch(() => undefined);
    const removed = remove();
    await this.#renewAfter(removed.catch(() => undefined));
    await removed;
  }

  async #renewAfter(work: Promise<void>): Promise<void> {
    const before = this.#packs;
    this.#isRenewing = true;
    this.#packs = Promise.allSettled([before, work]).then(() => this.#bringIn(true));
    await this.#settle(this.#packs);
    this.#isRenewing = false;
  }

  #begun(): Promise<PacksInUse> {
    if (!this.#packs) {
      this.#packs = this.#bringIn(false);
      void this.#settle(this.#packs);
    }
    return this.#packs;
  }

  /** Remembers how bringing in went, and compiles before a page asks. */
  async #settle(packs: Promise<PacksInUse>): Promise<void> {
    this.#compiled = undefined;
    this.#settled = undefined;
    const settled = await packs.catch(() => 'missing' as const);
    if (this.#packs !== packs) return;
    this.#settled = settled;
    if (settled !== 'missing') await this.compiled().catch(this.#events.onFailure);
  }

  /** Databases can fail in the middle of a background's life too. */
  async #read<T>(work: (packs: PacksInUse) => Promise<T>): Promise<T> {
    const packs = await this.#begun();
    try {
      return await work(packs);
    } catch (error) {
      if (packs.state === 'memory') throw error;
      if (this.#settled === packs) {
        this.#packs = this.#serveFromMemory(error);
        void this.#settle(this.#packs);
      }
      return work(await this.#begun());
    }
  }

  async #makeIndex(knowledge: string): Promise<SearchIndex> {
    return searchIndexOf(
      (await readNames(knowledge)) ?? (await this.#read(async (packs) => namesOf(await packs.entities()))),
    );
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
    const entities = await packs.entities();
    const compiled = { knowledge, ...compileGazetteer(entities) };
    this.#bests = bestsOf(entities);
    // Where storage is full it serves from memory as long as the background lives.
    await writeCompiled(compiled, namesOf(entities), this.#bests).catch(() => undefined);
    if (before?.gazetteer !== compiled.gazetteer) this.#events.onChange(knowledge);
    return compiled;
  }
}

/** Only what a look-up needs: a woken background reads it before it answers. */
function namesOf(entities: readonly Entity[]): Named[] {
  return entities.map(({ id, kind, name, names, family }) => ({
    id,
    kind,
    name,
    names: names.map(({ text }) => ({ text })),
    ...(family ? { family } : {}),
  }));
}
