import type { MessageKey, Phrases } from '../phrases/phrases.ts';

export interface Option<T extends string> {
  value: T;
  label: MessageKey;
  /** What choosing it means, where the label alone does not say. */
  hint?: MessageKey;
}

interface ChoiceProps<T extends string> {
  /** Name of the group; unique on the page. */
  name: string;
  title: MessageKey;
  options: Option<T>[];
  value: T;
  phrases: Phrases;
  onChoose: (value: T) => void;
}

/** One of a few: all of them in sight. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { name, title, options, value: chosen, phrases, onChoose } = props;
  return (
    <fieldset>
      <legend>{phrases.say({ key: title })}</legend>
      {options.map(({ value, label, hint }) => (
        <label key={value} class="option">
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>
            {phrases.say({ key: label })}
            {hint && <small>{phrases.say({ key: hint })}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
