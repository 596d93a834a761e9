import type { EntityId, Fact, KnownEntity } from '../knowledge/entity.ts';

/** A system of accelerators, at one of its sizes. */
export interface Cluster {
  system: EntityId;
  name: string;
  count: Fact;
  /** The chips that it is made of, as far as they are told. */
  chips: Fact[];
  /** Its accelerators to those of the fleet: 2 is twice as many. */
  ratio: number;
}

const COUNTS = ['gpu_count', 'accelerator_count'];

/** The systems whose number of accelerators is nearest by ratio, each once; the nearest first. */
export function nearestClusters(systems: readonly KnownEntity[], count: number, most = 3): Cluster[] {
  const sized = systems.flatMap(({ entity }) => {
    const sizes = entity.facts.flatMap((fact) =>
      COUNTS.includes(fact.property) && typeof fact.value === 'number'
        ? { fact, ratio: fact.value / count }
        : [],
    );
    const [nearest] = sizes.sort((a, b) => distance(a.ratio) - distance(b.ratio));
    if (!nearest) return [];
    const chips = entity.facts.filter(({ property }) => property === 'accelerator');
    return { system: entity.id, name: entity.name, count: nearest.fact, chips, ratio: nearest.ratio };
  });
  return sized.sort((a, b) => distance(a.ratio) - distance(b.ratio)).slice(0, most);
}

function distance(ratio: number): number {
  return Math.abs(Math.log(ratio));
}
