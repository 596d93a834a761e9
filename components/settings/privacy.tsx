import { Phrase } from '../phrases/phrase.tsx';
import { writeBytes } from './bytes.ts';
import { Reset } from './reset.tsx';
import { Section } from './section.tsx';
import type { PartProps } from './view.ts';

/** What is stored, how much, and how to take it along or away. */
export function Privacy({ view, acts, phrases }: PartProps) {
  const { bytes } = view;
  return (
    <Section id="privacy" view={view} phrases={phrases}>
      <p>{phrases.say({ key: 'options_privacy_why' })}</p>
      {bytes !== null && (
        <p>
          <Phrase
            phrases={phrases}
            words={{ key: 'options_usage', values: { size: writeBytes(bytes, phrases.locale) } }}
            emphasis={{ size: (size) => <strong>{size}</strong> }}
          />
        </p>
      )}
      <div class="acts">
        <button type="button" onClick={acts.onExport}>
          {phrases.say({ key: 'options_export' })}
        </button>
      </div>
      <p class="hint">{phrases.say({ key: 'options_export_why' })}</p>
      <Reset phrases={phrases} onReset={acts.onReset} />
    </Section>
  );
}
