import type { Published } from '../../core/article/article.ts';
import type { Insight } from '../../core/insight/insight.ts';
import type { PartialDate } from '../../core/knowledge/entity.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { Scale } from './scale.tsx';
import { ThenAndNow } from './then-and-now.tsx';

interface InsightViewProps {
  insight: Insight;
  published: Published | null;
  /** The reader's calendar day. */
  today: PartialDate;
  phrases: Phrases;
}

/** What a text means beyond what it says: what has changed since, what its numbers amount to. */
export function InsightView({ insight, published, today, phrases }: InsightViewProps) {
  return (
    <div class="insight">
      <ThenAndNow insight={insight} published={published} today={today} phrases={phrases} />
      <Scale insight={insight} phrases={phrases} />
    </div>
  );
}
