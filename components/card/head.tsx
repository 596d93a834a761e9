import { Sign, type SignName } from '../look/sign.tsx';
import { Phrase } from '../phrases/phrase.tsx';
import type { MessageKey, Phrases, Sentence } from '../phrases/phrases.ts';

/** What a reader can do with a card; what is absent has no button. */
export interface CardActs {
  onClose: () => void;
  /** Back to what the card showed before. */
  onBack?: (() => void) | undefined;
  /** Keeps the card open, or no more. */
  onPin?: (() => void) | undefined;
  isPinned?: boolean;
}

interface HeadProps extends CardActs {
  sign: SignName;
  kind: MessageKey;
  title: { id: string; name: string; today: Sentence | null };
  phrases: Phrases;
  /** Shows or hides what can be copied, where there is something. */
  onCopy: (() => void) | null;
  isCopying: boolean;
}

/** Kind, name, and the card's buttons. */
export function Head(props: HeadProps) {
  const { sign, kind, title, phrases, onBack, onCopy, isCopying, onPin, isPinned = false, onClose } = props;
  const back: Act = { name: 'back', label: 'card_back', onPress: onBack };
  const acts: Act[] = [
    { name: 'copy', label: 'card_copy', onPress: onCopy, isPressed: isCopying },
    { name: 'pin', label: 'card_pin', onPress: onPin, isPressed: isPinned },
    { name: 'close', label: 'card_close', onPress: onClose },
  ];
  return (
    <div class="head">
      <div class="kind">
        <ActButton act={back} phrases={phrases} />
        <Sign name={sign} />
        {phrases.say({ key: kind })}
      </div>
      <div class="acts">
        {acts.map((act) => (
          <ActButton act={act} phrases={phrases} />
        ))}
      </div>
      <h2 id={title.id}>
        <bdi>{title.name}</bdi>{' '}
        {title.today && (
          <small>
            <Phrase phrases={phrases} words={title.today} />
          </small>
        )}
      </h2>
    </div>
  );
}

interface Act {
  name: SignName;
  label: MessageKey;
  onPress: (() => void) | null | undefined;
  /** Of a button that switches something on and off. */
  isPressed?: boolean;
}

function ActButton({ act, phrases }: { act: Act; phrases: Phrases }) {
  const { name, label, onPress, isPressed } = act;
  if (!onPress) return null;
  const text = phrases.say({ key: label });
  return (
    <button
      type="button"
      class={`act ${name}`}
      aria-label={text}
      title={text}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      <Sign name={name} />
    </button>
  );
}
