import type { MessageKey, Phrases } from '../phrases/phrases.ts';

interface CheckProps {
  label: MessageKey;
  hint?: MessageKey;
  isOn: boolean;
  phrases: Phrases;
  onSwitch: (isOn: boolean) => void;
}

/** Something that is on or off. */
export function Check({ label, hint, isOn, phrases, onSwitch }: CheckProps) {
  return (
    <label class="option">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
      />
      <span>
        {phrases.say({ key: label })}
        {hint && <small>{phrases.say({ key: hint })}</small>}
      </span>
    </label>
  );
}
