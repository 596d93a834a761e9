import type { Confidence } from '../../core/knowledge/entity.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases, Words } from '../phrases/phrases.ts';
import { CONFIDENCES } from './qualifiers.ts';

/** What qualifies a statement, and how sure it is. */
export function Qualified(props: { words: Words[]; confidence: Confidence; phrases: Phrases }) {
  const { words, confidence, phrases } = props;
  return (
    <>
      {words.map((word) => (
        <i>
          {' · '}
          <Phrase phrases={phrases} words={word} />
        </i>
      ))}
      <small class="confidence" data-confidence={confidence}>
        {' · '}
        {phrases.say({ key: CONFIDENCES[confidence] })}
      </small>
    </>
  );
}
