import type { WordTable } from '../../core/claims/words.ts';
import { openGazetteer, type Gazetteer } from '../../core/detection/gazetteer.ts';
import type { EntityId, KnownEntity } from '../../core/knowledge/entity.ts';
import type { PageSession } from '../../messaging/page-session.ts';

/** Ids in one `facts.get`; the background takes no more. */
const IDS = 500;

/** What is needed to find names in a text of one language. */
export interface Names {
  gazetteer: Gazetteer;
  words: WordTable[];
}

/** The background's knowledge as this page needs it, each part asked for once. */
export class Knowledge {
  private names: { language: string | null; coming: Promise<Names> } | null = null;
  private readonly told = new Map<EntityId, KnownEntity | null>();

  constructor(private readonly session: PageSession) {}

  namesFor(language: string | null): Promise<Names> {
    if (this.names?.language !== language) this.names = { language, coming: this.fetchNames(language) };
    return this.names.coming;
  }

  /** Knowledge of those ids that are known. */
  async factsOf(ids: EntityId[]): Promise<KnownEntity[]> {
    const missing = ids.filter((id) => !this.told.has(id));
    for (let i = 0; i < missing.length; i += IDS) {
      const asked = missing.slice(i, i + IDS);
      const { known } = await this.session.ask('page', 'facts.get', { ids: asked });
      for (const id of asked) this.told.set(id, null);
      for (const one of known) this.told.set(one.entity.id, one);
    }
    return ids.flatMap((id) => this.told.get(id) ?? []);
  }

  private async fetchNames(language: string | null): Promise<Names> {
    const answer = await this.session.ask('page', 'gazetteer.get', { language });
    const { strings, locale, words } = answer;
    Object.assign(this.session, { strings, locale });
    return { gazetteer: openGazetteer(answer.gazetteer), words };
  }
}
