import { useId, useState } from 'preact/hooks';
import { nearestClusters } from '../../core/insight/clusters.ts';
import type { CountedFleet } from '../../core/insight/fleets.ts';
import type { Insight } from '../../core/insight/insight.ts';
import { ASSUMED, scaleOf, type Assumptions } from '../../core/insight/scale.ts';
import { versionOf } from '../../core/insight/versions.ts';
import type { EntityId } from '../../core/knowledge/entity.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';
import { Clusters } from './clusters.tsx';
import { Figures } from './figures.tsx';
import { Choices } from './choices.tsx';
import { tellReason } from './reasons.ts';

interface ScaleProps {
  insight: Insight;
  phrases: Phrases;
}

/** What the numbers of chips in a text amount to. */
export function Scale({ insight, phrases }: ScaleProps) {
  if (insight.fleets.length === 0) return null;
  return (
    <section class="scale">
      <h2>{phrases.say({ key: 'insight_scale' })}</h2>
      {insight.fleets.map((fleet) => (
        <FleetScale key={`${fleet.count} ${fleet.chip}`} fleet={fleet} insight={insight} phrases={phrases} />
      ))}
    </section>
  );
}

/** What the reader has chosen. `version` is a member of the chip's family, null for all of them. */
export interface Choice extends Assumptions {
  chip: EntityId;
  version: EntityId | null;
}

function FleetScale({ fleet, insight, phrases }: ScaleProps & { fleet: CountedFleet }) {
  const [choice, setChoice] = useState<Choice>({ chip: fleet.chip, version: null, ...ASSUMED });
  const title = useId();
  const { knowing, models, systems, chips } = insight;
  const chip = knowing[choice.chip];
  if (!chip) return null;
  const { count } = fleet;
  const assumptions = { load: choice.load, utilisation: choice.utilisation };
  const figures = scaleOf({ count, chip: versionOf(chip, choice.version), models, assumptions });
  const number = new Intl.NumberFormat(phrases.locale).format(count);
  return (
    <section class="fleet" aria-labelledby={title}>
      <h3 id={title}>
        <Phrase
          phrases={phrases}
          words={{ key: 'insight_fleet', values: { count: number, chip: chip.entity.name } }}
        />
      </h3>
      <p class="reason">
        <Phrase phrases={phrases} words={tellReason(fleet, choice.chip, { knowing, phrases })} />
      </p>
      <Choices
        choice={choice}
        chip={chip}
        chips={chips.flatMap((id) => knowing[id] ?? [])}
        phrases={phrases}
        onChoose={(change) => setChoice({ ...choice, ...change })}
      />
      <Figures figures={figures} known={[chip, ...models]} phrases={phrases} />
      <Clusters clusters={nearestClusters(systems, count)} systems={systems} phrases={phrases} />
    </section>
  );
}
