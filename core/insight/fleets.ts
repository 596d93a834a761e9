import { validAt } from '../knowledge/as-of.ts';
import { kindOf, type EntityId, type Fact, type KnownEntity, type PartialDate } from '../knowledge/entity.ts';
import type { Knowing } from './later.ts';
import { denseRates } from './scale.ts';
import type { Named } from './since.ts';
import { spreadsFor } from './versions.ts';

/** Hardware that a text counts; `of` is the chip that the sentence names. */
export interface Counted {
  start: number;
  end: number;
  count: number;
  of: EntityId | null;
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
 * maker's data-centre chip of the time, which `fact` tells. `most`: the accelerator that the text names most.
 */
export interface Reason {
  rule: 'named' | 'only' | 'flagship' | 'most';
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
  /** The article's date, else today. */
  asOf: PartialDate;
}

/** The fleets of a text, the largest first, each number of each chip once. A single chip is none. */
export function findFleets(counted: readonly Counted[], scene: Scene): CountedFleet[] {
  const fleets = new Map<string, CountedFleet>();
  for (const { start, end, count, of } of counted) {
    const choice = count > 1 ? chosen(of, scene) : null;
    if (!choice) continue;
    const key = `${count} ${choice.chip}`;
    const fleet = fleets.get(key) ?? { count, spans: [], ...choice };
    fleet.spans.push({ start, end });
    fleets.set(key, fleet);
  }
  return [...fleets.values()].sort((a, b) => b.count - a.count);
}

type Choice = Pick<CountedFleet, 'chip' | 'reason'>;

function chosen(of: EntityId | null, scene: Scene): Choice | null {
  if (of) return { chip: of, reason: { rule: 'named' } };
  const accelerators = acceleratorsIn(scene);
  const [most, ...others] = accelerators;
  if (most && others.length === 0) return { chip: most, reason: { rule: 'only' } };
  return flagshipOf(accelerators, scene) ?? (most ? { chip: most, reason: { rule: 'most' } } : null);
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

/** Of the maker whose chips the text names most; else of a maker that it names; of the usual one where it names none. */
function flagshipOf(accelerators: readonly EntityId[], { named, knowing, asOf }: Scene): Choice | null {
  const makers = accelerators.flatMap((id) => vendorOf(knowing[id]) ?? []);
  const organizations = named.flatMap(({ id }) => (flagshipsOf(knowing[id]).length > 0 ? id : []));
  const [vendor = USUAL_VENDOR] = [...makers, ...organizations];
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
  const facts = [...(chip?.entity.facts ?? []), ...(chip?.family?.facts ?? [])];
  return facts.find(({ property }) => property === 'vendor')?.ref;
}
