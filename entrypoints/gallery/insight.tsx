import { useEffect, useState } from 'preact/hooks';
import { InsightView } from '../../components/insight/insight-view.tsx';
import type { Phrases } from '../../components/phrases/phrases.ts';
import { insightOf, type Insight, type Seen } from '../../core/insight/insight.ts';
import { COMPANY, FAMILY, PUBLISHED } from './entities.ts';

const TODAY = '2026-11-20';
const SEEN: Seen = {
  named: [COMPANY, FAMILY].map(({ entity }) => ({ id: entity.id, count: 2 })),
  counted: [{ start: 0, end: 5, count: 10_000, of: null, by: [] }],
  published: PUBLISHED.date,
};

/** What the gallery's own chips and companies mean beyond what an article says of them. */
export function SampleInsight({ phrases }: { phrases: Phrases }) {
  const [insight, setInsight] = useState<Insight | null>(null);
  useEffect(() => {
    const all = [COMPANY, FAMILY];
    const factsOf = async (ids: string[]) => all.filter(({ entity }) => ids.includes(entity.id));
    void insightOf(SEEN, TODAY, { factsOf, idsOf: async () => [] }).then(setInsight);
  }, []);
  return insight && <InsightView insight={insight} published={PUBLISHED} today={TODAY} phrases={phrases} />;
}
