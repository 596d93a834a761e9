import type { Analysis } from '../../core/analysis.ts';
import type { Article, Block } from '../../core/article/article.ts';
import type { Finding } from '../../core/claims/finding.ts';
import type { Mention } from '../../core/detection/mention.ts';
import { indexAt } from '../../core/detection/spans.ts';
import type { Layer } from '../../messaging/highlight-names.ts';
import { isTouching, subjectOf } from '../../messaging/summary.ts';
import type { Density } from '../../messaging/settings.ts';
import { painterOf } from './chosen.ts';
import type { Span } from './ranges.ts';

/** The paint over one mention, or over the words of one contradicted claim. */
export interface Mark extends Span {
  /** Null without paint: where the reader wants none, or names crowd. Keyboard and popup reach the mention all the same. */
  layer: Layer | null;
  /** Whether pointer and finger reach it too: with paint, or without where only the crowd takes it. */
  isHoverable: boolean;
  /** Index of the mention that hovering shows. */
  place: number;
  mention: Mention;
  /** Findings whose words the mention is part of. */
  findings: Finding[];
}

/** The marks of one block: mentions in reading order, then claims, so that a mention inside a claim is met first. */
export interface MarkedBlock {
  block: Block<Node>;
  marks: Mark[];
}

/** The mention is the claim's subject, or the value that it states; what only stands between them is neither. */
function isAbout(finding: Finding, mention: Mention): boolean {
  const value = { start: finding.valueStart, end: finding.valueEnd };
  const isSubject = finding.subject === mention.entity && isTouching(finding, mention);
  return isSubject || isTouching(value, mention);
}

export interface Wishes {
  density: Density;
  isMuted: (mention: Mention, place: number) => boolean;
}
const ALL: Wishes = { density: 'all', isMuted: () => false };

/**
 * Where the page is to be painted. Blocks without a mention are left out. A contradiction is painted at any density, but
 * not about what is muted.
 */
export function marksOf(
  article: Article<Node>,
  analysis: Analysis,
  { density, isMuted }: Wishes = ALL,
): MarkedBlock[] {
  const marked = new Map<Block<Node>, Mark[]>();
  const paintingOf = painterOf(density, article.blocks);
  const put = (mark: Omit<Mark, 'block' | 'isHoverable'>): void => {
    const block = article.blocks[indexAt(article.blocks, mark.start)];
    if (!block || mark.end > block.start + block.text.length) return;
    const marks = marked.get(block) ?? [];
    const painting = mark.layer === 'contradicted' ? 'painted' : paintingOf(mark.mention, block);
    marks.push({
      ...mark,
      layer: painting === 'painted' ? mark.layer : null,
      isHoverable: painting !== 'unwanted',
      block,
      start: mark.start - block.start,
      end: mark.end - block.start,
    });
    marked.set(block, marks);
  };
  const mentions = analysis.mentions.flatMap((mention, place) => {
    if (isMuted(mention, place)) return [];
    const findings = analysis.findings.filter((finding) => isAbout(finding, mention));
    const mark = { layer: mention.kind, place, mention, findings, start: mention.start, end: mention.end };
    put(mark);
    return mark;
  });
  for (const finding of analysis.findings) {
    const subject = finding.verdict === 'contradicted' ? subjectOf(finding, mentions) : undefined;
    if (subject) put({ ...subject, layer: 'contradicted', start: finding.start, end: finding.end });
  }
  return [...marked].map(([block, marks]) => ({ block, marks }));
}
