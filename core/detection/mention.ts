import type { EntityId, Kind } from '../knowledge/entity.ts';

/** What a name tells of a thing that no pack knows (see unlisted.ts). */
export interface Unlisted {
  /** Whose it is. */
  vendor: EntityId;
  /** As a pack would write it: `NVIDIA GeForce RTX 6090`. */
  name: string;
  /** What it goes on from: `NVIDIA GeForce RTX`. */
  series: string;
}

/** One entity that a surface form may stand for, as the gazetteer tells it. */
export interface Sense {
  /** Of an unlisted thing made up from its name, and never told outside detection. */
  id: EntityId;
  /** The name is ambiguous: without evidence the candidate is dropped. */
  context: boolean;
  unlisted?: Unlisted;
}

/** A name found in a text by its letters alone; context has not been asked yet. */
export interface Candidate {
  start: number;
  end: number;
  senses: Sense[];
  /** The name without the case ending that the text gives it. */
  base?: string;
}

/** Why something was marked or dropped, for the reader who asks. */
export interface Reason {
  /**
   * `name`: unambiguous name; `cue`: a word near it; `kind`: a mention near it; `usual`: what the name mostly means;
   * `form`: how it is written; `earlier`: established before; `joined`; `series`: it fits a series of names.
   */
  rule: 'name' | 'series' | 'cue' | 'kind' | 'usual' | 'form' | 'earlier' | 'joined';
  /** The words or mention that were the evidence. */
  evidence?: string;
  weight: number;
}

/** Span + surface form + linked entity + confidence + why. `entity` is null for NIL. */
export interface Mention {
  start: number;
  end: number;
  surface: string;
  /** Systems count as chips to a reader; the entity's own kind stays in its id. */
  kind: Exclude<Kind, 'system'>;
  entity: EntityId | null;
  /** Of a thing that no pack knows. */
  unlisted?: Unlisted;
  /** 0 to 1. */
  confidence: number;
  why: Reason[];
}

/** Count of hardware: 10.000 GPU → 10000 of GPU. */
export interface Quantity {
  start: number;
  end: number;
  surface: string;
  count: number;
  /** The chip counted, or null where the sentence says only "GPU" or the like. */
  of: EntityId | null;
}
