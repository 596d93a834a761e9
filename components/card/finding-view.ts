import type { Finding, Verdict } from '../../core/claims/finding.ts';
import type { Source } from '../../core/knowledge/entity.ts';
import { propertyOf } from '../../core/knowledge/properties.ts';
import type { MessageKey, Sentence } from '../phrases/phrases.ts';

/** What the card says of one claim of the article. */
export interface FindingView {
  tone: 'contradiction' | 'difference' | 'agreement';
  sentence: Sentence;
  /** The source that it rests on first, or null where none was seen. */
  source: Source | null;
}

interface Judgement {
  tone: FindingView['tone'];
  key: MessageKey;
}

/** We tell what each side says and who says it; whether the article is wrong is the reader's to judge. */
const JUDGEMENTS: Record<Exclude<Verdict, 'cannot-tell'>, Judgement> = {
  contradicted: { tone: 'contradiction', key: 'card_finding_contradicted' },
  outdated: { tone: 'difference', key: 'card_finding_outdated' },
  disputed: { tone: 'difference', key: 'card_finding_disputed' },
  supported: { tone: 'agreement', key: 'card_finding_supported' },
};

/** Rules whose difference needs words of its own. */
const OWN_WORDS: Record<string, MessageKey> = {
  'architecture/superchip': 'card_finding_superchip',
  'total/less-than-parts': 'card_finding_total',
  'total/magnitude': 'card_finding_total',
  'total/product': 'card_finding_total_agrees',
  'total/other-change': 'card_finding_total',
  'total/change': 'card_finding_total_agrees',
};

/** The value as the article writes it. */
function quoteOf(finding: Finding): string {
  const quote = finding.surface.slice(finding.valueStart - finding.start, finding.valueEnd - finding.start);
  return quote || String(finding.value);
}

/** What our sources say, with the unit of the attribute: findings tell the bare figures. */
export function writeTruth(truth: string | null, attribute: string): string {
  return [truth ?? '', propertyOf(attribute)?.unit].filter(Boolean).join(' ');
}

/** Null where nothing can be told. `subject` is the short name of what the claim is about. */
export function viewFinding(
  finding: Finding,
  subject: string,
  sources: Record<string, Source>,
): FindingView | null {
  if (finding.verdict === 'cannot-tell') return null;
  const { tone, key } = JUDGEMENTS[finding.verdict];
  const ids = finding.facts.flatMap(({ fact }) => fact.sources);
  const source = ids.map((id) => sources[id]).find((one) => one !== undefined);
  return {
    tone,
    sentence: {
      key: OWN_WORDS[finding.rule] ?? key,
      values: { value: quoteOf(finding), truth: writeTruth(finding.truth, finding.attribute), subject },
    },
    source: source ?? null,
  };
}
