import { useId, useState } from 'preact/hooks';
import type { Published } from '../../core/article/article.ts';
import type { Insight } from '../../core/insight/insight.ts';
import { changesIn, stopsIn } from '../../core/insight/then.ts';
import { isBefore } from '../../core/knowledge/dates.ts';
import type { PartialDate } from '../../core/knowledge/entity.ts';
import { ArticleDate } from '../card/article-date.tsx';
import { writeDate } from '../phrases/figures.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { Changes } from './changes.tsx';
import { SinceThen } from './since-then.tsx';

interface ThenAndNowProps {
  insight: Insight;
  published: Published | null;
  today: PartialDate;
  phrases: Phrases;
}

/** What held when the text appeared and at any day since, and what has happened up to that day. */
export function ThenAndNow({ insight, published, today, phrases }: ThenAndNowProps) {
  if (!published || !isBefore(published.date, today)) return null;
  return (
    <Period key={published.date} insight={insight} published={published} today={today} phrases={phrases} />
  );
}

function Period({ insight, published, today, phrases }: ThenAndNowProps & { published: Published }) {
  const { named, knowing, since } = insight;
  const period = { from: published.date, to: today };
  const stops = stopsIn(period);
  const last = stops.length - 1;
  const [at, setAt] = useState(last);
  const title = useId();
  const day = stops[at] ?? today;
  const changes = changesIn(named, knowing, period);
  const told = since.filter(({ event }) => !isBefore(day, event.date));
  const shown = at === last ? phrases.say({ key: 'card_today' }) : writeDate(day, phrases.locale);
  return (
    <section class="then" aria-labelledby={title}>
      <h2 id={title}>{phrases.say({ key: 'insight_then' })}</h2>
      <ArticleDate published={published} phrases={phrases} />
      {changes.length + since.length === 0 ? (
        <p class="quiet">{phrases.say({ key: 'insight_no_changes' })}</p>
      ) : (
        <>
          <label class="slider">
            <span>
              {phrases.say({ key: 'insight_as_of' })} <output>{shown}</output>
            </span>
            <input
              type="range"
              min={0}
              max={last}
              step={1}
              value={at}
              aria-valuetext={shown}
              onInput={(event) => setAt(Number(event.currentTarget.value))}
            />
            <span class="ends" aria-hidden="true">
              <span>{writeDate(published.date, phrases.locale)}</span>
              <span>{phrases.say({ key: 'card_today' })}</span>
            </span>
          </label>
          <Changes changes={changes} insight={insight} day={day} then={published.date} phrases={phrases} />
          <SinceThen since={told} knowing={knowing} phrases={phrases} />
        </>
      )}
    </section>
  );
}
