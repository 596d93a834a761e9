import type { Finding, Verdict } from '../../core/claims/finding.ts';
import type { KnownEntity, Source } from '../../core/knowledge/entity.ts';
import { propertyOf } from '../../core/knowledge/properties.ts';
import { writeRange } from '../phrases/figures.ts';
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

/** Differences with words of their own, by the last part of the rule: figures on another basis are not wrong. */
const OWN_WORDS: Record<string, MessageKey> = {
  superchip: 'card_finding_superchip',
  'changed-since': 'card_finding_then',
  sparse: 'card_finding_sparse',
  interconnect: 'card_finding_interconnect',
  'node-class': 'card_finding_node_class',
  announced: 'card_finding_announced',
  'less-than-parts': 'card_finding_total',
  magnitude: 'card_finding_total',
  product: 'card_finding_total_agrees',
  'other-change': 'card_finding_total',
  change: 'card_finding_total_agrees',
};

/** The value as the article writes it. */
function quoteOf(finding: Finding): string {
  const quote = finding.surface.slice(finding.valueStart - finding.start, finding.valueEnd - finding.start);
  return quote || String(finding.value);
}

const FIGURES = /^([\d.]+)(?:–([\d.]+))?$/;

/** What our sources say, figures with the unit of the attribute: findings tell them bare, `40–80`. */
export function writeTruth(truth: string | null, attribute: string, locale: string): string {
  const [, low, high = low] = FIGURES.exec(truth ?? '') ?? [];
  const property = propertyOf(attribute);
  if (low === undefined || property?.value !== 'number') return truth ?? '';
  const { value, unit } = writeRange({ min: Number(low), max: Number(high) }, property.unit ?? '', locale);
  return [value, unit].filter(Boolean).join(' ');
}

/** Null where nothing can be told. `about` is what the claim is about, `name` how the page calls it. */
export function viewFinding(
  finding: Finding,
  { about, name }: { about: KnownEntity; name: string },
  locale: string,
): FindingView | null {
  const { verdict, truth, attribute, rule } = finding;
  const own = OWN_WORDS[rule.slice(rule.indexOf('/') + 1)];
  const judgement: Partial<Judgement> = verdict === 'cannot-tell' ? {} : JUDGEMENTS[verdict];
  const key = truth === null && verdict !== 'supported' ? undefined : (own ?? judgement.key);
  if (key === undefined) return null;
  const ids = finding.facts.flatMap(({ fact }) => fact.sources);
  const source = ids.map((id) => about.sources[id]).find((one) => one !== undefined);
  return {
    tone: judgement.tone ?? 'difference',
    sentence: {
      key,
      values: { value: quoteOf(finding), truth: writeTruth(truth, attribute, locale), subject: name },
    },
    source: source ?? null,
  };
}
