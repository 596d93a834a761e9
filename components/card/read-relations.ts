import type { Fact, Kind } from '../../core/knowledge/entity.ts';
import type { PropertyId } from '../../core/knowledge/properties.ts';
import type { MessageKey } from '../phrases/phrases.ts';
import { tellDoubt } from './read-row.ts';
import { tellNames, type Reading } from './reading.ts';

/** How the entity stands to another. */
export interface Relation {
  label: MessageKey;
  text: string;
  doubt: MessageKey | null;
  facts: Fact[];
}

type RelationPlan = { label: MessageKey; property: PropertyId };

const HARDWARE: RelationPlan[] = [
  { label: 'card_vendor', property: 'vendor' },
  { label: 'card_platform', property: 'platform' },
  { label: 'card_cpu', property: 'cpu_architecture' },
  { label: 'card_predecessor', property: 'predecessor' },
  { label: 'card_successor', property: 'successor' },
  { label: 'card_form_factor', property: 'form_factor' },
];

const RELATIONS: Record<Kind, RelationPlan[]> = {
  chip: HARDWARE,
  system: HARDWARE,
  architecture: [
    { label: 'card_predecessor', property: 'predecessor' },
    { label: 'card_successor', property: 'successor' },
  ],
  organization: [],
  person: [],
  model: [
    { label: 'card_predecessor', property: 'predecessor' },
    { label: 'card_successor', property: 'successor' },
  ],
};

export function readRelations(reading: Reading): Relation[] {
  return RELATIONS[reading.known.entity.kind].flatMap(({ label, property }) => {
    const told = tellNames(reading, property);
    return told ? [{ label, ...told, doubt: tellDoubt(told.facts) }] : [];
  });
}
