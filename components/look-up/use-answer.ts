import { useEffect, useState } from 'preact/hooks';
import { codeOf, type ErrorCode } from '../../messaging/errors.ts';

/** What came of a question: nothing yet, an answer, or why there is none. */
export type Answer<T> =
  { state: 'asked' } | { state: 'told'; value: T } | { state: 'failed'; code: ErrorCode };

/**
 * Asks again whenever `key` changes; what comes late, for an older key, is dropped. `again` repeats the question after a
 * failure.
 */
export function useAnswer<T>(key: string, question: () => Promise<T>): [Answer<T>, again: () => void] {
  const [tries, setTries] = useState(0);
  const [held, setHeld] = useState<{ key: string; answer: Answer<T> } | null>(null);
  useEffect(() => {
    let isLate = false;
    const tell = (answer: Answer<T>) => isLate || setHeld({ key, answer });
    tell({ state: 'asked' });
    question().then(
      (value) => tell({ state: 'told', value }),
      (error: unknown) => tell({ state: 'failed', code: codeOf(error) }),
    );
    return () => {
      isLate = true;
    };
  }, [key, tries]);
  const answer: Answer<T> = held?.key === key ? held.answer : { state: 'asked' };
  return [answer, () => setTries(tries + 1)];
}
