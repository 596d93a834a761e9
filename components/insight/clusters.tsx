import type { Cluster } from '../../core/insight/clusters.ts';
import type { KnownEntity } from '../../core/knowledge/entity.ts';
import { SeenSource } from '../card/seen-source.tsx';
import { CONFIDENCES } from '../desk/qualifiers.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { writeRatio } from './amounts.ts';

interface ClustersProps {
  clusters: Cluster[];
  systems: KnownEntity[];
  phrases: Phrases;
}

/** Known systems of about as many accelerators. */
export function Clusters({ clusters, systems, phrases }: ClustersProps) {
  if (clusters.length === 0) return null;
  const numbers = new Intl.NumberFormat(phrases.locale);
  return (
    <div class="clusters">
      <h4>{phrases.say({ key: 'insight_clusters' })}</h4>
      <ul>
        {clusters.map(({ system, name, count, chips, ratio }) => {
          const sources = systems.find(({ entity }) => entity.id === system)?.sources ?? {};
          const [source] = count.sources.flatMap((id) => sources[id] ?? []);
          const made = phrases.list(chips.map(({ value }) => String(value)));
          return (
            <li key={system}>
              <b>
                <bdi>{name}</bdi>
              </b>{' '}
              {numbers.format(Number(count.value))}
              {made && ' × '}
              <bdi>{made}</bdi>{' '}
              <i>
                {phrases.say({
                  key: 'insight_as_many',
                  values: { ratio: writeRatio({ min: ratio, max: ratio }, phrases.locale) },
                })}
                {' · '}
                {phrases.say({ key: CONFIDENCES[count.confidence] })}
              </i>
              {source && (
                <p class="origin">
                  <SeenSource source={source} phrases={phrases} />
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
