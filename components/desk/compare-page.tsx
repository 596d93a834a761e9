import { MOST_CHIPS } from '../../core/insight/compare.ts';
import type { KnownEntity } from '../../core/knowledge/entity.ts';
import { Comparison } from '../insight/comparison.tsx';
import { Sign } from '../look/sign.tsx';
import type { Phrases } from '../phrases/phrases.ts';
import { compareHash } from './routes.ts';

/** Chips side by side. Which ones, the address tells; the search field adds to them. */
export function ComparePage({ chips, phrases }: { chips: KnownEntity[]; phrases: Phrases }) {
  const ids = chips.map(({ entity }) => entity.id);
  const isFull = chips.length >= MOST_CHIPS;
  return (
    <article class="compare-page">
      <header>
        <h1>{phrases.say({ key: 'insight_compare' })}</h1>
        <p class="line">{phrases.say({ key: 'insight_compare_why' })}</p>
      </header>
      <ul class="chosen">
        {chips.map(({ entity }) => {
          const label = phrases.say({ key: 'insight_compare_remove', values: { name: entity.name } });
          return (
            <li key={entity.id} data-kind="chip">
              <bdi>{entity.name}</bdi>
              <a href={compareHash(ids.filter((id) => id !== entity.id))} aria-label={label}>
                <Sign name="close" />
              </a>
            </li>
          );
        })}
      </ul>
      <p class="quiet">{phrases.say({ key: isFull ? 'insight_compare_full' : 'insight_compare_add' })}</p>
      <Comparison chips={chips} phrases={phrases} />
    </article>
  );
}
