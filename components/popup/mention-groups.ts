import type { SummaryMention } from '../../messaging/calls.ts';
import type { MessageKey } from '../phrases/phrases.ts';

/** Titles of the kinds, in the order in which they are listed. */
const TITLES: [SummaryMention['kind'], MessageKey][] = [
  ['chip', 'popup_chips'],
  ['architecture', 'popup_architectures'],
  ['organization', 'popup_organizations'],
  ['person', 'popup_people'],
  ['model', 'popup_models'],
];

export interface MentionGroup {
  kind: SummaryMention['kind'];
  title: MessageKey;
  mentions: SummaryMention[];
}

/** What a text names, by kind; kinds of which it names nothing are left out. */
export function groupMentions(mentions: SummaryMention[]): MentionGroup[] {
  return TITLES.map(([kind, title]) => ({
    kind,
    title,
    mentions: mentions.filter((mention) => mention.kind === kind),
  })).filter((group) => group.mentions.length > 0);
}
