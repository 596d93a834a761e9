import type { CountedFleet, Reason } from '../../core/insight/fleets.ts';
import type { Knowing } from '../../core/insight/later.ts';
import type { EntityId } from '../../core/knowledge/entity.ts';
import { writeDate } from '../phrases/figures.ts';
import type { MessageKey, Phrases, Sentence } from '../phrases/phrases.ts';

const REASONS: Record<Reason['rule'], MessageKey> = {
  named: 'insight_reason_named',
  only: 'insight_reason_only',
  flagship: 'insight_reason_flagship',
  newest: 'insight_reason_newest',
  architecture: 'insight_reason_architecture',
  most: 'insight_reason_most',
};

/** Why the count is taken to be of this chip. */
export function tellReason(
  fleet: CountedFleet,
  chosen: EntityId,
  { knowing, phrases }: { knowing: Knowing; phrases: Phrases },
): Sentence {
  if (chosen !== fleet.chip) return { key: 'insight_reason_chosen' };
  const { rule, vendor, asOf } = fleet.reason;
  const values = {
    vendor: (vendor && knowing[vendor]?.entity.name) ?? '',
    date: asOf ? writeDate(asOf, phrases.locale) : '',
  };
  return { key: REASONS[rule], values };
}
