import type { SummaryFinding } from '../../messaging/calls.ts';
import { writeTruth } from '../card/finding-view.ts';
import { writeDate } from '../phrases/figures.ts';
import NOTES from './correction-notes.json' with { type: 'json' };

/** It is written to the article's authors: in their language where we have words for it, whatever the reader's is. */
type NoteLanguage = keyof typeof NOTES;

/**
 * A short and polite note to the authors: their words, what our source says instead, and where that was seen. Null
 * where there is no source to name, since nobody should correct a text on our word alone.
 */
export function correctionNote(finding: SummaryFinding, language: string | null): string | null {
  const { quote, subject, truth, attribute, source, url, seen } = finding;
  if (!source || !seen || truth === null) return null;
  const locale: NoteLanguage =
    language !== null && Object.hasOwn(NOTES, language) ? (language as NoteLanguage) : 'en';
  const { words, origin, short } = NOTES[locale];
  const told = fill(url ? origin : short, { source, url: url ?? '', seen: writeDate(seen, locale) });
  const oneLine = quote.replace(/\s+/g, ' ');
  return fill(words, { quote: oneLine, subject, truth: writeTruth(truth, attribute, locale), origin: told });
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => values[slot] ?? '');
}
