import type { SummaryFinding } from '../../messaging/calls.ts';
import { writeTruth } from '../card/finding-view.ts';
import type { MessageKey, Sentence } from '../phrases/phrases.ts';

/** Verdicts that a reader should look at, most weighty first, with what is said of them. Others are not listed. */
const TEXTS = new Map<string, MessageKey>([
  ['contradicted', 'popup_finding_contradicted'],
  ['disputed', 'popup_finding_disputed'],
  ['outdated', 'popup_finding_outdated'],
]);
const ORDER = [...TEXTS.keys()];

/** The findings to list, the most weighty first, else in reading order. */
export function toldFindings(findings: SummaryFinding[]): SummaryFinding[] {
  return findings
    .filter(({ verdict }) => TEXTS.has(verdict))
    .sort(
      (one, other) => ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict) || one.place - other.place,
    );
}

export function tellFinding({ verdict, attribute, value, truth }: SummaryFinding, locale: string): Sentence {
  return {
    key: attribute === 'total' ? 'popup_finding_total' : (TEXTS.get(verdict) ?? 'popup_finding_disputed'),
    values: { value, truth: writeTruth(truth, attribute, locale) },
  };
}
