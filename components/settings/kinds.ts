import type { MarkedKind } from '../../messaging/settings.ts';
import type { MessageKey } from '../phrases/phrases.ts';

/** The kinds that are marked, in the order of the settings, by the names they have in the lists. */
export const KINDS: [MarkedKind, MessageKey][] = [
  ['chip', 'popup_chips'],
  ['architecture', 'popup_architectures'],
  ['organization', 'popup_organizations'],
  ['person', 'popup_people'],
  ['model', 'popup_models'],
];
