import { Sign, type SignName } from '../look/sign.tsx';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';
import { CopyOne, type Copying } from './copying.tsx';
import type { FindingView } from './finding-view.ts';
import { SeenSource } from './seen-source.tsx';
import { stateFinding } from './statements.ts';

const SIGNS: Record<FindingView['tone'], SignName> = {
  contradiction: 'differs',
  difference: 'near',
  agreement: 'equals',
};

interface FindingNoteProps {
  finding: FindingView;
  phrases: Phrases;
  /** The article's, for its quotes. */
  language: string | null;
  copying: Copying | null;
}

/** What the article says beside what our sources say, and which source that is. */
export function FindingNote(props: FindingNoteProps) {
  const { finding, phrases, language, copying } = props;
  const { source } = finding;
  return (
    <section class="finding" data-tone={finding.tone}>
      <span class="tone">
        <Sign name={SIGNS[finding.tone]} />
      </span>
      <p>
        <Phrase
          phrases={phrases}
          words={finding.sentence}
          emphasis={{
            value: (value) => <q lang={language ?? undefined}>{value}</q>,
            truth: (truth) => <strong>{truth}</strong>,
          }}
        />
      </p>
      <p class="origin">
        {source ? <SeenSource source={source} phrases={phrases} /> : phrases.say({ key: 'card_no_source' })}
        <CopyOne copying={copying} statement={() => stateFinding(finding, phrases)} phrases={phrases} />
      </p>
    </section>
  );
}
