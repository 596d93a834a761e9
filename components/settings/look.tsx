import type { MarkedKind, MarkStyle, Theme } from '../../messaging/settings.ts';
import type { MessageKey, Phrases } from '../phrases/phrases.ts';
import { Choice, type Option } from './choice.tsx';
import { KINDS } from './kinds.ts';
import { Sample } from './sample.tsx';
import { Section } from './section.tsx';
import type { PartProps } from './view.ts';

const STYLES: Record<MarkStyle, MessageKey> = {
  line: 'options_style_line',
  dotted: 'options_style_dotted',
  wash: 'options_style_wash',
  bold: 'options_style_bold',
};
const STYLE_NAMES = Object.keys(STYLES) as MarkStyle[];

const THEMES: Option<Theme>[] = [
  { value: 'auto', label: 'options_theme_auto' },
  { value: 'light', label: 'options_theme_light' },
  { value: 'dark', label: 'options_theme_dark' },
];

/** How marks and our own surfaces look. */
export function Look({ view, acts, phrases }: PartProps) {
  const { settings } = view;
  return (
    <Section id="look" view={view} phrases={phrases}>
      <Sample settings={settings} phrases={phrases} />
      <fieldset class="styles">
        <legend>{phrases.say({ key: 'options_styles' })}</legend>
        {KINDS.map(([kind, label]) => (
          <StyleOf
            key={kind}
            kind={kind}
            label={label}
            style={settings.styles[kind]}
            phrases={phrases}
            onChoose={(style) => acts.onChange({ styles: { [kind]: style } }, 'look')}
          />
        ))}
      </fieldset>
      <Choice
        name="theme"
        title={'options_theme'}
        options={THEMES}
        value={settings.theme}
        phrases={phrases}
        onChoose={(theme) => acts.onChange({ theme }, 'look')}
      />
    </Section>
  );
}

interface StyleOfProps {
  kind: MarkedKind;
  label: MessageKey;
  style: MarkStyle;
  phrases: Phrases;
  onChoose: (style: MarkStyle) => void;
}

function StyleOf({ kind, label, style, phrases, onChoose }: StyleOfProps) {
  const choose = (value: string) => {
    const chosen = STYLE_NAMES.find((name) => name === value);
    if (chosen) onChoose(chosen);
  };
  return (
    <div class="pair" data-kind={kind}>
      <label for={`style-${kind}`}>
        <span class="dot" />
        {phrases.say({ key: label })}
      </label>
      <select
        id={`style-${kind}`}
        value={style}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {STYLE_NAMES.map((name) => (
          <option key={name} value={name}>
            {phrases.say({ key: STYLES[name] })}
          </option>
        ))}
      </select>
    </div>
  );
}
