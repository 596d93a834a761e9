import type { ErrorCode } from '../../messaging/errors.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';
import type { PageState } from './page-state.ts';
import { ACTIONS, STATE_TEXTS, tellError, type Action } from './state-texts.ts';

interface StateNoteProps {
  state: Exclude<PageState, 'found'>;
  error: ErrorCode | null;
  phrases: Phrases;
  onAct: (action: Action) => void;
}

/** States in which something failed: what failed is told. */
const FAILED: PageState[] = ['error', 'no-permission'];

/** Why there is no list: what is so, why, and the one thing to do next. */
export function StateNote({ state, error, phrases, onAct }: StateNoteProps) {
  const { title, why, action } = STATE_TEXTS[state];
  return (
    <div class="state">
      <div role="status">
        <h2>{phrases.say({ key: title })}</h2>
        <p>
          <Phrase
            phrases={phrases}
            words={error && FAILED.includes(state) ? tellError(error) : { key: why }}
          />
        </p>
      </div>
      {action !== 'none' && (
        <button type="button" class="main" onClick={() => onAct(action)}>
          {phrases.say({ key: ACTIONS[action] })}
        </button>
      )}
    </div>
  );
}
