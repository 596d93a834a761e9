import type { LocaleChoice } from '../../messaging/settings.ts';
import { Choice, type Option } from './choice.tsx';
import { Section } from './section.tsx';
import type { PartProps } from './view.ts';

/** Languages by their own names: whoever looks for theirs may not read the present one. */
const LANGUAGES: Option<LocaleChoice>[] = [
  { value: 'auto', label: 'options_language_auto' },
  { value: 'en', label: 'options_language_en' },
  { value: 'it', label: 'options_language_it' },
];

/** The language of our own words. Pages are read in whatever language they have. */
export function Language({ view, acts, phrases }: PartProps) {
  return (
    <Section id="language" view={view} phrases={phrases}>
      <Choice
        name="locale"
        title={'options_language_which'}
        options={LANGUAGES}
        value={view.settings.locale}
        phrases={phrases}
        onChoose={(locale) => acts.onChange({ locale }, 'language')}
      />
    </Section>
  );
}
