import type { Kind } from '../../core/knowledge/entity.ts';
import type { MessageKey } from '../phrases/phrases.ts';

/** What an entity is, in one word. */
export const KIND_NAMES: Record<Kind, MessageKey> = {
  chip: 'card_kind_chip',
  system: 'card_kind_system',
  architecture: 'card_kind_architecture',
  organization: 'card_kind_organization',
  person: 'card_kind_person',
  model: 'card_kind_model',
};
