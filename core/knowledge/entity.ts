/**
 * What we know: entities, their names, facts, events and the sources these rest on.
 * These shapes are also the rows of the public pack format (see pack.ts) and travel between contexts as JSON.
 */

export const KINDS = ['chip', 'system', 'architecture', 'organization', 'person', 'model'] as const;
export type Kind = (typeof KINDS)[number];

/** Stable id, `kind/slug`: `chip/nvidia-h100-sxm5`. */
export type EntityId = `${Kind}/${string}`;

/** A calendar date of the precision that is known: `2023`, `2023-04` or `2023-04-12`. */
export type PartialDate = string;

export type Confidence = 'confirmed' | 'reported' | 'unconfirmed';
export type NameRole = 'primary' | 'alias' | 'former' | 'abbreviation' | 'short';

/** A way to write an entity. `from` and `to` bound the time in which it was the name in use. */
export interface Name {
  text: string;
  role: NameRole;
  /** BCP 47 language of the name; absent when it is used in any language. */
  lang?: string;
  from?: PartialDate;
  to?: PartialDate;
  /** The text can mean something else, so a mention needs evidence beside it. */
  context?: true;
}

/** What a rate or size is measured on. Two figures are comparable only where their bases are equal. */
export interface Basis {
  precision?: 'fp64' | 'fp32' | 'tf32' | 'fp16' | 'bf16' | 'fp8' | 'fp6' | 'fp4' | 'int8' | 'int4';
  engine?: 'vector' | 'matrix';
  sparsity?: 'dense' | 'sparse';
  /** `pair`: two boards that are sold and joined as one. */
  per?: 'die' | 'gpu' | 'board' | 'pair' | 'superchip' | 'system';
  /** Prices: what was asked at launch, or what press and resellers told. */
  price?: 'launch' | 'report';
}

export type Stage = 'announced' | 'shipped' | 'usable';

/** Entity + property + value. Units are fixed by the property (see properties.ts). */
export interface Fact {
  property: string;
  value: string | number;
  /** The entity that the value names, where a pack has it. */
  ref?: EntityId;
  basis?: Basis;
  stage?: Stage;
  from?: PartialDate;
  to?: PartialDate;
  confidence: Confidence;
  /** Ids of the pack's sources. Empty only where confidence is `unconfirmed`. */
  sources: string[];
  /** What a reader must know to read the value rightly, in English. */
  note?: string;
}

export type EventType =
  | 'founded'
  | 'acquired'
  | 'merged'
  | 'renamed'
  | 'released'
  | 'announced'
  | 'joined'
  | 'left'
  | 'listed'
  | 'invested'
  | 'split'
  | 'closed'
  | 'other';

/** A dated fact that tells a change. */
export interface Event {
  date: PartialDate;
  type: EventType;
  /** The other party, or the new name of a renaming. */
  counterpart?: string;
  ref?: EntityId;
  detail?: string;
  confidence: Confidence;
  sources: string[];
}

/** What an entity is and why it matters, in sentences of our own that say no more than facts and events do. */
export interface Background {
  /** By BCP 47 language. */
  texts: Record<string, string>;
  /** What the texts say again: a property, or an event as `type@date` (see `restated`). */
  restates: string[];
}

export interface Entity {
  id: EntityId;
  kind: Kind;
  /** Canonical English name; vendor first for chips. */
  name: string;
  names: Name[];
  /** The family this entity is a member of: "A100 SXM4 80 GB" of "A100". */
  family?: EntityId;
  facts: Fact[];
  events: Event[];
  background?: Background;
}

/** Where a fact was seen. */
export interface Source {
  id: string;
  title: string;
  publisher: string;
  /** https address, absent for a table that has none. */
  url?: string;
  /** SPDX id of the text's or table's licence, where known. */
  license?: string;
  /** Day on which it was seen. */
  seen: PartialDate;
  kind: 'vendor' | 'official' | 'table' | 'encyclopedia' | 'press' | 'other';
}

/** The highest figures of a year, each with the name of the chip that has it; by `figureKey` (see bests.ts). */
export interface Best {
  year: string;
  figures: Record<string, { value: number; name: string }>;
}

/** Everything needed to show and judge one entity, gathered from all packs. Source ids are `pack:source`. */
export interface KnownEntity {
  entity: Entity;
  /** Members of the family, or empty. */
  members: Entity[];
  /** The family of a member. */
  family?: Entity;
  sources: Record<string, Source>;
  /** Canonical names of the entities that facts and events refer to. */
  referred: Record<EntityId, string>;
  /** Date of the newest pack that tells of this entity. */
  dataDate: PartialDate;
  /** Of a chip: what the best of the year in which it came had. Absent where no year is known, or nothing to compare. */
  best?: Best;
}

export function kindOf(id: EntityId): Kind {
  return id.slice(0, id.indexOf('/')) as Kind;
}
