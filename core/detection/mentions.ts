import { kindOf, type EntityId, type Kind } from '../knowledge/entity.ts';
import { Evidence, type Span } from './context.ts';
import { endOfChip, endOfModel } from './editions.ts';
import { joinNeighbours } from './join.ts';
import type { Candidate, Mention, Reason, Sense, Unlisted } from './mention.ts';
import { indexAt } from './spans.ts';
import type { DetectionWords } from './words.ts';
import { Writing } from './writing.ts';

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

/** What names nearby say for an ambiguous one: in the article, as ambiguous themselves, or itself before. */
const WEIGHT = { article: 0.25, ambiguous: 0.25, earlier: 1, kin: 0.5 };

const HARDWARE: readonly Kind[] = ['chip', 'system', 'architecture'];

/** What an unambiguous mention in the same block says, by the kind of the ambiguous name and its own. */
const KIN: Record<Kind, Record<Kind, number>> = {
  chip: { chip: 0.5, system: 0.5, architecture: 0.5, organization: 0.35, model: 0.35, person: 0.25 },
  system: { chip: 0.5, system: 0.5, architecture: 0.5, organization: 0.35, model: 0.35, person: 0.25 },
  architecture: { chip: 0.5, system: 0.5, architecture: 0.5, organization: 0.35, model: 0.25, person: 0.1 },
  organization: { chip: 0.5, system: 0.5, architecture: 0.5, organization: 0.5, model: 0.5, person: 0.5 },
  model: { chip: 0.35, system: 0.35, architecture: 0.35, organization: 0.5, model: 0.5, person: 0.35 },
  person: { chip: 0.35, system: 0.35, architecture: 0.35, organization: 0.5, model: 0.5, person: 0.5 },
};

/**
 * Which candidates are mentions, and of what. Names that mean one thing only are taken first; they are the evidence
 * for ambiguous ones, together with the words near these and with what the text established before.
 */
export function findMentions(input: MentionInput): Mention[] {
  const reader = new ContextReader(input);
  const mentions: Mention[] = [];
  const genitives = new Set<number>();
  for (const candidate of input.candidates) {
    const { mention, isKept } = reader.read(candidate);
    if (isKept) mentions.push(mention);
    if (candidate.base !== undefined && mention.surface.endsWith('s')) genitives.add(mention.start);
  }
  const blockAt = (offset: number): number => reader.blockAt(offset);
  return joinNeighbours(input.text, mentions, { blockAt, genitives });
}

/** What a candidate would be, and what speaks for it. */
export interface Weighed {
  mention: Mention;
  /** Sum of the reasons' weights. */
  score: number;
  /** The score reaches the threshold. */
  isKept: boolean;
}

/** All candidates as they are weighed for `findMentions`, with those that it drops. */
export function weighCandidates(input: MentionInput): Weighed[] {
  const reader = new ContextReader(input);
  return input.candidates.map((candidate) => reader.read(candidate));
}

interface Named {
  id: EntityId;
  start: number;
  surface: string;
}

/** How many mentions of different entities a block, and the article, keep as evidence. */
const KEPT = 6;
/** Key of the article as a whole, beside the indexes of its blocks. */
const ARTICLE = -1;

class ContextReader {
  private readonly evidence: Evidence;
  private readonly writing: Writing;
  private readonly certain = new Map<number, Named[]>();
  private readonly ambiguous = new Map<number, Named[]>();
  private readonly established = new Set<EntityId>();
  private readonly edges = new Set<number>();
  private readonly alike = new Map<EntityId, Span[]>();
  private readonly threshold: number;

  constructor(private readonly input: MentionInput) {
    this.threshold = input.threshold ?? THRESHOLD;
    this.evidence = new Evidence(input.text, input.words);
    this.writing = new Writing(input.text, input.words);
    for (const candidate of input.candidates) this.take(candidate);
  }

  private take({ start, end, senses }: Candidate): void {
    this.edges.add(start).add(end - 1);
    for (const { id } of senses) {
      const alike = this.alike.get(id);
      if (alike) alike.push({ start, end });
      else this.alike.set(id, [{ start, end }]);
    }
    const [first] = senses;
    if (first?.unlisted) return; // What we do not know is no evidence.
    const certain = senses.find((sense) => !sense.context);
    const surface = this.input.text.slice(start, end);
    const block = this.blockAt(start);
    if (certain) {
      const named = { id: certain.id, start, surface };
      keep(this.certain, block, named);
      keep(this.certain, ARTICLE, named);
    } else if (first) keep(this.ambiguous, block, { id: first.id, start, surface });
  }

  read(candidate: Candidate): Weighed {
    const scored = this.likely(candidate.senses).map((sense) => ({
      sense,
      why: this.weigh(candidate, sense),
    }));
    const { sense, why } = scored.reduce((a, b) => (sum(b.why) > sum(a.why) ? b : a));
    const { id, unlisted } = sense;
    const score = sum(why);
    const isKept = score >= this.threshold;
    if (isKept) this.establish(candidate, sense, score);
    const kind = kindOf(id);
    const { start } = candidate;
    const end = endOf(kind, this.input.text, candidate);
    const mention: Mention = {
      start,
      end,
      surface: this.input.text.slice(start, end),
      kind: kind === 'system' ? 'chip' : kind,
      entity: unlisted ? null : id,
      ...(unlisted && { unlisted }),
      confidence: Math.round(Math.min(0.99, 0.5 + score / 2) * 100) / 100,
      why,
    };
    return { mention, score, isKept };
  }

  /** A surname that is a company too, as `Dell`, is the company's until the text has named the person. */
  private likely(senses: Sense[]): Sense[] {
    const isPerson = ({ id, context }: Sense): boolean =>
      context && kindOf(id) === 'person' && !this.established.has(id);
    return senses.some(({ id }) => kindOf(id) === 'organization')
      ? senses.filter((sense) => !isPerson(sense))
      : senses;
  }

  private establish({ start, end }: Candidate, { id, unlisted }: Sense, score: number): void {
    this.established.add(id);
    if (score < SURE || unlisted) return;
    keep(this.certain, this.blockAt(start), { id, start, surface: this.input.text.slice(start, end) });
  }

  private weigh({ start, end, base }: Candidate, { id, context, unlisted }: Sense): Reason[] {
    if (!context && unlisted) return [{ rule: 'series', evidence: unlisted.series, weight: 1 }];
    if (!context) return [{ rule: 'name', weight: 1 }];
    const index = this.blockAt(start);
    const block = this.input.blocks[index] ?? { start: 0, end: this.input.text.length };
    const isNamed = (offset: number): boolean => this.edges.has(offset);
    const why = [
      ...this.evidence.near({ start, end, base, alike: this.alike.get(id) }, block, id),
      ...this.writing.reasons({ start, end, base, id, block, isNamed }),
      ...(unlisted ? this.kin(index, unlisted) : this.neighbours({ start, end }, index, id)),
    ];
    if (!this.established.has(id)) return why;
    // What a name mostly means no longer matters where the text has said what it means here.
    return [
      ...why.filter(({ rule, weight }) => rule !== 'usual' || weight > 0),
      { rule: 'earlier', weight: WEIGHT.earlier },
    ];
  }

  /** Mentions of something else: the unambiguous one that says most, in the block and in the article; ambiguous ones. */
  private neighbours(span: Span, block: number, id: EntityId): Reason[] {
    const kin = KIN[kindOf(id)];
    const isOther = (c: Named): boolean => c.id !== id && c.start !== span.start;
    const [near] = (this.certain.get(block) ?? [])
      .filter(isOther)
      .sort((a, b) => kin[kindOf(b.id)] - kin[kindOf(a.id)]);
    const far = this.certain.get(ARTICLE)?.find((c) => isOther(c) && this.blockAt(c.start) !== block);
    return [
      ...(near ? [{ rule: 'kind', evidence: near.surface, weight: kin[kindOf(near.id)] } as const] : []),
      ...(far ? [{ rule: 'kind', evidence: far.surface, weight: WEIGHT.article } as const] : []),
      ...this.likewise(span, block, id),
    ];
  }

  /** For what no pack knows only its vendor and other hardware speak: any company may stand near a road. */
  private kin(block: number, { vendor }: Unlisted): Reason[] {
    const isKin = ({ id }: Named): boolean => id === vendor || HARDWARE.includes(kindOf(id));
    const near = this.certain.get(block)?.find(isKin);
    const far = this.certain.get(ARTICLE)?.find((c) => isKin(c) && this.blockAt(c.start) !== block);
    return [
      ...(near ? [{ rule: 'kind', evidence: near.surface, weight: WEIGHT.kin } as const] : []),
      ...(far ? [{ rule: 'kind', evidence: far.surface, weight: WEIGHT.article } as const] : []),
    ];
  }

  /** Names as ambiguous as this one support each other: a list of chips, of assistants. */
  private likewise(span: Span, block: number, id: EntityId): Reason[] {
    const surface = this.input.text.slice(span.start, span.end);
    // Great scientists stand beside each other in other texts too.
    const isArchitecture = kindOf(id) === 'architecture';
    return (this.ambiguous.get(block) ?? [])
      .filter(
        (c) =>
          c.id !== id &&
          c.surface !== surface &&
          !(this.certain.get(block) ?? []).some((sure) => sure.id === c.id),
      )
      .filter((c) => !(isArchitecture && kindOf(c.id) === 'architecture'))
      .slice(0, 2)
      .map((c) => ({ rule: 'kind', evidence: c.surface, weight: WEIGHT.ambiguous }));
  }

  /** Index of the block that holds the offset. */
  blockAt(offset: number): number {
    return indexAt(this.input.blocks, offset);
  }
}

function endOf(kind: Kind, text: string, span: Span): number {
  if (kind === 'chip') return endOfChip(text, span);
  return kind === 'model' ? endOfModel(text, span) : span.end;
}

function keep(map: Map<number, Named[]>, place: number, named: Named): void {
  const kept = map.get(place) ?? [];
  if (kept.length >= KEPT || kept.some((c) => c.id === named.id)) return;
  map.set(place, [...kept, named]);
}

/** An ambiguous name that is as sure as this is evidence for the names after it. */
const SURE = 0.75;

/** Evidence for a name is worth this at most, so that plain evidence against it always counts. */
const MOST = 1.5;

function sum(why: Reason[]): number {
  const total = (sign: number): number =>
    why.reduce((all, { weight }) => (weight * sign > 0 ? all + weight : all), 0);
  return Math.min(MOST, total(1)) + total(-1);
}
