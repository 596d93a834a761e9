import { kindOf, type EntityId } from '../knowledge/entity.ts';
import { beginningIn, BlockWords, cueListsOf, wordsBetween, type Cue, type CueList } from './cues.ts';
import type { Reason } from './mention.ts';
import { sentenceAround } from './sentence.ts';
import type { DetectionWords } from './words.ts';

/**
 * Evidence for an ambiguous name: words near it. The words stand in the word tables under `cues`, by kind (`chip`), by
 * entity (`organization/meta`) or by name (`t4`); a key with `-` at its end holds the words that speak against
 * (`chip-`: Autobahn). `*` at the end of a cue makes a stem of it, at its beginning an ending; `?` a weak one; `<` and `>` before it ask that it stands
 * directly before or after the name.
 */

/** Characters on each side of a name in which a word counts as near it, and as right beside it. */
const NEAR = 160;
const BESIDE = 24;
/** Characters between a name and a word that touches it: a space, an elision. */
const TOUCHING = 1;
/** A comma or the like between two words, in characters of distance. */
const BREAK = 20;

interface Weights {
  near: number;
  beside: number;
  weak: number;
  touching: number;
  /** Of a weak word that touches the name. */
  touchingWeakly: number;
  /** What a second word adds at most. */
  second: number;
}

const FOR: Weights = { near: 0.5, beside: 1, weak: 0.25, touching: 1, touchingWeakly: 0.25, second: 0.25 };
const AGAINST: Weights = { near: 0.6, beside: 1.2, weak: 0.35, touching: 2, touchingWeakly: 1, second: 0.4 };
/** Words against one name, rather than a kind, say more. */
const OF_NAME = 1.5;

export interface Span {
  start: number;
  end: number;
}

/** A name in the text; `base` is what it is without its case ending. */
export interface NameSpan extends Span {
  base?: string | undefined;
  /** In order, all that may mean the same entity in the article: Тесла beside Tesla. */
  alike?: readonly Span[] | undefined;
}

/** The part of a block that is near the name. */
export function windowAround(span: Span, block: Span): Span {
  return { start: Math.max(block.start, span.start - NEAR), end: Math.min(block.end, span.end + NEAR) };
}

/** A name among the words of its block, and the same word elsewhere near it, which takes the cues that are nearer to it. */
interface Place {
  /** In lower case. */
  name: string;
  span: Span;
  words: BlockWords;
  /** The part of the text in which cues count. */
  within: Span;
  rivals: readonly Span[];
}

export class Evidence {
  private readonly lists: ReadonlyMap<string, CueList>;
  /** By where the block begins. */
  private readonly blocks = new Map<number, BlockWords>();

  constructor(
    private readonly text: string,
    words: readonly DetectionWords[],
  ) {
    this.lists = cueListsOf(words);
  }

  /** The reasons for and against reading `span` as the entity: the strongest of each sort, and a second one. */
  near(span: NameSpan, block: Span, id: EntityId): Reason[] {
    const window = windowAround(span, block);
    const { base = this.text.slice(span.start, span.end) } = span;
    const name = foldedName(base);
    const words = this.wordsOf(block);
    const rivals = words.placesIn(name, window).filter((word) => !overlap(word, span));
    const place = { name, span, words, within: window, rivals };
    const sentence = sentenceAround(this.text, span, window);
    const keys = [kindOf(id), id, name];
    const speaking = this.strongest(keys, place, FOR);
    const alike = beginningIn(span.alike ?? [], window).filter((other) => !overlap(other, span));
    const opposed = { ...place, within: sentence, rivals: [...rivals, ...alike] };
    const opposing = this.strongest(['given', ...keys].map(against), opposed, AGAINST);
    return [...speaking, ...opposing.map((reason) => ({ ...reason, weight: -reason.weight }))];
  }

  private wordsOf(block: Span): BlockWords {
    const words = this.blocks.get(block.start) ?? new BlockWords(this.text, block);
    this.blocks.set(block.start, words);
    return words;
  }

  private strongest(keys: string[], place: Place, weights: Weights): Reason[] {
    const found = new Map<string, number>();
    for (const key of keys) {
      const list = this.lists.get(key);
      const times = key === against(place.name) ? OF_NAME : 1;
      for (const cue of list ? place.words.cuesIn(list, place.within) : []) {
        if (overlap(cue, place.span)) continue;
        const weight = times * this.weightOf(cue, place.span, weights);
        if (weight <= (found.get(cue.text) ?? 0) || !this.belongsTo(cue, place)) continue;
        found.set(cue.text, weight);
      }
    }
    return [...found]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 2)
      .map(([evidence, weight], i) => ({
        rule: 'cue',
        evidence,
        weight: i === 0 ? weight : Math.min(weight, weights.second),
      }));
  }

  /** The road belongs to the A100 beside it, not to the cards of that name in the next clause. */
  private belongsTo(cue: Cue, { span, rivals }: Place): boolean {
    if (rivals.length === 0) return true;
    const own = this.distance(cue, span);
    return !rivals.some((rival) => this.distance(cue, rival) < own);
  }

  private weightOf(cue: Cue, span: Span, weights: Weights): number {
    const gap = gapOf(cue, span);
    if (cue.side !== null) {
      const side = cue.end <= span.start ? 'before' : 'after';
      if (side !== cue.side || !this.touch(cue, span)) return 0;
      return cue.weak ? weights.touchingWeakly : weights.touching;
    }
    if (cue.weak) return gap <= BESIDE ? weights.weak * 1.5 : weights.weak;
    return gap <= BESIDE ? weights.beside : weights.near;
  }

  /** In a script without spaces a particle may stand between two words, which do not touch then. */
  private touch(a: Span, b: Span): boolean {
    return gapOf(a, b) <= TOUCHING && !/[\p{L}\p{N}]/u.test(this.between(a, b));
  }

  private distance(a: Span, b: Span): number {
    return gapOf(a, b) + BREAK * (this.between(a, b).match(/[,;:.(]/g)?.length ?? 0);
  }

  private between(a: Span, b: Span): string {
    return a.end <= b.start ? this.text.slice(a.end, b.start) : this.text.slice(b.end, a.start);
  }
}

/** The words of a name in lower case: `ada lovelace`. */
function foldedName(name: string): string {
  return wordsBetween(name, 0, name.length)
    .map((word) => word.text)
    .join(' ');
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function against(key: string): string {
  return `${key}-`;
}

function gapOf(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : Math.max(0, a.start - b.end);
}
