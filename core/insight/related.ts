import type { EntityId, KnownEntity } from '../knowledge/entity.ts';
import { factsAround } from '../knowledge/family.ts';

/** Properties whose entities tell what has become of the one that names them. */
const LEADS = ['successor', 'role', 'vendor', 'flagship'];

/** What else must be known to tell what has become of these: successors of chips, their makers, organizations of people. */
export function relatedIds(known: readonly KnownEntity[], leads: readonly string[] = LEADS): EntityId[] {
  const ids = known
    .flatMap(factsAround)
    .flatMap(({ property, ref }) => (ref && leads.includes(property) ? ref : []));
  const have = new Set(known.map(({ entity }) => entity.id));
  return [...new Set(ids)].filter((id) => !have.has(id));
}
