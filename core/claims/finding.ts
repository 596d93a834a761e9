import type { Basis, EntityId, Fact } from '../knowledge/entity.ts';

export type Verdict = 'supported' | 'contradicted' | 'outdated' | 'disputed' | 'cannot-tell';

export interface StatedBasis {
  precision?: Basis['precision'];
  isSparse?: true;
}

/** What the text says of an entity's property. The span covers subject, connector and value. */
export interface Claim {
  start: number;
  end: number;
  surface: string;
  subject: EntityId;
  attribute: string;
  value: string | number;
  /** The entity that the value names. */
  ref?: EntityId;
  /** How many of the chip the text counts, where more than one: a number may be their sum. */
  count?: number;
  /** Something that holds several systems is named too: a rack, a pod. */
  isHosted?: true;
  /** Others in the sentence that may have the figure, where no verb of having tells it of the subject. */
  others?: EntityId[];
  /** The company that the text tells to have done it. */
  actor?: EntityId;
  /** That it is told of the subject is not certain: it can be supported, never wrong. */
  isLoose?: true;
  /** The text calls the figure rough: `about 80 GB`. */
  isRough?: true;
  /** The figure is told to be what the chip is built for: `a TDP of 450 W`. */
  isRated?: true;
  /** Of a rate: what the sentence says of precision and sparsity. */
  basis?: StatedBasis;
  /** Span of the stated value alone. */
  valueStart: number;
  valueEnd: number;
}

/** A fact that a verdict rests on, with the entity (family or member) that holds it. */
export interface Ground {
  entity: EntityId;
  fact: Fact;
}

export interface Finding extends Claim {
  verdict: Verdict;
  /** What our sources say, for display: `Ampere`, `40–80`. Null when nothing was known. */
  truth: string | null;
  /** Id of the rule that judged: `architecture/other`, `architecture/superchip`, `memory_gb/no-member`. */
  rule: string;
  facts: Ground[];
}
