/** @typedef {import('../../core/knowledge/entity.ts').Entity} Entity */
/** @typedef {import('../../core/knowledge/entity.ts').Fact} Fact */

/** Properties that a second table adds nothing to, or that it states by another rule. */
const LEFT_OUT = new Set([
  'vendor',
  'architecture',
  'flops',
  'process_name',
  'foundry',
  'shaders',
  'process_nm',
]);
/** Relative difference within which two tables agree on a number. */
const TOLERANCE = 0.03;
const EXACT = new Set(['cuda_cores', 'memory_bus_bit']);

/**
 * Of the GPU table's facts those that a chip of another pack lacks, or holds alike without having them confirmed.
 * @param {Fact[]} facts
 * @param {Entity} chip
 * @param {Entity | undefined} family
 */
export function extraFacts(facts, chip, family) {
  const isUnreleased = chip.facts.some(({ property }) => property === 'status');
  if (isUnreleased) return [];
  // A chip that only single pages tell of takes all of the table.
  const isListed = chip.facts.some(({ sources }) => sources.includes('epoch-ai-machine-learning-hardware'));
  return facts.filter((fact) => {
    const own = chip.facts.filter((other) => isOnSame(fact, other));
    const told = own.length > 0 ? own : (family?.facts ?? []).filter((other) => isOnSame(fact, other));
    const several = facts.filter((other) => isOnSame(fact, other)).length > 1;
    if (told.length === 0) return !isListed || !LEFT_OUT.has(fact.property);
    return !several && told.every((other) => agrees(fact, other) && other.confidence !== 'confirmed');
  });
}

/**
 * @param {Fact} a
 * @param {Fact} b
 */
function isOnSame(a, b) {
  return keyOf(a) === keyOf(b);
}

/** @param {Fact} fact */
function keyOf({ property, basis }) {
  const { precision, engine, sparsity, per, price } = basis ?? {};
  return [property, precision, engine, sparsity, per, price].join('/');
}

/**
 * @param {Fact} a
 * @param {Fact} b
 */
function agrees({ property, value: a }, { value: b }) {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= (EXACT.has(property) ? 0 : TOLERANCE) * Math.max(a, b);
  }
  const [one, other] = [String(a).toLowerCase(), String(b).toLowerCase()];
  return property === 'released' ? one.startsWith(other) || other.startsWith(one) : one === other;
}
