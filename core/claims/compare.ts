import type { Basis, Fact, KnownEntity } from '../knowledge/entity.ts';
import { factsFor } from '../knowledge/family.ts';
import { propertyOf } from '../knowledge/properties.ts';
import type { Claim } from './finding.ts';

/**
 * How a claim stands to one fact. `unclear` neither supports nor contradicts; `by` is the last part of the rule's id.
 */
export interface Comparison {
  is: 'agrees' | 'differs' | 'unclear';
  by: string;
}

/** The claim, with all names of what it says. */
export interface Comparable {
  claim: Claim;
  names: readonly string[];
  /** Of the claim's subject. */
  known: KnownEntity;
}

const AGREES: Comparison = { is: 'agrees', by: 'agrees' };

/**
 * By the entity or its names. The name of the wider is true of the narrower (Blackwell of Blackwell Ultra), and the
 * narrower may be meant where we know the wider. A name that ends in the true one, such as a platform's, is another
 * thing that holds it: Grace Hopper has a Hopper GPU.
 */
export function compareNames({ claim, names }: Comparable, fact: Fact): Comparison {
  if (claim.ref !== undefined && claim.ref === fact.ref) return AGREES;
  const truth = wordsOf(String(fact.value));
  const said = names.map(wordsOf);
  if (said.some((name) => startsWith(truth, name))) return AGREES;
  if (said.some((name) => startsWith(name, truth))) return { is: 'unclear', by: 'refinement' };
  const isCompound = said.some((name) => startsWith(name.toReversed(), truth.toReversed()));
  return { is: 'differs', by: isCompound ? 'superchip' : 'other' };
}

/** From here on a size so many times the true one is more likely the total of several chips. */
const LEAST_TOTAL = 128;
const SEVERAL = 4;
/** A size so many times smaller is more likely the part in use. */
const PART = 5;
/** How far from the true size a chip's share of a total may be, which texts round and mix. */
const [LEAST_SHARE, LARGEST_SHARE] = [0.5, 1.5];

/** By the property's tolerance. What is made of several dies or chips may be counted in either way. */
export function compareNumbers({ claim, known }: Comparable, fact: Fact): Comparison {
  const tolerance = propertyOf(fact.property)?.tolerance ?? 0;
  const [said, truth] = [Number(claim.value), Number(fact.value)];
  if (Math.abs(said - truth) <= tolerance * Math.abs(truth)) return AGREES;
  const by = otherMeaning(said, truth, claim.count) ?? (isComposite(known, fact) ? 'other-basis' : null);
  return by === null ? { is: 'differs', by: 'no-member' } : { is: 'unclear', by };
}

/** What else a size may be than that of one chip. */
function otherMeaning(said: number, truth: number, count: number | undefined): 'total' | 'part' | null {
  if (said > LEAST_TOTAL && said >= SEVERAL * truth) return 'total';
  if (said * PART <= truth) return 'part';
  const share = count === undefined ? 0 : said / count / truth;
  return share >= LEAST_SHARE && share <= LARGEST_SHARE ? 'total' : null;
}

/** By notation: `HBM` and `HBM3` are said for HBM3e too, but HBM3e is not said for HBM3. */
export function compareNotation({ claim }: Comparable, fact: Fact): Comparison {
  const said = String(claim.value).toUpperCase();
  const truths = String(fact.value)
    .toUpperCase()
    .split(/[^A-Z\d]+/);
  if (truths.some((truth) => truth === said)) return AGREES;
  const isShort = truths.some((truth) => truth.startsWith(said));
  return isShort ? { is: 'unclear', by: 'refinement' } : { is: 'differs', by: 'other' };
}

function isComposite(known: KnownEntity, { property, basis }: Fact): boolean {
  const { entity } = known;
  if (entity.kind === 'system') return true;
  // A pair's figure leaves no doubt where that of one chip is known beside it.
  if (isOfSeveral(basis) && factsFor(known, property).every(({ fact }) => isOfSeveral(fact.basis)))
    return true;
  return entity.facts.some((fact) => fact.property === 'platform' || fact.property === 'cpu_architecture');
}

function isOfSeveral(basis: Basis | undefined): boolean {
  return basis?.per !== undefined && basis.per !== 'gpu';
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}

function startsWith(long: readonly string[], short: readonly string[]): boolean {
  return short.length > 0 && short.every((word, i) => word === long[i]);
}
