import { insightOf, type Seen } from '../../core/insight/insight.ts';
import type { PageSummary } from '../../messaging/calls.ts';
import { knower } from '../../messaging/knower.ts';
import { useAnswer } from '../look-up/use-answer.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { tellError } from '../popup/state-texts.ts';
import { InsightView } from './insight-view.tsx';

interface PageInsightProps {
  summary: Omit<PageSummary, 'state'>;
  phrases: Phrases;
}

/** Asks what a page's summary means, and shows it. */
export function PageInsight({ summary, phrases }: PageInsightProps) {
  const { published } = summary;
  const seen: Seen = {
    named: summary.mentions.flatMap(({ id, count }) => (id ? { id, count } : [])),
    counted: summary.counted,
    published: published?.date ?? null,
  };
  const today = todayHere();
  const [answer] = useAnswer(JSON.stringify([seen, today]), () => insightOf(seen, today, knower));
  if (answer.state === 'asked') return null;
  if (answer.state === 'failed') {
    return (
      <p class="notice" role="status">
        {phrases.say(tellError(answer.code))}
      </p>
    );
  }
  return <InsightView insight={answer.value} published={published} today={today} phrases={phrases} />;
}

/** The reader's calendar day. */
function todayHere(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
