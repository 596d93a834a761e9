import { restated } from '../../core/knowledge/background.ts';
import type { MessageKey } from '../phrases/phrases.ts';
import { tellDoubt } from './read-row.ts';
import type { Reading, Shown } from './reading.ts';

/** Sentences about the entity, with what they rest on. */
export interface BackgroundText {
  text: string;
  /** BCP 47, where it is not the reader's language. */
  lang: string | undefined;
  doubt: MessageKey | null;
  shown: Shown;
}

const languageOf = (tag: string) => tag.split('-')[0];

/** The background in the reader's language, or in English; null where a pack has neither. */
export function readBackground({ known, phrases: { locale } }: Reading): BackgroundText | null {
  const { background } = known.entity;
  if (!background) return null;
  const lang = [locale, languageOf(locale), 'en'].find((tag) => tag && background.texts[tag]);
  const text = lang && background.texts[lang];
  if (!text) return null;
  const facts = background.restates.flatMap((entry) => restated(entry, known));
  return {
    text,
    lang: languageOf(lang) === languageOf(locale) ? undefined : lang,
    doubt: tellDoubt(facts),
    shown: { label: { key: 'card_background' }, facts },
  };
}
