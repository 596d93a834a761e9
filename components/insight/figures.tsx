import type { Figure, Input } from '../../core/insight/scale.ts';
import type { KnownEntity } from '../../core/knowledge/entity.ts';
import { Beside } from '../card/beside.tsx';
import { listSources } from '../card/sourced.ts';
import { SourceList } from '../card/source-list.tsx';
import { tellBasis } from '../desk/qualifiers.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { MessageKey, Phrases, PluralKeys, Words } from '../phrases/phrases.ts';
import { writeAmount, writeInput } from './amounts.ts';

interface FiguresProps {
  figures: Figure[];
  /** The chip and the models, for names and sources. */
  known: KnownEntity[];
  phrases: Phrases;
}

const LABELS: Record<Figure['what'], MessageKey> = {
  memory: 'card_memory',
  flops: 'insight_rate',
  power: 'insight_power',
  energy: 'insight_energy',
  cost: 'insight_cost',
  training: 'insight_training',
};
const UNKNOWN: PluralKeys = { one: 'insight_unknown_one', other: 'insight_unknown_other' };

/** Each figure with the formula that makes it; below, where its inputs were seen. */
export function Figures({ figures, known, phrases }: FiguresProps) {
  if (figures.length === 0) return <p class="quiet">{phrases.say({ key: 'insight_no_figures' })}</p>;
  return (
    <>
      <dl class="figures">
        {figures.map((figure) => (
          <div>
            <dt>
              <Phrase phrases={phrases} words={labelOf(figure, known)} />
            </dt>
            <dd>
              <Amount figure={figure} phrases={phrases} />
              <Formula figure={figure} phrases={phrases} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{phrases.say({ key: 'insight_excluded' })}</p>
      <Grounds figures={figures} known={known} phrases={phrases} />
    </>
  );
}

function labelOf({ what, basis, model }: Figure, known: KnownEntity[]): Words {
  const name = known.find(({ entity }) => entity.id === model)?.entity.name ?? '';
  const precision = basis?.precision?.toUpperCase() ?? '';
  return { key: LABELS[what], values: { precision, model: name } };
}

function Amount({ figure, phrases }: { figure: Figure; phrases: Phrases }) {
  const { value, unit } = writeAmount(figure, phrases.locale);
  const beside: Words[] = [
    ...basisOf(figure),
    ...(figure.unknown > 0 ? [phrases.plural(UNKNOWN, figure.unknown)] : []),
  ];
  return (
    <p>
      <b>{value}</b>
      {unit && (
        <span class="unit">
          {' '}
          <Phrase phrases={phrases} words={unit} />
        </span>
      )}
      <Beside words={beside} phrases={phrases} />
    </p>
  );
}

/** What a figure is measured on, but for what its label says. */
function basisOf({ what, basis }: Figure): Words[] {
  const { precision, ...rest } = basis ?? {};
  return tellBasis(what === 'flops' || !precision ? rest : { precision, ...rest });
}

/** The product as it was made. Numbers that only turn one unit into another are left to the units. */
function Formula({ figure: { times, over }, phrases }: { figure: Figure; phrases: Phrases }) {
  const divides = over.some(({ what }) => what !== 'unit');
  return (
    <p class="formula">
      <Product inputs={times} phrases={phrases} />
      {divides && (
        <>
          {' ÷ ('}
          <Product inputs={over} phrases={phrases} />)
        </>
      )}
    </p>
  );
}

function Product({ inputs, phrases }: { inputs: Input[]; phrases: Phrases }) {
  const shown = inputs.filter(({ what }) => what !== 'unit');
  return (
    <>
      {shown.map((input, i) => {
        const { value, unit } = writeInput(input, phrases.locale);
        return (
          <>
            {i > 0 && ' × '}
            <span class="input">
              {value}
              {unit && ' '}
              <Phrase phrases={phrases} words={unit} />
            </span>
          </>
        );
      })}
    </>
  );
}

function Grounds({ figures, known, phrases }: FiguresProps) {
  const sources = Object.assign({}, ...known.map((one) => one.sources)) as KnownEntity['sources'];
  const shown = figures.map((figure) => ({
    label: labelOf(figure, known),
    facts: [...figure.times, ...figure.over].flatMap(({ facts }) => facts.map(({ fact }) => fact)),
  }));
  return (
    <details class="grounds">
      <summary>{phrases.say({ key: 'insight_sources' })}</summary>
      <SourceList sourced={listSources(shown, sources)} phrases={phrases} />
    </details>
  );
}
