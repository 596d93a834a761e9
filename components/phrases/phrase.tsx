import type { ComponentChild, JSX } from 'preact';
import type { Phrases, Words } from './phrases.ts';

/**
 * Words as markup. Each value is isolated from the sentence's own direction (a name may be Arabic in an English
 * sentence); `emphasis` names the slots that carry the point.
 */
export function Phrase(props: {
  phrases: Phrases;
  words: Words;
  emphasis?: Record<string, (value: string) => JSX.Element>;
}) {
  const { phrases, words, emphasis = {} } = props;
  if (typeof words === 'string') return <bdi>{words}</bdi>;
  const fill = (slot: string): ComponentChild => {
    const value = words.values?.[slot] ?? '';
    return <bdi>{emphasis[slot]?.(value) ?? value}</bdi>;
  };
  return <>{phrases.parts(words.key).map((part) => (typeof part === 'string' ? part : fill(part.slot)))}</>;
}
