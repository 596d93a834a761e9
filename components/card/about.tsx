import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';
import { Beside } from './beside.tsx';
import type { Line } from './line.ts';
import type { BackgroundText } from './read-background.ts';

interface AboutProps {
  background: BackgroundText | null;
  /** Said where there is no background. */
  line: Line | null;
  phrases: Phrases;
}

/** What the entity is: a pack's own sentences, or one made of facts. */
export function About({ background, line, phrases }: AboutProps) {
  const about = background ?? line;
  if (!about) return null;
  return (
    <p class="about">
      {background && <span lang={background.lang}>{background.text}</span>}
      {!background && line && <Phrase phrases={phrases} words={line.sentence} />}
      <Beside words={[]} doubt={about.doubt} phrases={phrases} />
    </p>
  );
}
