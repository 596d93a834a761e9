import type { Basis, EntityId, KnownEntity } from '../knowledge/entity.ts';
import type { HeldFact } from '../knowledge/family.ts';
import { spreadsFor, type Spread } from './versions.ts';

/** One number of a formula, as a range where it is not known better. */
export interface Input {
  what: 'count' | 'chip' | 'model' | 'hours' | 'load' | 'utilisation' | 'unit';
  min: number;
  max: number;
  /** Unit of the number; `''` for a count or a share. */
  unit: string;
  /** What it rests on; nothing for what is assumed, and for `unit`, which turns one unit into another. */
  facts: HeldFact[];
}

/** One figure of a fleet: the product of `times`, divided by the product of `over`. */
export interface Figure {
  what: 'memory' | 'flops' | 'power' | 'energy' | 'cost' | 'training';
  basis: Basis | null;
  unit: 'GB' | 'TFLOPS' | 'W' | 'kWh' | 'USD' | 'days';
  min: number;
  max: number;
  times: Input[];
  over: Input[];
  /** Versions of the chip whose value no pack tells, so that the range may be wider. */
  unknown: number;
  /** What is trained. */
  model?: EntityId;
}

/** What nobody tells and the reader can change; shares from 0 to 1. */
export interface Assumptions {
  /** Board power that is drawn on average over the year. */
  load: number;
  /** Dense rate that a training run reaches. */
  utilisation: number;
}

export const ASSUMED: Assumptions = { load: 0.8, utilisation: 0.4 };

interface Fleet {
  count: number;
  /** The chip, a family or one version of it (see `versionOf`). */
  chip: KnownEntity;
  /** Models whose training is timed; those of which no pack tells the compute are left out. */
  models: readonly KnownEntity[];
  assumptions: Assumptions;
}

const HOURS_A_YEAR: Input = { ...constant(8766, 'h'), what: 'hours' };
const WATTS = constant(1000, 'W/kW');
const FLOP_A_TFLOP = constant(1e12, 'FLOP/TFLOP');
const SECONDS_A_DAY = constant(86_400, 's/day');

/** Rates in the order in which they are told: matrix engines, dense; vector engines where there is no other. */
const RATES: readonly Basis['precision'][] = ['fp16', 'bf16', 'fp8', 'fp4', 'tf32', 'fp32', 'fp64'];
/** What models are trained in: the first that is known. */
const TRAINED_IN: readonly Basis['precision'][] = ['bf16', 'fp16'];

/**
 * What a number of chips amounts to: memory, dense rates by precision, power and energy of the boards alone (no hosts,
 * network or cooling), price, days to train a model. All figures are of the same piece of hardware (see `unitOf`), sparse
 * rates never count. What no pack tells is left out.
 */
export function scaleOf(fleet: Fleet): Figure[] {
  const { chip, count, assumptions } = fleet;
  const unit = unitOf(chip);
  const spreads = (property: string) => spreadsFor(chip, property).filter((one) => piece(one.basis) === unit);
  const chips = exactly('count', count);
  const rates = denseRates(spreads('flops'));
  const [power] = spreads('tdp_w');
  const [memory] = spreads('memory_gb');
  const price = priceIn(spreadsFor(chip, 'price_usd'));
  return [
    ...(memory ? [figure({ what: 'memory', unit: 'GB', of: memory, times: [chips] })] : []),
    ...rates.map((of) => figure({ what: 'flops', unit: 'TFLOPS', of, times: [chips] })),
    ...(power ? powerFigures(power, chips, assumptions) : []),
    ...(price && unit === '' ? [figure({ what: 'cost', unit: 'USD', of: price, times: [chips] })] : []),
    ...trainingFigures(fleet, rates),
  ];
}

/** What a chip's figures are of: the chip as it is sold (`''`), or one `gpu` or `superchip`, whichever most are told of. */
export function unitOf(chip: KnownEntity): string {
  const units = ['memory_gb', 'flops', 'tdp_w'].flatMap((property) =>
    spreadsFor(chip, property).flatMap(({ basis }) => piece(basis) ?? []),
  );
  const countOf = (unit: string) => units.filter((one) => one === unit).length;
  return ['', 'gpu', 'superchip'].reduce((best, unit) => (countOf(unit) > countOf(best) ? unit : best));
}

/** Null for what is less or more than the chip. A board is how a chip is sold. */
function piece(basis: Basis | null): string | null {
  const per = basis?.per ?? 'board';
  if (per === 'board') return '';
  return per === 'gpu' || per === 'superchip' ? per : null;
}

/** One spread for each precision: matrix before vector. What does not say its engine or density is none. */
export function denseRates(spreads: readonly Spread[]): Spread[] {
  return RATES.flatMap((precision) => {
    const own = spreads.filter(({ basis }) => basis?.precision === precision);
    const matrix = own.find(({ basis }) => basis?.engine === 'matrix' && basis.sparsity === 'dense');
    const vector = own.find(({ basis }) => basis?.engine === 'vector' && basis.sparsity !== 'sparse');
    return matrix ?? vector ?? [];
  });
}

/** What it cost at launch, else what was told of its price; a price without its kind last. */
function priceIn(spreads: readonly Spread[]): Spread | undefined {
  return (['launch', 'report', undefined] as const)
    .map((kind) => spreads.find(({ basis }) => basis?.price === kind))
    .find(Boolean);
}

function powerFigures(power: Spread, chips: Input, { load }: Assumptions): Figure[] {
  return [
    figure({ what: 'power', unit: 'W', of: power, times: [chips] }),
    figure({
      what: 'energy',
      unit: 'kWh',
      of: power,
      times: [chips, HOURS_A_YEAR, exactly('load', load)],
      over: [WATTS],
    }),
  ];
}

function trainingFigures({ count, models, assumptions }: Fleet, rates: readonly Spread[]): Figure[] {
  const rate = TRAINED_IN.map((precision) =>
    rates.find(({ basis }) => basis?.engine === 'matrix' && basis.precision === precision),
  ).find(Boolean);
  if (!rate) return [];
  return models.flatMap((model) => {
    const [compute] = spreadsFor(model, 'training_flop');
    if (!compute) return [];
    return figureOf({
      what: 'training',
      unit: 'days',
      basis: rate.basis,
      unknown: rate.unknown,
      model: model.entity.id,
      times: [input('model', compute, 'FLOP')],
      over: [
        exactly('count', count),
        input('chip', rate, 'TFLOPS'),
        exactly('utilisation', assumptions.utilisation),
        FLOP_A_TFLOP,
        SECONDS_A_DAY,
      ],
    });
  });
}

type Formula = Omit<Figure, 'min' | 'max'>;

const CHIP_UNITS: Record<Figure['what'], string> = {
  memory: 'GB',
  flops: 'TFLOPS',
  power: 'W',
  energy: 'W',
  cost: 'USD',
  training: 'TFLOPS',
};

/** A figure in which the chip's own value is one of the factors. */
function figure(told: Pick<Figure, 'what' | 'unit' | 'times'> & { of: Spread; over?: Input[] }): Figure {
  const { what, unit, of, times, over = [] } = told;
  const [count, ...rest] = times;
  const own = input('chip', of, CHIP_UNITS[what]);
  return figureOf({
    what,
    unit,
    basis: of.basis,
    unknown: of.unknown,
    times: [...(count ? [count] : []), own, ...rest],
    over,
  });
}

/** The least is the least of what multiplies over the most of what divides. All inputs are above zero. */
function figureOf(formula: Formula): Figure {
  const { times, over } = formula;
  return {
    ...formula,
    min: product(times, 'min') / product(over, 'max'),
    max: product(times, 'max') / product(over, 'min'),
  };
}

function product(inputs: readonly Input[], bound: 'min' | 'max'): number {
  return inputs.reduce((value, one) => value * one[bound], 1);
}

function input(what: 'chip' | 'model', { min, max, facts }: Spread, unit: string): Input {
  return { what, min, max, unit, facts };
}

function exactly(what: 'count' | 'load' | 'utilisation', value: number): Input {
  return { what, min: value, max: value, unit: '', facts: [] };
}

function constant(value: number, unit: string): Input {
  return { what: 'unit', min: value, max: value, unit, facts: [] };
}
