import { Phrase } from '../phrases/phrase.tsx';
import type { MessageKey, Phrases, Words } from '../phrases/phrases.ts';
import type { Row } from './read-row.ts';

/** The facts, a line each: label, value, unit, what qualifies it, and how sure we are. */
export function Facts({ rows, phrases }: { rows: Row[]; phrases: Phrases }) {
  if (rows.length === 0) return null;
  return (
    <dl class="facts">
      {rows.map((row) => (
        <div>
          <dt>{phrases.say({ key: row.label })}</dt>
          <dd>
            <Value row={row} phrases={phrases} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ row, phrases }: { row: Row; phrases: Phrases }) {
  if (row.value === null) return <i>{phrases.say({ key: 'card_unknown' })}</i>;
  return (
    <>
      <b>
        <Phrase phrases={phrases} words={row.value} />
      </b>
      {row.unit && (
        <span class="unit">
          {' '}
          <Phrase phrases={phrases} words={row.unit} />
        </span>
      )}
      <Beside words={row.beside} doubt={row.doubt} phrases={phrases} />
    </>
  );
}

/** What qualifies a value, lighter than it, and the label of doubt. */
export function Beside(props: { words: Words[]; doubt: MessageKey | null; phrases: Phrases }) {
  const { words, doubt, phrases } = props;
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
