import { validAt } from '../knowledge/as-of.ts';
import { kindOf, type EntityId, type Fact, type KnownEntity, type PartialDate } from '../knowledge/entity.ts';
import { factsAround } from '../knowledge/family.ts';
import type { Knowing } from './later.ts';
import { denseRates } from './scale.ts';
import type { Named } from './since.ts';
import { spreadsFor } from './versions.ts';

/** Hardware that a text counts; `of` is the chip that the sentence names, `by` the makers and architectures in the count. */
export interface Counted {
  start: number;
  end: number;
  count: number;
  of: EntityId | null;
  by: EntityId[];
}

/** A number of chips, wherever the text tells it. */
export interface CountedFleet {
  count: number;
  /** Where the text tells the number, in reading order. */
  spans: { start: number; end: number }[];
  chip: EntityId;
  reason: Reason;
}

/**
 * Why this chip. `named`: the sentence names it. `only`: it is the only accelerator that the text names. `flagship`: the
 * maker's data-centre chip of the time, which `fact` tells. `newest`: the last of them that a text without a date names.
 * `architecture`: the first of those of the architecture that is counted (`Hopper GPUs`). `most`: the accelerator that
 * the text names most. Only what is of the maker and of the architecture in the count is ever assumed.
 */
export interface Reason {
  rule: 'named' | 'only' | 'flagship' | 'newest' | 'architecture' | 'most';
  /** Of a flagship: its maker, and the day as of which it was one. */
  vendor?: EntityId;
  asOf?: PartialDate;
  fact?: Fact;
}

/** Whose flagship is assumed where the text names no maker of one: nearly all known clusters are made of its chips. */
export const USUAL_VENDOR: EntityId = 'organization/nvidia';

interface Scene {
  named: readonly Named[];
  knowing: Knowing;
  /** The article's date. */
  published: PartialDate | null;
  /** As of which a text without a date is read. */
  today: PartialDate;
}

/** The fleets of a text, the largest first, each number of each chip once. A single chip is none. */
export function findFleets(counted: readonly Counted[], scene: Scene): CountedFleet[] {
  const fleets = new Map<string, CountedFleet>();
  for (const one of counted) {
    const { start, end, count } = one;
    const choice = count > 1 ? chosen(one, scene) : null;
    if (!choice) continue;
    const key = `${count} ${choice.chip}`;
    const fleet = fleets.get(key) ?? { count, spans: [], ...choice };
    fleet.spans.push({ start, end });
    fleets.set(key, fleet);
  }
  return [...fleets.values()].sort((a, b) => b.count - a.count);
}

type Choice = Pick<CountedFleet, 'chip' | 'reason'>;

function chosen({ of, by }: Counted, scene: Scene): Choice | null {
  if (of) return { chip: of, reason: { rule: 'named' } };
  const fits = (id: EntityId) => by.every((one) => isOf(scene.knowing[id], one));
  const accelerators = acceleratorsIn(scene).filter(fits);
  const [most, ...others] = accelerators;
  if (most && others.length === 0) return { chip: most, reason: { rule: 'only' } };
  const flagship = flagshipOf(accelerators, scene, by);
  if (flagship && fits(flagship.chip)) return flagship;
  return firstOfItsKind(by, scene) ?? (most ? { chip: most, reason: { rule: 'most' } } : null);
}

/** Whether a chip is of a maker or an architecture. */
function isOf(chip: KnownEntity | undefined, other: EntityId): boolean {
  return factsAround(chip).some(
    ({ property, ref }) => ref === other && ['vendor', 'architecture'].includes(property),
  );
}

/** The first flagship of an architecture in the count: it stands for the generation. */
function firstOfItsKind(by: readonly EntityId[], { knowing }: Scene): Choice | null {
  const architecture = by.find((id) => kindOf(id) === 'architecture');
  const flagships = Object.values(knowing).flatMap(flagshipsOf);
  const fact = flagships.find(({ ref }) => architecture && ref && isOf(knowing[ref], architecture));
  return fact?.ref ? { chip: fact.ref, reason: { rule: 'architecture', fact } } : null;
}

/** Chips with a dense matrix rate, the most named first; versions of one chip are that chip. */
export function acceleratorsIn({ named, knowing }: Pick<Scene, 'named' | 'knowing'>): EntityId[] {
  const counts = new Map<EntityId, number>();
  for (const { id, count } of named) {
    const chip = knowing[id];
    if (!chip || kindOf(id) !== 'chip' || !isAccelerator(chip)) continue;
    const family = chip.family?.id ?? id;
    counts.set(family, (counts.get(family) ?? 0) + count);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

function isAccelerator(chip: KnownEntity): boolean {
  return denseRates(spreadsFor(chip, 'flops')).some(({ basis }) => basis?.engine === 'matrix');
}

/**
 * The flagship of the maker in the count; else of the one whose chips the text names most; else of one that it names; of
 * the usual one where it names none. A text without a date is of the time of the newest flagship in it.
 */
function flagshipOf(
  accelerators: readonly EntityId[],
  { named, knowing, published, today }: Scene,
  by: readonly EntityId[],
): Choice | null {
  const makers = accelerators.flatMap((id) => vendorOf(knowing[id]) ?? []);
  const organizations = named.flatMap(({ id }) => (flagshipsOf(knowing[id]).length > 0 ? id : []));
  const counted = by.filter((id) => kindOf(id) === 'organization');
  const [vendor = USUAL_VENDOR] = [...counted, ...makers, ...organizations];
  const newest = flagshipsOf(knowing[vendor]).findLast(({ ref }) => ref && accelerators.includes(ref));
  if (!published && newest?.ref)
    return { chip: newest.ref, reason: { rule: 'newest', vendor, fact: newest } };
  const asOf = published ?? today;
  const fact = flagshipAt(knowing[vendor], asOf);
  return fact?.ref ? { chip: fact.ref, reason: { rule: 'flagship', vendor, asOf, fact } } : null;
}

/** The chip that was a maker's best for data centres at a date; of several that may have been, the newest. */
export function flagshipAt(vendor: KnownEntity | undefined, date: PartialDate): Fact | undefined {
  return validAt(flagshipsOf(vendor), date).at(-1);
}

function flagshipsOf(vendor: KnownEntity | undefined): Fact[] {
  return vendor?.entity.facts.filter(({ property }) => property === 'flagship') ?? [];
}

function vendorOf(chip: KnownEntity | undefined): EntityId | undefined {
  return factsAround(chip).find(({ property }) => property === 'vendor')?.ref;
}
