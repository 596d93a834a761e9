import type { Entity, Fact } from '../../core/knowledge/entity.ts';
import { basisKey } from '../../core/knowledge/family.ts';
import { factsOf, numbersOf, pairsOf, type Finding, type Index } from './findings.ts';

/** Gbit a second over one pin, by type of memory: the slowest and the fastest that was ever sold, and a little. */
const PIN_RATES: Record<string, [least: number, most: number]> = {
  SDR: [0.05, 0.25],
  DDR: [0.12, 1.1],
  DDR2: [0.3, 1.4],
  DDR3: [0.6, 2.6],
  DDR4: [1.3, 3.8],
  DDR5: [3.8, 9],
  GDDR2: [0.4, 1.2],
  GDDR3: [0.5, 2.7],
  GDDR4: [1.2, 2.5],
  GDDR5: [1.8, 9.1],
  GDDR5X: [8, 12.5],
  GDDR6: [9, 21],
  GDDR6X: [15, 25],
  GDDR7: [22, 37],
  HBM: [0.8, 1.2],
  HBM2: [1, 2.6],
  HBM2E: [2.3, 3.8],
  HBM3: [4, 7],
  HBM3E: [5.5, 10.5],
  HBM4: [6, 13.5],
  LPDDR4: [1.6, 4.4],
  LPDDR4X: [2.6, 4.4],
  LPDDR5: [4.2, 8.6],
  LPDDR5X: [6.3, 10.8],
};

/** No engine leaves out zeros in these. */
const NEVER_SPARSE = new Set(['fp64', 'fp32']);

/** A rate says of which precision and on what engine; one of matrices also whether it counts zeros. */
export function unnamedBases(entities: readonly Entity[]): Finding[] {
  return ratesOf(entities).flatMap(({ entity, fact }) => {
    const { precision, engine, sparsity } = fact.basis ?? {};
    if (precision && engine && (sparsity || engine === 'vector' || NEVER_SPARSE.has(precision))) return [];
    return [{ key: entity.id, told: `${fact.value} TFLOPS on ${JSON.stringify(fact.basis)}` }];
  });
}

/** Leaving out zeros makes a rate greater. */
export function sparseBelowDense(entities: readonly Entity[]): Finding[] {
  return ratesOf(entities).flatMap(({ entity, fact: sparse }) =>
    entity.facts
      .filter((dense) => isDenseTwin(dense, sparse) && sparse.value < dense.value)
      .map((dense) => ({
        key: entity.id,
        told: `${sparse.basis?.precision} sparse ${sparse.value} < dense ${dense.value}`,
      })),
  );
}

function isDenseTwin(dense: Fact, sparse: Fact): boolean {
  const { sparsity, ...rest } = sparse.basis ?? {};
  if (dense.property !== 'flops' || sparsity !== 'sparse' || dense.stage !== sparse.stage) return false;
  return basisKey(dense.basis) === basisKey({ ...rest, sparsity: 'dense' });
}

/** What a bus of that many bits and memory of that type can carry. */
export function impossibleBandwidths(entities: readonly Entity[], index: Index): Finding[] {
  return entities.flatMap((entity) => {
    const bandwidths = ofOne(entity, 'bandwidth_tbs', index);
    const buses = ofOne(entity, 'memory_bus_bit', index);
    const types = factsOf(entity, 'memory_type', index).flatMap(({ value }) => typesIn(String(value)));
    if (types.length === 0) return [];
    return pairsOf(bandwidths, buses).flatMap(([bandwidth, bus]) => {
      const rate = (bandwidth * 8000) / bus;
      const isPossible = types.some(([least, most]) => rate >= least && rate <= most);
      return isPossible
        ? []
        : [{ key: entity.id, told: `${bus} bit carry ${bandwidth} TB/s: ${rate.toFixed(2)} Gbit/s a pin` }];
    });
  });
}

/** Figures of a chip or board; not those of a part of it. */
function ofOne(entity: Entity, property: string, index: Index): number[] {
  return factsOf(entity, property, index).flatMap(({ value, basis, stage }) =>
    typeof value === 'number' && !basis?.per && stage !== 'announced' ? [value] : [],
  );
}

function typesIn(text: string): [number, number][] {
  return text
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .flatMap((word) => (PIN_RATES[word] ? [PIN_RATES[word]] : []));
}

/** How far a rate may be from what its cores do. */
const NEAR = 0.05;

/** Operations of one core in one tick of the clock that the maker quotes: a multiplication and an addition, unless told. */
const OPERATIONS = 2;
const OTHER_OPERATIONS: Record<string, number> = {
  // Cores ran at twice the quoted clock.
  'architecture/fermi': 4,
  // Two instructions are issued at once.
  'architecture/rdna-3': 4,
  'architecture/rdna-3-5': 4,
  'architecture/rdna-4': 4,
};

/**
 * Vector FP32 is what all cores do at their boost clock; where that is not told, it is no less than what they do at the
 * base clock, and no more than twice that. Keys name the architecture first.
 */
export function ratesUnlikeCores(entities: readonly Entity[], index: Index): Finding[] {
  return entities.flatMap((entity) => {
    const [architecture] = factsOf(entity, 'architecture', index);
    const cores = ['cuda_cores', 'shaders'].flatMap((property) => numbersOf(entity, property, index));
    const operations = new Set([OPERATIONS, OTHER_OPERATIONS[architecture?.ref ?? ''] ?? OPERATIONS]);
    const each = pairsOf(cores, [...operations]).map(([count, times]) => (count * times) / 1e6);
    const boost = pairsOf(each, numbersOf(entity, 'boost_clock_mhz', index));
    const clocked = boost.length > 0 ? boost : pairsOf(each, numbersOf(entity, 'base_clock_mhz', index));
    const most = boost.length > 0 ? 1 : 2;
    const fits = (rate: number) =>
      clocked.some(([a, b]) => rate >= a * b * (1 - NEAR) && rate <= a * b * most * (1 + NEAR));
    if (clocked.length === 0) return [];
    return entity.facts
      .filter((fact) => isVectorRate(fact) && !fits(Number(fact.value)))
      .map(({ value }) => ({
        key: `${architecture?.ref ?? 'architecture/unknown'} ${entity.id}`,
        told: `${value} TFLOPS, and its cores at its clock make ${clocked.map(([a, b]) => (a * b).toFixed(2)).join(' or ')}`,
      }));
  });
}

function isVectorRate({ property, basis, stage }: Fact): boolean {
  const { precision, engine, per } = basis ?? {};
  return property === 'flops' && precision === 'fp32' && engine === 'vector' && !per && stage !== 'announced';
}

function ratesOf(entities: readonly Entity[]): { entity: Entity; fact: Fact }[] {
  return entities.flatMap((entity) =>
    entity.facts.filter(({ property }) => property === 'flops').map((fact) => ({ entity, fact })),
  );
}
