import {
  compareNames,
  compareNotation,
  compareNumbers,
  type Comparable,
  type Comparison,
} from './compare.ts';
import type { Fact } from '../knowledge/entity.ts';
import type { Topic } from './words.ts';

/** One attribute that texts make claims about: a row here, and its words in words/. */
export interface Attribute {
  /** Also the property of the facts that decide. */
  id: string;
  topic: Topic;
  /** How its values stand in a text. */
  values:
    | { from: 'mentions' }
    /** A number before one of the units that words/ lists for the attribute. */
    | { from: 'units' }
    /** Notation that is alike in all languages. */
    | { from: 'notation'; pattern: RegExp };
  /** Chip and value side by side are a claim: `A100 80GB`. Of a name it is none: `Hopper H100`. */
  isToldBySide: boolean;
  /** The attribute counts something that adds up over chips, so that totals must be told apart. */
  addsUp: boolean;
  compare: (claim: Comparable, fact: Fact) => Comparison;
  /** Other properties whose facts can support the claim, but not contradict it. */
  also?: readonly string[];
}

export const ATTRIBUTES: readonly Attribute[] = [
  {
    id: 'architecture',
    topic: 'architecture',
    values: { from: 'mentions' },
    isToldBySide: false,
    addsUp: false,
    compare: compareNames,
    // A superchip is rightly called by its platform, and by its CPU.
    also: ['platform', 'cpu_architecture'],
  },
  {
    id: 'memory_gb',
    topic: 'memory',
    values: { from: 'units' },
    isToldBySide: true,
    addsUp: true,
    compare: compareNumbers,
  },
  {
    id: 'memory_type',
    topic: 'memory',
    values: { from: 'notation', pattern: /(?<![\p{L}\d])(?:HBM\d?|GDDR\d)[EX]?(?![\p{L}\d])/giu },
    isToldBySide: true,
    addsUp: false,
    compare: compareNotation,
  },
];

export function attributeOf(id: string): Attribute | undefined {
  return ATTRIBUTES.find((attribute) => attribute.id === id);
}
