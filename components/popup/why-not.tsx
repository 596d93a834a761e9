import type { SelectionAnswer } from '../../messaging/calls.ts';
import { tellReasons } from '../card/reasons.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { MessageKey, Phrases, Sentence } from '../phrases/phrases.ts';

const BECAUSE: Record<SelectionAnswer['because'], MessageKey> = {
  marked: 'popup_why_marked',
  unknown: 'popup_why_unknown',
  context: 'popup_why_context',
  strictness: 'popup_why_strictness',
  kind: 'popup_why_kind',
  unlisted: 'popup_why_unlisted',
  outside: 'popup_why_outside',
  unread: 'popup_why_unread',
};

/** Where weighing decided, what was weighed is told. */
const WEIGHED: SelectionAnswer['because'][] = ['context', 'strictness', 'marked'];

/** Why the text that the reader has selected in the page is not marked, or what marks it. */
export function WhyNot({ answer, phrases }: { answer: SelectionAnswer; phrases: Phrases }) {
  const { text, because, named } = answer;
  const values = { text: named?.surface ?? text, name: named?.name ?? '' };
  return (
    <section class="why-not">
      <h2>{phrases.say({ key: 'popup_why' })}</h2>
      {text && (
        <blockquote>
          <bdi>{text}</bdi>
        </blockquote>
      )}
      <p>
        <Phrase phrases={phrases} words={{ key: BECAUSE[because], values }} />
      </p>
      {WEIGHED.includes(because) && <Weights answer={answer} phrases={phrases} />}
    </section>
  );
}

/** What speaks for the name and against it, and how much of it is missing. */
function Weights({
  answer: { because, why, score, needed },
  phrases,
}: {
  answer: SelectionAnswer;
  phrases: Phrases;
}) {
  const numbers = new Intl.NumberFormat(phrases.locale, { maximumFractionDigits: 2 });
  const [speaking, opposing] = (['for', 'against'] as const).map((side) => tellReasons(why, side, phrases));
  const missing = { score: numbers.format(Math.max(0, score)), needed: numbers.format(needed) };
  const lines: (Sentence | null)[] = [
    speaking ? { key: 'popup_why_for', values: { reasons: speaking } } : null,
    opposing ? { key: 'popup_why_against', values: { reasons: opposing } } : null,
    because === 'marked' ? null : { key: 'popup_why_missing', values: missing },
  ];
  return (
    <ul>
      {lines.map(
        (line) =>
          line && (
            <li key={line.key}>
              <Phrase phrases={phrases} words={line} />
            </li>
          ),
      )}
    </ul>
  );
}
