import { compareDates } from './dates.ts';
import type { Best, Entity, EntityId, Fact, KnownEntity } from './entity.ts';
import { basisKey } from './family.ts';

/** Of each year the highest figures of the chips that came in it. */
export type Bests = Record<Best['year'], Best['figures']>;

type Measure = Pick<Fact, 'property' | 'basis'>;

/** What is compared: of a chip as sold, and no rate that counts on sparsity. */
const COMPARED: readonly Measure[] = [
  { property: 'memory_gb' },
  { property: 'bandwidth_tbs' },
  { property: 'tdp_w' },
  { property: 'flops', basis: { precision: 'fp16', engine: 'vector' } },
  ...(['fp16', 'bf16', 'fp8'] as const).map((precision) => ({
    property: 'flops',
    basis: { precision, engine: 'matrix', sparsity: 'dense' } as const,
  })),
];
const COMPARED_KEYS = new Set(COMPARED.map(keyOf));

/** To be the best of fewer chips says nothing. */
const FEWEST = 3;

/** The same for figures that can be compared; null for one that is compared with none. */
export function figureKey({ property, basis = {}, stage = 'shipped' }: Fact): string | null {
  const { per, ...rest } = basis;
  const key = keyOf({ property, basis: per === 'board' ? rest : basis });
  return stage === 'shipped' && COMPARED_KEYS.has(key) ? key : null;
}

function keyOf({ property, basis }: Measure): string {
  return `${property}/${basisKey(basis)}`;
}

/** Only confirmed figures count. `entities` may have several rows of one chip, since several packs can tell of it. */
export function bestsOf(entities: readonly Entity[]): Bests {
  const groups = new Map<string, Figure[]>();
  for (const figure of figuresIn(entities)) {
    const group = `${figure.year} ${figure.key}`;
    groups.set(group, [...(groups.get(group) ?? []), figure]);
  }
  const bests: Bests = {};
  for (const figures of groups.values()) {
    if (figures.length < FEWEST) continue;
    const { year, key, value, name } = figures.reduce((a, b) => (b.value > a.value ? b : a));
    bests[year] = { ...bests[year], [key]: { value, name } };
  }
  return bests;
}

/** What the best of its year had goes with a chip. */
export function withBest(known: KnownEntity, bests: Bests): KnownEntity {
  const { entity, members, family } = known;
  const year = entity.kind === 'chip' ? yearOf([entity, ...members], family) : undefined;
  const figures = year === undefined ? undefined : bests[year];
  return year === undefined || figures === undefined ? known : { ...known, best: { year, figures } };
}

/** The year in which the first of them was released, else announced, else that of the family; rumours tell none. */
function yearOf(entities: readonly Entity[], family?: Entity): string | undefined {
  const facts = entities.flatMap((one) => one.facts.filter(({ confidence }) => confidence !== 'unconfirmed'));
  for (const wanted of ['released', 'announced']) {
    const dates = facts.flatMap(({ property, value }) => (property === wanted ? String(value) : []));
    const [first] = dates.sort(compareDates);
    if (first !== undefined) return first.slice(0, 4);
  }
  return family && yearOf([family]);
}

/** The highest of one chip. */
interface Figure {
  year: string;
  key: string;
  value: number;
  name: string;
}

function figuresIn(entities: readonly Entity[]): Figure[] {
  const chips = chipsIn(entities);
  const members = membersIn(chips);
  return [...chips.values()].flatMap((chip) => {
    const family = chip.family && chips.get(chip.family);
    const year = yearOf([chip, ...(members.get(chip.id) ?? [])], family);
    if (year === undefined) return [];
    return [...highestOf(chip, family)].map(([key, value]) => ({ year, key, value, name: chip.name }));
  });
}

/** What a chip itself has, by key. The bandwidth of memory on the die is not that of memory beside it. */
function highestOf(chip: Entity, family: Entity | undefined): Map<string, number> {
  const around = [...chip.facts, ...(family?.facts ?? [])];
  const hasMemory = around.some(({ property }) => property === 'memory_gb');
  const highest = new Map<string, number>();
  for (const fact of chip.facts) {
    const key = fact.confidence === 'confirmed' ? figureKey(fact) : null;
    if (key === null || (fact.property === 'bandwidth_tbs' && !hasMemory)) continue;
    highest.set(key, Math.max(highest.get(key) ?? 0, Number(fact.value)));
  }
  return highest;
}

/** The chips, each with what all its rows tell. */
function chipsIn(entities: readonly Entity[]): Map<EntityId, Entity> {
  const chips = new Map<EntityId, Entity>();
  for (const entity of entities) {
    if (entity.kind !== 'chip') continue;
    const before = chips.get(entity.id);
    chips.set(
      entity.id,
      before ? { ...entity, ...before, facts: [...before.facts, ...entity.facts] } : entity,
    );
  }
  return chips;
}

function membersIn(chips: ReadonlyMap<EntityId, Entity>): Map<EntityId, Entity[]> {
  const members = new Map<EntityId, Entity[]>();
  for (const chip of chips.values()) {
    if (chip.family) members.set(chip.family, [...(members.get(chip.family) ?? []), chip]);
  }
  return members;
}
