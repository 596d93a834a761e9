import type { Published } from '../article/article.ts';
import type { Mention } from '../detection/mention.ts';
import type { EntityId, KnownEntity } from '../knowledge/entity.ts';
import { findClaims } from './claims.ts';
import type { Finding } from './finding.ts';
import { judge } from './judge.ts';
import type { WordTable } from './words.ts';

interface Input {
  blocks: readonly { start: number; end: number }[];
  mentions: readonly Mention[];
  words: readonly WordTable[];
  /** Knowledge of the entities present, by id. */
  known: Readonly<Record<EntityId, KnownEntity>>;
  published: Published | null;
}

/** The claims of a text, each judged by what is known of its subject; in reading order of each block. */
export function findFindings(text: string, { blocks, mentions, words, known, published }: Input): Finding[] {
  return findClaims(text, { blocks, mentions, words }).map((claim) =>
    judge(claim, known, published?.date ?? null),
  );
}
