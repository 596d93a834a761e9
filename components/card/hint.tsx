import { useMemo } from 'preact/hooks';
import { Sign } from '../look/sign.tsx';
import { makePhrases, type Phrases } from '../phrases/phrases.ts';
import { Status } from './status.tsx';

interface HintActs {
  /** The reader has no pointer that could hover, and no keys. */
  isTouch: boolean;
  onClose: () => void;
}

interface HintProps extends HintActs {
  /** The `card_*` messages in the reader's language, and that language. */
  strings: Record<string, string>;
  locale: string;
}

/** What a reader is told once, beside the first mark that is seen. */
export function Hint({ strings, locale, ...acts }: HintProps) {
  const phrases = useMemo(() => makePhrases((key) => strings[key], locale), [strings, locale]);
  return <HintIn {...acts} phrases={phrases} />;
}

/** The same for a page that has phrases of its own. */
export function HintIn({ isTouch, onClose, phrases }: HintActs & { phrases: Phrases }) {
  const close = phrases.say({ key: 'card_close' });
  return (
    <div class="gloss hint" lang={phrases.locale}>
      <Status>
        {phrases.say({ key: isTouch ? 'card_hint_tap' : 'card_hint_hover' })}
        {!isTouch && <kbd>{phrases.say({ key: 'card_hint_key' })}</kbd>}
      </Status>
      <button type="button" class="act close" aria-label={close} title={close} onClick={onClose}>
        <Sign name="close" />
      </button>
    </div>
  );
}
