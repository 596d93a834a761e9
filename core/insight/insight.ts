import type { EntityId, Kind, KnownEntity, PartialDate } from '../knowledge/entity.ts';
import { acceleratorsIn, findFleets, USUAL_VENDOR, type Counted, type CountedFleet } from './fleets.ts';
import type { Knowing } from './later.ts';
import { relatedIds } from './related.ts';
import { findSince, type Named, type Since } from './since.ts';

/** What is seen of a text: no word of it, so that a page's script can tell it. */
export interface Seen {
  named: Named[];
  counted: Counted[];
  published: PartialDate | null;
}

/** Answers what is known. Unknown ids are left out. */
export interface Knower {
  factsOf(ids: EntityId[]): Promise<KnownEntity[]>;
  idsOf(kind: Kind): Promise<EntityId[]>;
}

/** What a text means beyond what it says. */
export interface Insight {
  /** What the text names, in the order in which it first does. */
  named: EntityId[];
  /** Empty where the article's date is unknown. */
  since: Since[];
  fleets: CountedFleet[];
  /** Accelerators that a count may be of: those that the text names, and those assumed. */
  chips: EntityId[];
  /** What was asked for on the way, by id: what is named, and what that refers to. */
  knowing: Knowing;
  /** Systems of accelerators, where there is a fleet to compare them with. */
  systems: KnownEntity[];
  /** Models whose training can be timed: those that the text names, then well-known ones. */
  models: KnownEntity[];
}

/** Models that many have heard of, at three sizes; two of them tell their training compute themselves. */
const YARDSTICKS: EntityId[] = ['model/gpt-3', 'model/gpt-4-mar-2023', 'model/llama-3-1'];

/** How often a text names each entity, in the order in which it first does. */
export function countNamed(mentions: readonly { entity: EntityId | null }[]): Named[] {
  const counts = new Map<EntityId, number>();
  for (const { entity } of mentions) if (entity) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, count }));
}

/** More would bury the other figures. */
const MOST_MODELS = 5;

/** What changed since the text appeared, and what its numbers amount to. Rejects only if `knower` does. */
export async function insightOf(seen: Seen, today: PartialDate, knower: Knower): Promise<Insight> {
  const { named, counted, published } = seen;
  const all: Record<EntityId, KnownEntity> = {};
  const learn = async (ids: readonly EntityId[]) => {
    const unknown = [...new Set(ids)].filter((id) => !all[id]);
    for (const one of unknown.length > 0 ? await knower.factsOf(unknown) : []) all[one.entity.id] = one;
  };
  await learn(named.map(({ id }) => id));
  await learn([...relatedIds(Object.values(all)), USUAL_VENDOR]);
  // Which flagship is of which architecture.
  if (counted.length > 0) await learn(relatedIds(Object.values(all), ['flagship']));
  const fleets = findFleets(counted, { named, knowing: all, published, today });
  const chips = [...new Set([...fleets.map(({ chip }) => chip), ...acceleratorsIn({ named, knowing: all })])];
  await learn(chips);
  const since = published ? findSince(named, all, { from: published, to: today }) : [];
  const told = { named: named.map(({ id }) => id), since, fleets, chips, knowing: all };
  if (fleets.length === 0) return { ...told, systems: [], models: [] };
  await learn(YARDSTICKS);
  const models = [...new Set([...told.named, ...YARDSTICKS])].flatMap((id) => timed(all[id]) ?? []);
  const systems = await knower.factsOf(await knower.idsOf('system'));
  return { ...told, systems, models: models.slice(0, MOST_MODELS) };
}

function timed(model: KnownEntity | undefined): KnownEntity | undefined {
  const isTold = model?.entity.facts.some(({ property }) => property === 'training_flop');
  return isTold ? model : undefined;
}
