import type { Mention } from '../detection/mention.ts';
import { kindOf, type Fact, type Kind } from '../knowledge/entity.ts';
import {
  compareNames,
  compareNotation,
  compareNumbers,
  comparePower,
  comparePrices,
  compareProcess,
  compareRates,
  type Comparable,
  type Comparison,
} from './compare.ts';
import { compareMakers, compareParties, compareRoles, compareYears } from './compare-parties.ts';
import type { Topic } from './words.ts';

/** One attribute that texts make claims about: a row here, and its words in words/. */
export interface Attribute {
  id: string;
  topic: Topic;
  /** Kinds of what it is told of. */
  of: readonly Kind[];
  /** How its values stand in a text. */
  values:
    | { from: 'mentions'; kind: Kind }
    /** A number before one of the units that words/ lists for the attribute. */
    | { from: 'units' }
    /** A number of four digits that can be a year. */
    | { from: 'years' }
    /** Notation that is alike in all languages. */
    | { from: 'notation'; pattern: RegExp };
  /** Subject and value side by side are a claim: `A100 80GB`. Of a name it is none: `Hopper H100`. */
  isToldBySide?: true;
  /** The attribute counts something that adds up over chips, so that totals must be told apart. */
  addsUp?: true;
  /** Several values are true at once: founders. */
  isPlural?: true;
  /** It may hold of one place or customer alone: `launched in China in 2023`. */
  isLocal?: true;
  /** Who has it changes: a year in the sentence may be the time that it tells of. */
  isOfTime?: true;
  compare: (claim: Comparable, fact: Fact) => Comparison;
  /** Properties of the facts that decide; its own where absent. */
  properties?: readonly string[];
  /** Other properties whose facts can support the claim, but not contradict it. */
  also?: readonly string[];
}

/** A number before a year up to this may be the day. */
export const LAST_DAY = 31;

const CHIPS = ['chip', 'system'] as const;
const PRODUCTS = [...CHIPS, 'architecture', 'model'] as const;
const FIGURE = { values: { from: 'units' }, compare: compareNumbers, isToldBySide: true } as const;

export const ATTRIBUTES: readonly Attribute[] = [
  {
    id: 'architecture',
    topic: 'architecture',
    of: CHIPS,
    values: { from: 'mentions', kind: 'architecture' },
    compare: compareNames,
    // A superchip is rightly called by its platform, and by its CPU.
    also: ['platform', 'cpu_architecture'],
  },
  { id: 'memory_gb', topic: 'memory', of: CHIPS, ...FIGURE, addsUp: true },
  {
    id: 'memory_type',
    topic: 'memory',
    of: CHIPS,
    values: { from: 'notation', pattern: /(?<![a-z\d])(?:HBM\d?|GDDR\d)[EX]?(?![a-z\d])/gi },
    isToldBySide: true,
    compare: compareNotation,
  },
  { id: 'bandwidth_tbs', topic: 'bandwidth', of: CHIPS, ...FIGURE, addsUp: true },
  { id: 'tdp_w', topic: 'power', of: CHIPS, ...FIGURE, addsUp: true, compare: comparePower },
  { id: 'process_nm', topic: 'silicon', of: CHIPS, ...FIGURE, compare: compareProcess },
  { id: 'transistors_billion', topic: 'silicon', of: CHIPS, ...FIGURE, addsUp: true },
  { id: 'die_mm2', topic: 'silicon', of: CHIPS, ...FIGURE },
  { id: 'cuda_cores', topic: 'silicon', of: CHIPS, ...FIGURE, addsUp: true },
  { id: 'sm_count', topic: 'silicon', of: CHIPS, ...FIGURE, addsUp: true },
  { id: 'gpu_count', topic: 'parts', of: CHIPS, values: { from: 'units' }, compare: compareNumbers },
  { id: 'cpu_count', topic: 'parts', of: CHIPS, values: { from: 'units' }, compare: compareNumbers },
  { id: 'flops', topic: 'rate', of: CHIPS, ...FIGURE, compare: compareRates, addsUp: true },
  {
    id: 'price_usd',
    topic: 'price',
    of: CHIPS,
    values: { from: 'units' },
    addsUp: true,
    compare: comparePrices,
  },
  {
    id: 'release_year',
    topic: 'release',
    of: PRODUCTS,
    values: { from: 'years' },
    isLocal: true,
    compare: compareYears,
    properties: ['announced', 'released'],
  },
  {
    id: 'founded_year',
    topic: 'founding',
    of: ['organization'],
    values: { from: 'years' },
    compare: compareYears,
    properties: ['founded'],
  },
  {
    id: 'vendor',
    topic: 'maker',
    of: CHIPS,
    values: { from: 'mentions', kind: 'organization' },
    compare: compareMakers,
    also: ['foundry'],
  },
  {
    id: 'developer',
    topic: 'maker',
    of: ['model'],
    values: { from: 'mentions', kind: 'organization' },
    compare: compareParties,
  },
  {
    id: 'parent',
    topic: 'parent',
    of: ['organization'],
    values: { from: 'mentions', kind: 'organization' },
    compare: compareParties,
  },
  {
    id: 'founder',
    topic: 'founder',
    of: ['organization'],
    values: { from: 'mentions', kind: 'person' },
    isPlural: true,
    compare: compareParties,
  },
  {
    id: 'role',
    topic: 'role',
    of: ['person'],
    values: { from: 'mentions', kind: 'organization' },
    isOfTime: true,
    compare: compareRoles,
  },
];

const BY_ID = new Map(ATTRIBUTES.map((attribute) => [attribute.id, attribute]));

export function attributeOf(id: string): Attribute | undefined {
  return BY_ID.get(id);
}

export function propertiesOf({ id, properties }: Attribute): readonly string[] {
  return properties ?? [id];
}

/** Whether the token names something that the attribute is told of; known or not, so that it hides what stands before. */
export function isOf({ mention }: { mention?: Mention }, { of }: Attribute): boolean {
  return mention !== undefined && of.includes(mention.entity ? kindOf(mention.entity) : mention.kind);
}

/** Whether it is a spec of a chip, whose maker may stand between the chip and the value. */
export function isSpecOfChip(attribute: Attribute): boolean {
  return isFigure(attribute) || attribute.id === 'architecture';
}

/** Whether its values are figures or notations, which the same words tell of a chip: `has 80 GB`, `with HBM3`. */
export function isFigure({ values }: Attribute): boolean {
  return values.from === 'units' || values.from === 'notation';
}
