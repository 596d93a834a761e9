import type { SummaryFinding } from '../../messaging/calls.ts';
import { Sign } from '../look/sign.tsx';
import { writeDate } from '../phrases/figures.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases, Sentence } from '../phrases/phrases.ts';
import { CopyNote } from './copy-note.tsx';
import { correctionNote } from './correction-note.ts';
import { tellFinding, toldFindings } from './told-findings.ts';

const EMPHASIS = {
  value: (value: string) => <q>{value}</q>,
  truth: (truth: string) => <strong>{truth}</strong>,
};

/** Claims of the page on which our sources say something else, and where. */
export function Findings(props: {
  findings: SummaryFinding[];
  /** The article's language, for notes to its authors. */
  language: string | null;
  phrases: Phrases;
  onGo: (place: number) => void;
}) {
  const { findings, language, phrases, onGo } = props;
  const told = toldFindings(findings);
  if (told.length === 0) return null;
  return (
    <section>
      <h2>
        {phrases.say({ key: 'popup_to_check' })} <span>{told.length}</span>
      </h2>
      <ul>
        {told.map((finding) => (
          <li>
            <button type="button" class="row" data-tone={finding.verdict} onClick={() => onGo(finding.place)}>
              <Sign name={finding.verdict === 'contradicted' ? 'differs' : 'near'} />
              <span class="text">
                <b>
                  <bdi>{finding.subject}</bdi>
                </b>
                <span class="about">
                  <Phrase
                    phrases={phrases}
                    words={tellFinding(finding, phrases.locale)}
                    emphasis={EMPHASIS}
                  />
                </span>
                {finding.source && (
                  <span class="origin">
                    <Phrase phrases={phrases} words={originOf(finding, phrases)} />
                  </span>
                )}
              </span>
              <Sign name="next" />
            </button>
            <Note finding={finding} language={language} phrases={phrases} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Note(props: { finding: SummaryFinding; language: string | null; phrases: Phrases }) {
  const { finding, language, phrases } = props;
  const note = finding.verdict === 'contradicted' ? correctionNote(finding, language) : null;
  return note && <CopyNote note={note} phrases={phrases} />;
}

function originOf({ source, seen }: SummaryFinding, phrases: Phrases): Sentence {
  if (!source || !seen) return { key: 'popup_source', values: { source: source ?? '' } };
  return { key: 'popup_source_seen', values: { source, date: writeDate(seen, phrases.locale) } };
}
