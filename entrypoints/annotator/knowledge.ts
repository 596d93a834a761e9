import type { WordTable } from '../../core/analysis.ts';
import { openBitmap } from '../../core/detection/first-keys.ts';
import { openGazetteer, type Gazetteer } from '../../core/detection/gazetteer.ts';
import type { EntityId, KnownEntity } from '../../core/knowledge/entity.ts';
import type { ask } from '../../messaging/channel.ts';
import type { PageSession } from '../../messaging/page-session.ts';

export type Ask = typeof ask;

/** Ids in one `facts.get`; the background takes no more. */
const IDS = 500;

/** What is needed to find names in a text. */
export interface Names {
  gazetteer: Gazetteer;
  words: WordTable[];
}

/** The background's knowledge as this page needs it: of one version and one language, each part asked for once. */
export interface Knowledge {
  language: string | null;
  /** False where the text has no name for sure. */
  mayName(text: string): boolean;
  names(): Promise<Names>;
  /** Knowledge of those ids that are known; what was told before is not asked again. */
  factsOf(ids: EntityId[]): Promise<KnownEntity[]>;
}

/** The first call of a page. Strings and locale of the card go to the session when the names come. */
export async function openKnowledge(
  ask: Ask,
  session: PageSession,
  language: string | null,
): Promise<Knowledge> {
  const { bitmap } = await ask('page', 'page.open', { language });
  const first = openBitmap(bitmap);
  const told = new Map<EntityId, KnownEntity | null>();
  let names: Promise<Names> | undefined;

  async function fetchNames(): Promise<Names> {
    const { gazetteer, words, strings, locale } = await ask('page', 'gazetteer.get', { language });
    Object.assign(session, { strings, locale });
    return { gazetteer: openGazetteer(gazetteer), words };
  }

  return {
    language,
    mayName: (text) => first.mayContain(text),
    names: () => (names ??= fetchNames()),
    async factsOf(ids) {
      const missing = ids.filter((id) => !told.has(id));
      for (let i = 0; i < missing.length; i += IDS) {
        const asked = missing.slice(i, i + IDS);
        const { known } = await ask('page', 'facts.get', { ids: asked });
        for (const id of asked) told.set(id, null);
        for (const one of known) told.set(one.entity.id, one);
      }
      return ids.flatMap((id) => told.get(id) ?? []);
    },
  };
}
