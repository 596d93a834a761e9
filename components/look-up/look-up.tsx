import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { EntityId } from '../../core/knowledge/entity.ts';
import type { EntityHit } from '../../messaging/calls.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { Options } from './options.tsx';
import { useChoice } from './use-choice.ts';

/** Longest text that the look-up takes. */
const LONGEST = 200;

export interface LookUpProps {
  text: string;
  hits: EntityHit[];
  phrases: Phrases;
  /** The field, for whoever moves the focus there. */
  field: RefObject<HTMLInputElement | null>;
  onText: (text: string) => void;
  onOpen: (id: EntityId) => void;
  /** Enter without a choice: all results. */
  onAll: (text: string) => void;
}

/**
 * A field that looks names up: a combobox whose focus stays in the field while the arrows move through the list. Nothing
 * is chosen at first, so that Enter leads to all results.
 */
export function LookUp(props: LookUpProps) {
  const { text, phrases, field, onText } = props;
  const list = useId();
  const { groups, at, isShown, open, choose, onKeyDown } = useChoice(props);
  const chosen = isShown && at >= 0;
  return (
    <div class="look-up">
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={phrases.say({ key: 'desk_search' })}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={list}
        aria-activedescendant={chosen ? `${list}-${at}` : undefined}
        placeholder={phrases.say({ key: 'desk_search_hint' })}
        maxLength={LONGEST}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => {
          open(true);
          onText(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => open(false)}
      />
      <Options id={list} groups={groups} at={at} phrases={phrases} onChoose={choose} />
    </div>
  );
}
