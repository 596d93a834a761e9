import type { Analysis } from '../core/analysis.ts';
import type { Finding } from '../core/claims/finding.ts';
import type { PageCounts, PageSummary, SummaryFinding, SummaryMention } from './calls.ts';
import type { Mention } from '../core/detection/mention.ts';
import { termOf } from './mutes.ts';

/** What the page holds, for the popup: one line a thing named, the claims that were judged, the chips counted. */
export function summarize(analysis: Analysis): Omit<PageSummary, 'state'> {
  const { language, published } = analysis;
  return {
    language,
    published,
    mentions: groupMentions(analysis),
    findings: listFindings(analysis),
    counted: analysis.quantities.map(({ start, end, count, of, by }) => ({ start, end, count, of, by })),
  };
}

export function countsOf({ mentions, findings }: Analysis): PageCounts {
  return { mentions: mentions.length, contradicted: findings.filter(isContradicted).length };
}

/** In the order in which the text first names them. */
function groupMentions({ mentions, known }: Analysis): SummaryMention[] {
  const groups = new Map<string, SummaryMention>();
  mentions.forEach((mention, place) => {
    const { entity, unlisted, surface, kind } = mention;
    const key = termOf(mention);
    const name = (entity && known[entity]?.entity.name) ?? unlisted?.name ?? surface;
    const group = groups.get(key) ?? { id: entity, name, kind, count: 0, places: [] };
    groups.set(key, { ...group, count: group.count + 1, places: [...group.places, place] });
  });
  return [...groups.values()];
}

/** Contradictions first, then in reading order. Findings that tell nothing are left out. */
function listFindings(analysis: Analysis): SummaryFinding[] {
  const places = analysis.mentions.map((mention, place) => ({ mention, place }));
  const told = analysis.findings.filter(({ verdict }) => verdict !== 'cannot-tell');
  const sorted = [...told.filter(isContradicted), ...told.filter((finding) => !isContradicted(finding))];
  return sorted.flatMap((finding) => {
    const subject = subjectOf(finding, places);
    return subject ? [summarizeFinding(finding, subject, analysis)] : [];
  });
}

function summarizeFinding(
  finding: Finding,
  subject: { mention: { surface: string }; place: number },
  { text, known }: Analysis,
): SummaryFinding {
  const { verdict, attribute, truth, rule, valueStart, valueEnd } = finding;
  const [ground] = finding.facts;
  const [first] = ground?.fact.sources ?? [];
  const source = first && known[finding.subject]?.sources[first];
  return {
    place: subject.place,
    verdict,
    subject: subject.mention.surface,
    attribute,
    value: text.slice(valueStart, valueEnd),
    truth,
    quote: finding.surface,
    source: source ? source.publisher : null,
    url: (source && source.url) ?? null,
    seen: source ? source.seen : null,
    rule,
  };
}

function isContradicted({ verdict }: Finding): boolean {
  return verdict === 'contradicted';
}

/** The mention that the claim is about, else the first one in its words. */
export function subjectOf<M extends { mention: Mention }>(finding: Finding, mentions: M[]): M | undefined {
  const inside = mentions.filter(({ mention }) => isTouching(finding, mention));
  return inside.find(({ mention }) => mention.entity === finding.subject) ?? inside[0];
}

/** Whether two spans of the text share a character. */
export function isTouching(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}
