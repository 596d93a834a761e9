import { kindOf, type EntityId } from '../knowledge/entity.ts';
import { classOf, IDEOGRAPH } from './characters.ts';
import { cueListsOf, cuesAmong, placesIn, wordsBetween, type Cue, type CueList, type Word } from './cues.ts';
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

/** A name, the same word elsewhere near it, which takes the cues that are nearer to it, and all other words. */
interface Place {
  span: Span;
  rivals: readonly Word[];
  words: readonly Word[];
}

export class Evidence {
  private readonly lists: ReadonlyMap<string, CueList>;

  constructor(
    private readonly text: string,
    words: readonly DetectionWords[],
  ) {
    this.lists = cueListsOf(words);
  }

  /** The reasons for and against reading `span` as the entity: the strongest of each sort, and a second one. */
  near(span: Span, block: Span, id: EntityId): Reason[] {
    const window = {
      start: Math.max(block.start, span.start - NEAR),
      end: Math.min(block.end, span.end + NEAR),
    };
    const name = wordsBetween(this.text, span.start, span.end)
      .map((word) => word.text)
      .join(' ');
    const words = [
      ...wordsBetween(this.text, window.start, span.start),
      ...wordsBetween(this.text, span.end, window.end),
    ];
    const isUnspaced = classOf(this.text.charCodeAt(span.start)) === IDEOGRAPH;
    const rivals = words.flatMap((word) =>
      isUnspaced ? placesIn(word, name) : word.text === name ? [word] : [],
    );
    const { start, end } = sentenceAround(this.text, span, window);
    const inSentence = words.filter((word) => word.start >= start && word.end <= end);
    const keys = [kindOf(id), id, name];
    return [
      ...this.strongest(keys, { span, rivals, words }, FOR),
      ...this.strongest(['given', ...keys].map(against), { span, rivals, words: inSentence }, AGAINST).map(
        ({ weight, ...reason }) => ({
          ...reason,
          weight: weight * (this.isOf(name, reason.evidence) ? -OF_NAME : -1),
        }),
      ),
    ];
  }

  /** Does the word speak against this very name? */
  private isOf(name: string, cue: string | undefined): boolean {
    const list = this.lists.get(against(name));
    return (
      list !== undefined && cue !== undefined && cuesAmong([{ text: cue, start: 0, end: 0 }], list).length > 0
    );
  }

  private strongest(keys: string[], place: Place, weights: Weights): Reason[] {
    const found = new Map<string, number>();
    for (const key of keys) {
      const list = this.lists.get(key);
      for (const cue of list ? cuesAmong(place.words, list) : []) {
        const weight = this.belongsTo(cue, place) ? this.weightOf(cue, place.span, weights) : 0;
        if (weight > (found.get(cue.text) ?? 0)) found.set(cue.text, weight);
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
    const own = this.distance(cue, span);
    return !rivals.some((rival) => this.distance(cue, rival) < own);
  }

  private weightOf(cue: Cue, span: Span, weights: Weights): number {
    const gap = gapOf(cue, span);
    if (cue.side !== null) {
      const side = cue.end <= span.start ? 'before' : 'after';
      if (gap > TOUCHING || side !== cue.side) return 0;
      return cue.weak ? weights.touchingWeakly : weights.touching;
    }
    if (cue.weak) return gap <= BESIDE ? weights.weak * 1.5 : weights.weak;
    return gap <= BESIDE ? weights.beside : weights.near;
  }

  private distance(a: Span, b: Span): number {
    const between = a.end <= b.start ? this.text.slice(a.end, b.start) : this.text.slice(b.end, a.start);
    return gapOf(a, b) + BREAK * (between.match(/[,;:.(]/g)?.length ?? 0);
  }
}

function against(key: string): string {
  return `${key}-`;
}

function gapOf(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : Math.max(0, a.start - b.end);
}
