import type { EntityId, KnownEntity } from '../knowledge/entity.ts';
import { factsFor } from '../knowledge/family.ts';
import type { Finding } from './finding.ts';

/**
 * Chips of laptops are sold under the names of desktop ones, with less of everything: a review of a laptop writes
 * `RTX 4070 (8 GB)`, and the laptop may be named by its model alone.
 */

/** How ids tell them from the desktop's. */
const ENDINGS = ['laptop-gpu', 'laptop', 'notebook', 'mobile', 'max-q'];

/** Those who build laptops may give a chip so many times the watts that its maker names. */
const ROOM = 1.25;

function namesakesOf({ entity }: KnownEntity): EntityId[] {
  if (entity.kind !== 'chip') return [];
  return ENDINGS.map((ending): EntityId => `${entity.family ?? entity.id}-${ending}`);
}

/** What may be the chips of laptops that accused texts mean, of which nothing is known yet. */
export function laptopsOf(
  findings: readonly Finding[],
  known: Readonly<Record<EntityId, KnownEntity>>,
): EntityId[] {
  const ids = findings
    .filter(({ verdict }) => verdict === 'contradicted')
    .flatMap(({ subject }) => (known[subject] ? namesakesOf(known[subject]) : []));
  return [...new Set(ids)].filter((id) => !known[id]);
}

/** The laptops' chips of the subject's name, as far as they are known. */
export function knownLaptops(
  subject: KnownEntity,
  known: Readonly<Record<EntityId, KnownEntity>>,
): KnownEntity[] {
  return namesakesOf(subject).flatMap((id) => known[id] ?? []);
}

/** Whether a laptop may let its chip take so many watts. */
export function mayTake(watts: number, laptop: KnownEntity): boolean {
  return factsFor(laptop, 'tdp_w').some(({ fact }) => watts <= Number(fact.value) * ROOM);
}
