import type { Candidate, Mention, Quantity } from './detection/mention.ts';
import type { Finding } from './claims/finding.ts';
import type { EntityId, Event, KnownEntity, PartialDate } from './knowledge/entity.ts';
import type { Published } from './article/article.ts';
import type { DetectionWords } from './detection/words.ts';
import type { ClaimWords } from './claims/words.ts';

/** An event after the article's date, of an entity that the article mentions. */
export interface Since {
  entity: EntityId;
  event: Event;
}

/** All that core tells about one article. Offsets are UTF-16 code units into `text`. */
export interface Analysis {
  text: string;
  language: string | null;
  published: Published | null;
  mentions: Mention[];
  quantities: Quantity[];
  findings: Finding[];
  since: Since[];
  /** The knowledge used, by entity id: what cards and reports read. */
  known: Record<EntityId, KnownEntity>;
}

export interface AnalysisInput {
  text: string;
  language: string | null;
  published: Published | null;
  /** Block starts in `text`; a sentence never crosses one. */
  blocks: { start: number; end: number; role: string }[];
  candidates: Candidate[];
  /** Word tables of the article's language, then of English (see core/detection/words). */
  words: WordTable[];
  /** Day as of which `since` is told. */
  today: PartialDate;
}

/** The word tables of one language, gathered by core/words.ts; they travel with the gazetteer, not in a script. */
export interface WordTable {
  lang: string;
  /** Parsed from core/detection/words/<lang>.json: number words, units, counted nouns, context cues. */
  detection: DetectionWords;
  /** Parsed from core/claims/words/<lang>.json: connectors, attribute cues, negation, hypothesis … */
  claims: ClaimWords;
}
