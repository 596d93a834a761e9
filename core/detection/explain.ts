import type { Mention, Reason } from './mention.ts';
import type { Weighed } from './mentions.ts';

/** Why a stretch of an article is marked, or is not. */
export interface Explanation {
  /**
   * `unknown`: no name of the packs, and none of a series, stands there. `context`: what stands near does not say that
   * the name is meant. `strictness`: it does, but less surely than the reader asks. `kind`, `unlisted`: switched off.
   */
  because: 'marked' | 'unknown' | 'context' | 'strictness' | 'kind' | 'unlisted';
  /** The name that it is about, read in its likeliest sense; null where there is none. */
  mention: Mention | null;
  /** For and against that sense, by weight. */
  why: Reason[];
  /** What they weigh together, and what is needed. */
  score: number;
  needed: number;
}

export interface Wishes {
  kinds: Readonly<Record<Mention['kind'], boolean>>;
  marksUnlisted: boolean;
  /** The evidence that the reader asks for, and the least that anybody may ask for. */
  threshold: number;
  least: number;
}

/**
 * Explains a span of the text by the candidates that it touches, as they were weighed: by the first that is not marked,
 * else by the first.
 */
export function explain(
  span: { start: number; end: number },
  weighed: readonly Weighed[],
  wishes: Wishes,
): Explanation {
  const touched = weighed
    .filter(({ mention }) => mention.start < span.end && span.start < mention.end)
    .map((one) => ({ ...one, because: reasonFor(one, wishes) }));
  const told = touched.find(({ because }) => because !== 'marked') ?? touched[0];
  const needed = wishes.threshold;
  if (!told) return { because: 'unknown', mention: null, why: [], score: 0, needed };
  const { because, mention, score } = told;
  const why = mention.why.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { because, mention, why, score, needed };
}

function reasonFor({ mention, score, isKept }: Weighed, wishes: Wishes): Explanation['because'] {
  if (!isKept) return score < wishes.least ? 'context' : 'strictness';
  if (!wishes.kinds[mention.kind]) return 'kind';
  return mention.unlisted && !wishes.marksUnlisted ? 'unlisted' : 'marked';
}
