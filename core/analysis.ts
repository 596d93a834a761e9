import type { Candidate, Mention, Quantity } from './detection/mention.ts';
import type { Finding } from './claims/finding.ts';
import type { EntityId, KnownEntity } from './knowledge/entity.ts';
import type { Published } from './article/article.ts';
import type { WordTable } from './claims/words.ts';

/** All that core tells about one article. Offsets are UTF-16 code units into `text`. */
export interface Analysis {
  text: string;
  language: string | null;
  published: Published | null;
  mentions: Mention[];
  quantities: Quantity[];
  findings: Finding[];
  /** The knowledge used, by entity id: what cards and reports read. */
  known: Record<EntityId, KnownEntity>;
}

export interface AnalysisInput {
  text: string;
  language: string | null;
  published: Published | null;
  /** The article's blocks as spans of `text`; a sentence never crosses one. */
  blocks: { start: number; end: number; role: string }[];
  candidates: Candidate[];
  /** Evidence that an ambiguous name needs (see core/detection/mentions). */
  threshold?: number | undefined;
  /** Word tables of the article's language, then of English (see core/words.ts). */
  words: WordTable[];
}
