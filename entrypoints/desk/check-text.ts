import type { Draft } from '../../components/desk/text-form.tsx';
import { analyse } from '../../core/analyse.ts';
import type { Analysis } from '../../core/analysis.ts';
import { articleOfText } from '../../core/article/article-of.ts';
import { findLanguage } from '../../core/article/language.ts';
import { movedBy } from '../../core/detection/find.ts';
import { openGazetteer } from '../../core/detection/gazetteer.ts';
import { findNames } from '../../core/detection/names.ts';
import type { EntityId, KnownEntity } from '../../core/knowledge/entity.ts';
import { ask } from '../../messaging/channel.ts';

/** Ids that one call may ask for. */
const MOST_IDS = 500;

export interface Manner {
  /** The evidence that an ambiguous name needs. */
  threshold: number;
  /** The reader's language: that of a text too short to tell its own. */
  locale: string;
}

/** Finds and judges what a text names, here in the page: the text goes nowhere. */
export async function checkText(draft: Draft, { threshold, locale }: Manner): Promise<Analysis> {
  // A field's own text has no carriage returns, a file's may.
  const text = draft.text.replaceAll('\r\n', '\n');
  const language = findLanguage(text, locale);
  const article = articleOfText(text, {
    ...(language ? { language } : {}),
    ...(draft.published ? { published: draft.published } : {}),
  });
  const { gazetteer, words } = await ask('own', 'text.prepare', { language });
  const names = openGazetteer(gazetteer);
  const candidates = article.blocks.flatMap((block) =>
    movedBy(block.start, findNames(names, block.text, words[0]?.detection.endings)),
  );
  const blocks = article.blocks.map(({ start, text: own, role }) => ({
    start,
    end: start + own.length,
    role,
  }));
  const { text: whole, published: date } = article;
  const input = {
    text: whole,
    language,
    published: date,
    blocks,
    candidates,
    threshold,
    words,
    today: today(),
  };
  return analyse(input, factsOf);
}

async function factsOf(ids: EntityId[]): Promise<KnownEntity[]> {
  const known: KnownEntity[] = [];
  for (let at = 0; at < ids.length; at += MOST_IDS) {
    known.push(...(await ask('page', 'facts.get', { ids: ids.slice(at, at + MOST_IDS) })).known);
  }
  return known;
}

/** The reader's calendar day. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
