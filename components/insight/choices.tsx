import type { JSX } from 'preact';
import type { EntityId, KnownEntity } from '../../core/knowledge/entity.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { Choice } from './scale.tsx';

interface ChoicesProps {
  choice: Choice;
  chip: KnownEntity;
  /** Those that the count may be of. */
  chips: KnownEntity[];
  phrases: Phrases;
  onChoose: (change: Partial<Choice>) => void;
}

/** Shares that can be assumed. */
const LOADS = [0.4, 0.6, 0.8, 1];
const UTILISATIONS = [0.2, 0.3, 0.4, 0.5, 0.6];

/** Which chip and version the count is of, and what nobody tells. */
export function Choices({ choice, chip, chips, phrases, onChoose }: ChoicesProps) {
  const percent = new Intl.NumberFormat(phrases.locale, { style: 'percent' });
  const shares = (values: number[]) =>
    values.map((value): [string, string] => [String(value), percent.format(value)]);
  return (
    <div class="choices">
      {chips.length > 1 && (
        <Select
          label={phrases.say({ key: 'insight_chip' })}
          value={choice.chip}
          options={chips.map(({ entity }) => [entity.id, entity.name])}
          onPick={(id) => onChoose({ chip: id as EntityId, version: null })}
        />
      )}
      {chip.members.length > 1 && (
        <Select
          label={phrases.say({ key: 'insight_version' })}
          value={choice.version ?? ''}
          options={[
            ['', phrases.say({ key: 'insight_all_versions' })],
            ...chip.members.map(({ id, name }): [string, string] => [id, name]),
          ]}
          onPick={(id) => onChoose({ version: id === '' ? null : (id as EntityId) })}
        />
      )}
      <Select
        label={phrases.say({ key: 'insight_load' })}
        value={String(choice.load)}
        options={shares(LOADS)}
        onPick={(share) => onChoose({ load: Number(share) })}
      />
      <Select
        label={phrases.say({ key: 'insight_utilisation' })}
        value={String(choice.utilisation)}
        options={shares(UTILISATIONS)}
        onPick={(share) => onChoose({ utilisation: Number(share) })}
      />
    </div>
  );
}

interface SelectProps {
  label: string;
  value: string;
  options: [value: string, text: string][];
  onPick: (value: string) => void;
}

function Select({ label, value, options, onPick }: SelectProps): JSX.Element {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {options.map(([id, text]) => (
          <option key={id} value={id} selected={id === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
