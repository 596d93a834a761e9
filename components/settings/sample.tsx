import type { MarkedKind, Settings } from '../../messaging/settings.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';

const NAMES: Record<MarkedKind, string> = {
  chip: 'H100',
  architecture: 'Hopper',
  organization: 'NVIDIA',
  person: 'Jensen Huang',
  model: 'Llama 3',
};

/** A sentence marked as pages will be. */
export function Sample({ settings, phrases }: { settings: Settings; phrases: Phrases }) {
  const { kinds, styles } = settings;
  const mark = (kind: MarkedKind) => (name: string) =>
    kinds[kind] ? (
      <span class="mark" data-kind={kind} data-style={styles[kind]}>
        {name}
      </span>
    ) : (
      <>{name}</>
    );
  return (
    <figure class="sample">
      <figcaption>{phrases.say({ key: 'options_sample' })}</figcaption>
      <p>
        <Phrase
          phrases={phrases}
          words={{ key: 'options_sample_sentence', values: NAMES }}
          emphasis={{
            chip: mark('chip'),
            architecture: mark('architecture'),
            organization: mark('organization'),
            person: mark('person'),
            model: mark('model'),
          }}
        />
      </p>
    </figure>
  );
}
