import type { Density, Strictness } from '../../messaging/settings.ts';
import { Check } from './check.tsx';
import { Choice, type Option } from './choice.tsx';
import { KINDS } from './kinds.ts';
import { Mutes } from './mutes.tsx';
import { Section } from './section.tsx';
import type { PartProps } from './view.ts';

const STRICTNESS: Option<Strictness>[] = [
  { value: 'careful', label: 'options_careful', hint: 'options_careful_why' },
  { value: 'balanced', label: 'options_balanced', hint: 'options_balanced_why' },
  { value: 'everything', label: 'options_everything', hint: 'options_everything_why' },
];
const DENSITY: Option<Density>[] = [
  { value: 'all', label: 'options_density_all' },
  { value: 'first', label: 'options_density_first' },
  { value: 'none', label: 'options_density_none', hint: 'options_density_none_why' },
];

/** Which names are marked, how sure we must be of them, and how often. */
export function Marks({ view, acts, phrases }: PartProps) {
  const { kinds, marksUnlisted, strictness, density } = view.settings;
  return (
    <Section id="marks" view={view} phrases={phrases}>
      <fieldset>
        <legend>{phrases.say({ key: 'options_kinds' })}</legend>
        {KINDS.map(([kind, label]) => (
          <Check
            key={kind}
            label={label}
            isOn={kinds[kind]}
            phrases={phrases}
            onSwitch={(isOn) => acts.onChange({ kinds: { [kind]: isOn } }, 'marks')}
          />
        ))}
        <Check
          label={'options_unlisted'}
          hint={'options_unlisted_why'}
          isOn={marksUnlisted}
          phrases={phrases}
          onSwitch={(isOn) => acts.onChange({ marksUnlisted: isOn }, 'marks')}
        />
      </fieldset>
      <Choice
        name="strictness"
        title={'options_strictness'}
        options={STRICTNESS}
        value={strictness}
        phrases={phrases}
        onChoose={(value) => acts.onChange({ strictness: value }, 'marks')}
      />
      <Choice
        name="density"
        title={'options_density'}
        options={DENSITY}
        value={density}
        phrases={phrases}
        onChoose={(value) => acts.onChange({ density: value }, 'marks')}
      />
      <Mutes view={view} acts={acts} phrases={phrases} />
    </Section>
  );
}
