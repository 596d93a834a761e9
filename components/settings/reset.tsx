import { useEffect, useRef, useState } from 'preact/hooks';
import type { Phrases } from '../phrases/phrases.ts';

/** Removes all that is stored, after a second step that says what goes and what stays. */
export function Reset({ phrases, onReset }: { phrases: Phrases; onReset: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLHeadingElement>(null);
  const wasAsking = useRef(false);
  // The pressed button is gone with its step: the focus goes on to the question, and comes back after it.
  useEffect(() => {
    if (isAsking) question.current?.focus();
    else if (wasAsking.current) first.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);

  if (!isAsking) {
    return (
      <button type="button" ref={first} onClick={() => setAsking(true)}>
        {phrases.say({ key: 'options_reset' })}
      </button>
    );
  }
  return (
    <div class="confirm" role="group" aria-labelledby="reset-question">
      <h3 id="reset-question" ref={question} tabIndex={-1}>
        {phrases.say({ key: 'options_reset_question' })}
      </h3>
      <p>{phrases.say({ key: 'options_reset_goes' })}</p>
      <p>{phrases.say({ key: 'options_reset_stays' })}</p>
      <div class="acts">
        <button
          type="button"
          class="danger"
          onClick={() => {
            setAsking(false);
            onReset();
          }}
        >
          {phrases.say({ key: 'options_reset_yes' })}
        </button>
        <button type="button" onClick={() => setAsking(false)}>
          {phrases.say({ key: 'options_reset_no' })}
        </button>
      </div>
    </div>
  );
}
