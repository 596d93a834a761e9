import {
  compareChips,
  FEWEST_CHIPS,
  MOST_CHIPS,
  type Cell,
  type Refusal,
  type Row,
} from '../../core/insight/compare.ts';
import type { Basis, KnownEntity } from '../../core/knowledge/entity.ts';
import { Beside } from '../card/beside.tsx';
import { propertyName } from '../desk/property-names.ts';
import { tellBasis } from '../desk/qualifiers.ts';
import { entityHash } from '../../messaging/desk-address.ts';
import { writeRange } from '../phrases/figures.ts';
import { Phrase } from '../phrases/phrase.tsx';
import { speak, type MessageKey, type Phrases } from '../phrases/phrases.ts';
import { writeRatio } from './amounts.ts';
import { Bar } from '../look/bar.tsx';

interface ComparisonProps {
  chips: KnownEntity[];
  phrases: Phrases;
}

/** Chips side by side, on equal bases only, and what is not compared. */
export function Comparison({ chips, phrases }: ComparisonProps) {
  if (chips.length < FEWEST_CHIPS || chips.length > MOST_CHIPS) return null;
  const comparison = compareChips(chips);
  const { rows, refusals } = comparison;
  const title = phrases.say({ key: 'insight_compare' });
  return (
    <div class="comparison">
      {rows.length === 0 && <p class="quiet">{phrases.say({ key: 'insight_nothing_to_compare' })}</p>}
      {rows.length > 0 && (
        <div class="scroll" role="region" aria-label={title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <td />
                {chips.map(({ entity }) => (
                  <th key={entity.id} scope="col">
                    <a href={entityHash(entity.id)}>
                      <bdi>{entity.name}</bdi>
                    </a>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <CompareRow row={row} missing={(i) => missingIn(row, i, comparison)} phrases={phrases} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="quiet">{phrases.say({ key: 'insight_compare_note' })}</p>
      <Refusals refusals={refusals} chips={chips} phrases={phrases} />
    </div>
  );
}

interface CompareRowProps {
  row: Row;
  /** Why a chip has no figure in the row. */
  missing: (chip: number) => MessageKey;
  phrases: Phrases;
}

function CompareRow({ row, missing, phrases }: CompareRowProps) {
  const most = Math.max(...row.cells.map((cell) => cell?.max ?? 0));
  return (
    <tr>
      <th scope="row">
        <Phrase phrases={phrases} words={propertyName(row.property)} />
        <Beside words={tellBasis(row.basis ?? {})} phrases={phrases} />
      </th>
      {row.cells.map((cell, i) => (
        <td>
          {cell ? (
            <Figure cell={cell} unit={row.unit} most={most} phrases={phrases} />
          ) : (
            <i>{phrases.say({ key: missing(i) })}</i>
          )}
        </td>
      ))}
    </tr>
  );
}

/** Another basis is told of where the chip has figures of that sort, and none that is compared. */
function missingIn(row: Row, chip: number, { rows, refusals }: ReturnType<typeof compareChips>): MessageKey {
  const isAlike = ({ property, precision }: Pick<Refusal, 'property' | 'precision'>) =>
    property === row.property && precision === (row.basis?.precision ?? null);
  const isCompared = rows.some(
    ({ property, basis, cells }) =>
      isAlike({ property, precision: basis?.precision ?? null }) && cells[chip] !== null,
  );
  const isElsewhere = refusals.some((refusal) => isAlike(refusal) && (refusal.bases[chip] ?? []).length > 0);
  return isElsewhere && !isCompared ? 'insight_other_basis' : 'card_unknown';
}

function Figure({ cell, unit, most, phrases }: { cell: Cell; unit: string; most: number; phrases: Phrases }) {
  const written = writeRange(cell, unit, phrases.locale);
  return (
    <>
      <b>{written.value}</b>{' '}
      <span class="unit">
        <Phrase phrases={phrases} words={written.unit} />
      </span>
      {cell.ratio && <i class="ratio"> {writeRatio(cell.ratio, phrases.locale)}</i>}
      <Bar min={cell.min / most} max={cell.max / most} />
    </>
  );
}

const REASONS: Record<Refusal['differs'], MessageKey> = {
  sparsity: 'insight_refused_sparsity',
  engine: 'insight_refused_engine',
  per: 'insight_refused_per',
  price: 'insight_refused_price',
  precision: 'insight_refused_precision',
};

function Refusals({ refusals, chips, phrases }: ComparisonProps & { refusals: Refusal[] }) {
  if (refusals.length === 0) return null;
  return (
    <section class="refusals">
      <h2>{phrases.say({ key: 'insight_refused' })}</h2>
      <ul>
        {refusals.map(({ property, precision, differs, bases }) => (
          <li>
            <p>
              <b>
                <Phrase phrases={phrases} words={propertyName(property)} /> {precision?.toUpperCase()}
              </b>{' '}
              {phrases.say({ key: REASONS[differs] })}
            </p>
            <ul>
              {chips.flatMap(({ entity }, i) => {
                const own = (bases[i] ?? []).map((basis) => tellBases(basis ?? {}, phrases));
                return own.length > 0 ? (
                  <li key={entity.id}>
                    <bdi>{entity.name}</bdi>: {phrases.list(own)}
                  </li>
                ) : (
                  []
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function tellBases(basis: Basis, phrases: Phrases): string {
  const words = tellBasis(basis).map((word) => speak(word, phrases));
  return words.join(' ') || phrases.say({ key: 'card_basis_untold' });
}
