import type { PageSummary } from '../../messaging/calls.ts';
import type { Phrases, PluralKeys, Sentence } from '../phrases/phrases.ts';

const TERMS: PluralKeys = { one: 'popup_terms_one', other: 'popup_terms_other' };
const CONTRADICTIONS: PluralKeys = { one: 'popup_contradictions_one', other: 'popup_contradictions_other' };

/** How many different things the page names, and how many of its claims our sources contradict, where any. */
export function countsOf({ mentions, findings }: PageSummary, phrases: Phrases): Sentence[] {
  const contradicted = findings.filter(({ verdict }) => verdict === 'contradicted').length;
  const terms = phrases.plural(TERMS, mentions.length);
  return contradicted > 0 ? [terms, phrases.plural(CONTRADICTIONS, contradicted)] : [terms];
}
