import type { KnownEntity } from '../../core/knowledge/entity.ts';
import { Bar } from '../look/bar.tsx';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases } from '../phrases/phrases.ts';
import { Beside } from './beside.tsx';
import { CopyOne, type Copying } from './copying.tsx';
import { Names, type LookInside } from './names.tsx';
import type { Row } from './read-row.ts';
import { stateRow } from './statements.ts';

interface FactsProps {
  rows: Row[];
  known: KnownEntity;
  phrases: Phrases;
  onLook: LookInside | undefined;
  copying: Copying | null;
}

/** The facts, a line each: label, value, unit, what qualifies it, and how sure we are. */
export function Facts({ rows, known, phrases, onLook, copying }: FactsProps) {
  if (rows.length === 0) return null;
  return (
    <dl class="facts">
      {rows.map((row) => (
        <div>
          <dt>{phrases.say({ key: row.label })}</dt>
          <dd>
            <Value row={row} phrases={phrases} onLook={onLook} />
            <CopyOne copying={copying} statement={() => stateRow(row, known, phrases)} phrases={phrases} />
          </dd>
          {row.share && (
            <dd class="share">
              <Bar {...row.share} title={phrases.say(row.share.words)} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function Value({ row, phrases, onLook }: Pick<FactsProps, 'phrases' | 'onLook'> & { row: Row }) {
  if (row.value === null) return <i>{phrases.say({ key: 'card_unknown' })}</i>;
  return (
    <>
      <b>
        {row.names ? (
          <Names names={row.names} onLook={onLook} />
        ) : (
          <Phrase phrases={phrases} words={row.value} />
        )}
      </b>
      {row.unit && (
        <span class="unit">
          {' '}
          <Phrase phrases={phrases} words={row.unit} />
        </span>
      )}
      <Beside words={[...(row.more ? [row.more] : []), ...row.beside]} doubt={row.doubt} phrases={phrases} />
    </>
  );
}
