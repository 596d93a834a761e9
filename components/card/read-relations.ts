import type { Fact, Kind } from '../../core/knowledge/entity.ts';
import type { PropertyId } from '../../core/knowledge/properties.ts';
import type { MessageKey, Words } from '../phrases/phrases.ts';
import { shortName } from '../phrases/short-name.ts';
import { tellDoubt } from './read-row.ts';
import { cut, heldToday, MORE, namesIn, seek, type Named, type Reading } from './reading.ts';

/** How the entity stands to others. */
export interface Relation {
  label: MessageKey;
  names: Named[];
  /** How many more there are than are named. */
  more: Words | null;
  doubt: MessageKey | null;
  facts: Fact[];
}

/** What a relation is read from: a property, or the family that an entity is in or is. */
type RelationPlan = { label: MessageKey } & (
  { property: PropertyId; isOfToday?: true } | { kin: 'family' | 'members' }
);

const LINEAGE: RelationPlan[] = [
  { label: 'card_predecessor', property: 'predecessor' },
  { label: 'card_successor', property: 'successor' },
];

const HARDWARE: RelationPlan[] = [
  { label: 'card_vendor', property: 'vendor' },
  { label: 'card_platform', property: 'platform' },
  { label: 'card_cpu', property: 'cpu_architecture' },
  ...LINEAGE,
  { label: 'card_family', kin: 'family' },
  { label: 'card_members', kin: 'members' },
];

const RELATIONS: Record<Kind, RelationPlan[]> = {
  chip: HARDWARE,
  system: HARDWARE,
  architecture: LINEAGE,
  organization: [{ label: 'card_owner', property: 'parent', isOfToday: true }],
  person: [{ label: 'card_organizations', property: 'role' }],
  model: LINEAGE,
};

/** More versions than this are counted rather than named. */
const MOST_MEMBERS = 6;

export function readRelations(reading: Reading): Relation[] {
  return RELATIONS[reading.known.entity.kind].flatMap((plan) => {
    const relation = 'kin' in plan ? readKin(reading, plan.kin) : readNames(reading, plan);
    return relation.names.length > 0 ? [{ label: plan.label, ...relation }] : [];
  });
}

type Read = Omit<Relation, 'label'>;

function readNames({ known }: Reading, plan: { property: PropertyId; isOfToday?: true }): Read {
  const { entity } = known;
  const told = plan.isOfToday ? { ...known, entity: { ...entity, facts: heldToday(known) } } : known;
  const facts = seek(told, { property: plan.property });
  return { names: namesIn(facts, known), more: null, doubt: tellDoubt(facts), facts };
}

function readKin({ known, phrases }: Reading, kin: 'family' | 'members'): Read {
  const family = kin === 'family' ? known.family : known.entity;
  const all = kin === 'members' ? known.members : family ? [family] : [];
  const { shown, more } = cut(all, MOST_MEMBERS);
  const names = shown.map((one) => ({ text: shortName(one.name, family?.name), ref: one.id }));
  return { names, more: more > 0 ? phrases.plural(MORE, more) : null, doubt: null, facts: [] };
}
