import type { Basis, EntityId, Fact, KnownEntity } from '../knowledge/entity.ts';
import { factsFor } from '../knowledge/family.ts';
import { propertyOf } from '../knowledge/properties.ts';
import type { Claim, StatedBasis } from './finding.ts';

/**
 * How a claim stands to one fact. `unclear` neither supports nor contradicts; `by` is the last part of the rule's id.
 */
export interface Comparison {
  /** `apart`: the fact tells of something else, and has no part in the verdict. */
  is: 'agrees' | 'differs' | 'unclear' | 'apart';
  by: string;
}

/** The claim, with all names of what it says. */
export interface Comparable {
  claim: Claim;
  names: readonly string[];
  /** Of the claim's subject. */
  known: KnownEntity;
  /** Of the entity that the claim's value names. */
  said: KnownEntity | undefined;
  /** Knowledge of an entity that a fact names, where it was asked for. */
  ofRef: (id: EntityId | undefined) => KnownEntity | undefined;
}

export const AGREES: Comparison = { is: 'agrees', by: 'agrees' };

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

/** How far a figure that the text calls rough may be off before it differs. */
const ROUGH = 0.15;

/** By the property's tolerance. What is made of several dies or chips may be counted in either way. */
export function compareNumbers({ claim, known }: Comparable, fact: Fact): Comparison {
  const [said, truth] = [Number(claim.value), Number(fact.value)];
  if (isNear(said, fact)) return AGREES;
  const isRough = claim.isRough === true && Math.abs(said - truth) <= ROUGH * truth;
  const by = isRough ? 'rough' : (otherMeaning(claim, truth) ?? otherBasis(said, known, fact));
  return by === null ? { is: 'differs', by: 'no-member' } : { is: 'unclear', by };
}

export function isNear(said: number, fact: Fact): boolean {
  const truth = Number(fact.value);
  return Math.abs(said - truth) <= (propertyOf(fact.property)?.tolerance ?? 0) * Math.abs(truth);
}

/** Where the figure is another one of the chip's: its links' rate, what its memory may also be counted as. */
const ALIKE: Record<string, { property: string; factor: number; by: string }> = {
  bandwidth_tbs: { property: 'interconnect_gbs', factor: 1000, by: 'interconnect' },
};

function otherBasis(said: number, known: KnownEntity, fact: Fact): string | null {
  if (isRebuilt(said, known, fact)) return 'rebuilt';
  const alike = ALIKE[fact.property];
  const isOther =
    alike !== undefined &&
    factsFor(known, alike.property).some((other) => isNear(said * alike.factor, other.fact));
  if (isOther) return alike.by;
  return isComposite(known, fact) ? 'other-basis' : null;
}

/** Workshops solder chips of twice the size onto cards: `RTX 4090 48GB`. HBM, within the package, is out of their reach. */
function isRebuilt(said: number, known: KnownEntity, fact: Fact): boolean {
  if (fact.property !== 'memory_gb' || !isNear(said / 2, fact)) return false;
  return factsFor(known, 'memory_type').some((type) => /^GDDR/i.test(String(type.fact.value)));
}

/** What else a figure may be than that of one chip. Counts of systems are told in no other way. */
function otherMeaning(claim: Claim, truth: number): 'total' | 'part' | null {
  const { value, count, attribute } = claim;
  const said = Number(value);
  if (attribute.endsWith('_count')) return isOfSeveral(claim) && said % truth === 0 ? 'total' : null;
  if (said > LEAST_TOTAL && said >= SEVERAL * truth) return 'total';
  if (said * PART <= truth) return 'part';
  const share = count === undefined ? 0 : said / count / truth;
  return share >= LEAST_SHARE && share <= LARGEST_SHARE ? 'total' : null;
}

/** The text tells of several systems, or of a rack or pod of them. */
function isOfSeveral({ count, isHosted }: Claim): boolean {
  return count !== undefined || isHosted === true;
}

/** In a light game, under a limit or at rest a chip draws less than it may: below that, only a rating can be wrong. */
export function comparePower(comparable: Comparable, fact: Fact): Comparison {
  const compared = compareNumbers(comparable, fact);
  const { isRated, value } = comparable.claim;
  const isDraw = compared.is === 'differs' && !isRated && Number(value) < Number(fact.value);
  return isDraw ? { is: 'unclear', by: 'draw' } : compared;
}

/** Foundries sell one generation under several numbers: nodes so close are a matter of naming (4 and 5, 12 and 16). */
const SAME_NODE = 4 / 3;

export function compareProcess({ claim }: Comparable, fact: Fact): Comparison {
  const [said, truth] = [Number(claim.value), Number(fact.value)];
  if (said === truth) return AGREES;
  const isOneClass = Math.max(said, truth) / Math.min(said, truth) <= SAME_NODE;
  return isOneClass ? { is: 'unclear', by: 'node-class' } : { is: 'differs', by: 'other' };
}

/**
 * Rates of one precision only. The figure with sparsity is twice the dense one, and the other way round: a text that
 * does not say which of them it means is not held to either.
 */
export function compareRates(comparable: Comparable, fact: Fact): Comparison {
  const { basis = {}, value } = comparable.claim;
  const said = Number(value);
  if (isOtherPrecision(basis, fact)) return { is: 'apart', by: 'other-precision' };
  const isSparse = fact.basis?.sparsity === 'sparse' && !basis.isSparse;
  if (isNear(said, fact)) return isSparse ? { is: 'unclear', by: 'sparse' } : AGREES;
  if (basis.precision === undefined) return { is: 'unclear', by: 'no-precision' };
  const isHalfOrDouble = isNear(said / 2, fact) || isNear(said * 2, fact);
  return isHalfOrDouble ? { is: 'unclear', by: 'sparse' } : compareNumbers(comparable, fact);
}

function isOtherPrecision({ precision }: StatedBasis, fact: Fact): boolean {
  return precision !== undefined && classOf(precision) !== classOf(fact.basis?.precision);
}

/** Chips run both sixteen-bit formats at one rate. */
function classOf(precision: string | undefined): string | undefined {
  return precision === 'bf16' ? 'fp16' : precision;
}

/** Prices move: none is ever wrong for being another than the one we know. */
export function comparePrices({ claim }: Comparable, fact: Fact): Comparison {
  return isNear(Number(claim.value), fact) ? AGREES : { is: 'unclear', by: 'other-price' };
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
  if (property.endsWith('_count')) return false;
  if (entity.kind === 'system') return true;
  // A pair's figure leaves no doubt where that of one chip is known beside it.
  if (isPerSeveral(basis) && factsFor(known, property).every(({ fact }) => isPerSeveral(fact.basis)))
    return true;
  return entity.facts.some((fact) => fact.property === 'platform' || fact.property === 'cpu_architecture');
}

function isPerSeveral(basis: Basis | undefined): boolean {
  return basis?.per !== undefined && basis.per !== 'gpu';
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}

function startsWith(long: readonly string[], short: readonly string[]): boolean {
  return short.length > 0 && short.every((word, i) => word === long[i]);
}
