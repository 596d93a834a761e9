import type { ErrorCode } from '../../messaging/errors.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { MessageKey, Phrases } from '../phrases/phrases.ts';
import type { PageState } from './page-state.ts';
import { STATE_TEXTS, tellError, type Action } from './state-texts.ts';

interface StateNoteProps {
  state: Exclude<PageState, 'found'>;
  error: ErrorCode | null;
  phrases: Phrases;
  onAnnotate: () => void;
  onAgain: () => void;
}

const BUTTONS: Record<Exclude<Action, 'none'>, MessageKey> = {
  annotate: 'popup_annotate',
  again: 'popup_again',
};

/** Why there is no list: what is so, why, and what to do next. */
export function StateNote({ state, error, phrases, onAnnotate, onAgain }: StateNoteProps) {
  const { title, why, action } = STATE_TEXTS[state];
  return (
    <div class="state" role="status">
      <h2>{phrases.say({ key: title })}</h2>
      <p>
        <Phrase phrases={phrases} words={state === 'error' && error ? tellError(error) : { key: why }} />
      </p>
      {action !== 'none' && (
        <button type="button" class="main" onClick={action === 'annotate' ? onAnnotate : onAgain}>
          {phrases.say({ key: BUTTONS[action] })}
        </button>
      )}
    </div>
  );
}
