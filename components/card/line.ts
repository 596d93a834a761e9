import type { Fact, Kind } from '../../core/knowledge/entity.ts';
import type { PropertyId } from '../../core/knowledge/properties.ts';
import { writeMonth } from '../phrases/figures.ts';
import type { MessageKey, Sentence } from '../phrases/phrases.ts';
import { tellDoubt } from './read-row.ts';
import { firstDate, tellNames, type Reading, type Shown, type Told } from './reading.ts';
import { lastRole, mainRole } from './roles.ts';
import { TYPE_NAMES } from './type-names.ts';

/** The sentence under the name, with what it rests on. */
export interface Line {
  sentence: Sentence;
  doubt: MessageKey | null;
  shown: Shown[];
}

type Slot =
  'type' | 'vendor' | 'developer' | 'announced' | 'released' | 'founded' | 'place' | 'role' | 'pastRole';

const month = (reading: Reading, property: PropertyId): Told | null => {
  const first = firstDate(reading.known, property);
  return first && { text: writeMonth(first.date, reading.phrases.locale), facts: first.facts };
};

const SLOTS: Record<Slot, { label: MessageKey; tell: (reading: Reading) => Told | null }> = {
  type: { label: 'card_type', tell: tellType },
  vendor: { label: 'card_vendor', tell: (reading) => tellNames(reading, 'vendor') },
  developer: { label: 'card_developer', tell: (reading) => tellNames(reading, 'developer') },
  announced: { label: 'card_announced', tell: (reading) => month(reading, 'announced') },
  released: { label: 'card_released', tell: (reading) => month(reading, 'released') },
  founded: { label: 'card_founded', tell: (reading) => month(reading, 'founded') },
  place: { label: 'card_headquarters', tell: (reading) => tellNames(reading, 'headquarters') },
  role: { label: 'card_role', tell: ({ known }) => toldRole(mainRole(known)) },
  pastRole: { label: 'card_role', tell: ({ known }) => toldRole(lastRole(known)) },
};

interface LinePlan {
  key: MessageKey;
  slots: Slot[];
}

const HARDWARE: LinePlan[] = [
  { key: 'card_line_chip_announced', slots: ['type', 'vendor', 'announced'] },
  { key: 'card_line_chip_released', slots: ['type', 'vendor', 'released'] },
  { key: 'card_line_chip_vendor', slots: ['type', 'vendor'] },
];

/** The first sentence of its kind whose slots can all be filled is said. */
const LINES: Record<Kind, LinePlan[]> = {
  chip: HARDWARE,
  system: HARDWARE,
  architecture: [{ key: 'card_line_architecture', slots: ['vendor'] }],
  organization: [
    { key: 'card_line_organization', slots: ['type', 'place'] },
    { key: 'card_line_type', slots: ['type'] },
  ],
  person: [
    { key: 'card_line_role', slots: ['role'] },
    { key: 'card_line_role_past', slots: ['pastRole'] },
  ],
  model: [
    { key: 'card_line_model_released', slots: ['developer', 'released'] },
    { key: 'card_line_model', slots: ['developer'] },
    { key: 'card_line_model_dated', slots: ['released'] },
  ],
};

/** What sort of chip or company it is; the kind itself where the packs do not say. */
function tellType({ known, phrases }: Reading): Told | null {
  const told = tellNames({ known, published: null, phrases }, 'type');
  const key = told ? TYPE_NAMES[told.text] : KIND_TYPES[known.entity.kind];
  if (key) return { text: phrases.say({ key }), facts: told?.facts ?? [] };
  return told;
}

const KIND_TYPES: Partial<Record<Kind, MessageKey>> = {
  chip: 'card_type_chip',
  system: 'card_type_system',
  organization: 'card_type_organization',
};

function toldRole(role: Fact | null): Told | null {
  return role ? { text: String(role.value), facts: [role] } : null;
}

export function readLine(reading: Reading): Line | null {
  for (const { key, slots } of LINES[reading.known.entity.kind]) {
    const told = slots.flatMap((slot) => {
      const one = SLOTS[slot].tell(reading);
      return one ? [{ slot, ...one }] : [];
    });
    if (told.length < slots.length) continue;
    return {
      sentence: { key, values: Object.fromEntries(told.map(({ slot, text }) => [slot, text])) },
      doubt: tellDoubt(told.flatMap(({ facts }) => facts)),
      shown: told.map(({ slot, facts }) => ({ label: { key: SLOTS[slot].label }, facts })),
    };
  }
  return null;
}
