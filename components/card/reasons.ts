import type { Reason } from '../../core/detection/mention.ts';
import type { MessageKey, Phrases } from '../phrases/phrases.ts';

/** What a reason is, with the words that were the evidence. */
const REASONS: Record<Reason['rule'], MessageKey> = {
  name: 'card_why_name',
  series: 'card_why_series',
  cue: 'card_why_near',
  kind: 'card_why_near',
  usual: 'card_why_usual',
  form: 'card_why_form',
  earlier: 'card_why_earlier',
  joined: 'card_why_joined',
};

/** The reasons that speak for a name, or against it, as one list; null where there are none. */
export function tellReasons(
  why: readonly Reason[],
  side: 'for' | 'against',
  phrases: Phrases,
): string | null {
  const told = why
    .filter(({ weight }) => (side === 'for' ? weight >= 0 : weight < 0))
    .map(({ rule, evidence = '' }) => phrases.say({ key: REASONS[rule], values: { evidence } }));
  return told.length > 0 ? phrases.list([...new Set(told)]) : null;
}
