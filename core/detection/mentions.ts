import { kindOf, type EntityId } from '../knowledge/entity.ts';
import { Evidence, type Span } from './context.ts';
import { joinNeighbours } from './join.ts';
import type { Candidate, Mention, Reason, Sense } from './mention.ts';
import type { DetectionWords } from './words.ts';

export interface MentionInput {
  text: string;
  /** Spans of the blocks in `text`, ascending; a block is the near context of a name. */
  blocks: readonly Span[];
  candidates: readonly Candidate[];
  /** Tables of the article's language, then of English. */
  words: readonly DetectionWords[];
  /** Below this sum of weights an ambiguous name is dropped: 0.5 unless given. */
  threshold?: number | undefined;
}

const THRESHOLD = 0.5;

/** What mentions nearby say for an ambiguous name: in the same block, anywhere in the article, or itself before. */
const WEIGHT = { block: 0.5, article: 0.25, earlier: 1 };

/**
 * Which candidates are mentions, and of what. Names that mean one thing only are taken first; they are the evidence
 * for ambiguous ones, together with the words near these and with what the text established before.
 */
export function findMentions(input: MentionInput): Mention[] {
  const reader = new ContextReader(input);
  const mentions: Mention[] = [];
  for (const candidate of input.candidates) {
    const mention = reader.read(candidate);
    if (mention) mentions.push(mention);
  }
  return joinNeighbours(input.text, mentions, (offset) => reader.blockAt(offset));
}

interface Certain {
  id: EntityId;
  start: number;
  block: number;
}

/** How many unambiguous mentions a block, and the article, keep as evidence: a second one serves where the first is itself. */
const KEPT = 3;
/** Key of the article as a whole, beside the indexes of its blocks. */
const ARTICLE = -1;

class ContextReader {
  private readonly evidence: Evidence;
  private readonly certain = new Map<number, Certain[]>();
  private readonly established = new Set<EntityId>();
  private readonly threshold: number;

  constructor(private readonly input: MentionInput) {
    this.threshold = input.threshold ?? THRESHOLD;
    this.evidence = new Evidence(input.text, input.words);
    for (const candidate of input.candidates) {
      const sense = candidate.senses.find((s) => !s.context);
      if (sense) this.keep({ id: sense.id, start: candidate.start, block: this.blockAt(candidate.start) });
    }
  }

  read(candidate: Candidate): Mention | null {
    const scored = candidate.senses.map((sense) => ({ sense, why: this.weigh(candidate, sense) }));
    const best = scored.reduce((a, b) => (sum(b.why) > sum(a.why) ? b : a));
    const score = sum(best.why);
    if (score < this.threshold) return null;
    this.established.add(best.sense.id);
    const kind = kindOf(best.sense.id);
    return {
      start: candidate.start,
      end: candidate.end,
      surface: this.input.text.slice(candidate.start, candidate.end),
      kind: kind === 'system' ? 'chip' : kind,
      entity: best.sense.id,
      confidence: Math.round(Math.min(0.99, 0.5 + score / 2) * 100) / 100,
      why: best.why,
    };
  }

  private weigh(candidate: Candidate, sense: Sense): Reason[] {
    const index = this.blockAt(candidate.start);
    const block = this.input.blocks[index] ?? { start: 0, end: this.input.text.length };
    const cues = this.evidence.near(candidate, block, sense.id);
    if (!sense.context) return [{ rule: 'name', weight: 1 }];
    const why = [...cues, ...this.neighbours(candidate, index, sense.id)];
    if (this.established.has(sense.id)) why.push({ rule: 'earlier', weight: WEIGHT.earlier });
    return why;
  }

  /** Unambiguous mentions of something else, in the same block or in the article. */
  private neighbours(span: Span, block: number, id: EntityId): Reason[] {
    const isOther = (c: Certain): boolean => c.id !== id && c.start !== span.start;
    const sameBlock = this.certain.get(block)?.find(isOther);
    const far = this.certain.get(ARTICLE)?.find((c) => isOther(c) && c.block !== block);
    return [
      ...(sameBlock ? [{ rule: 'kind', evidence: sameBlock.id, weight: WEIGHT.block } as const] : []),
      ...(far ? [{ rule: 'kind', evidence: far.id, weight: WEIGHT.article } as const] : []),
    ];
  }

  private keep(certain: Certain): void {
    for (const place of [certain.block, ARTICLE]) {
      const kept = this.certain.get(place) ?? [];
      if (kept.length >= KEPT || kept.some((c) => c.id === certain.id)) continue;
      this.certain.set(place, [...kept, certain]);
    }
  }

  /** Index of the block that holds the offset. */
  blockAt(offset: number): number {
    const { blocks } = this.input;
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function sum(why: Reason[]): number {
  return why.reduce((total, r) => total + r.weight, 0);
}
