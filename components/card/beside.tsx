import { Phrase } from '../phrases/phrase.tsx';
import type { MessageKey, Phrases, Words } from '../phrases/phrases.ts';

/** What qualifies a value, lighter than it, and the label of doubt. */
export function Beside(props: { words: Words[]; doubt?: MessageKey | null; phrases: Phrases }) {
  const { words, doubt = null, phrases } = props;
  return (
    <>
      {words.map((word, i) => (
        <i>
          {i === 0 ? ' ' : ', '}
          <Phrase phrases={phrases} words={word} />
        </i>
      ))}
      {doubt && <small class="doubt"> · {phrases.say({ key: doubt })}</small>}
    </>
  );
}
