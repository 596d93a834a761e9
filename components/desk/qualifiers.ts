import type { Basis, Confidence, Fact, PartialDate, Stage } from '../../core/knowledge/entity.ts';
import { writeDate } from '../phrases/figures.ts';
import type { MessageKey, Words } from '../phrases/phrases.ts';

const ENGINES: Record<NonNullable<Basis['engine']>, MessageKey> = {
  vector: 'desk_engine_vector',
  matrix: 'desk_engine_matrix',
};
const SPARSITIES: Record<NonNullable<Basis['sparsity']>, MessageKey> = {
  dense: 'card_dense',
  sparse: 'card_sparse',
};
const PER: Record<NonNullable<Basis['per']>, MessageKey> = {
  die: 'card_per_die',
  gpu: 'card_per_gpu',
  board: 'desk_per_board',
  pair: 'card_per_pair',
  superchip: 'card_per_superchip',
  system: 'card_per_system',
};
const PRICES: Record<NonNullable<Basis['price']>, MessageKey> = {
  launch: 'card_price_launch',
  report: 'card_price_report',
};
const STAGES: Record<Stage, MessageKey> = {
  announced: 'desk_stage_announced',
  shipped: 'desk_stage_shipped',
  usable: 'desk_stage_usable',
};

export const CONFIDENCES: Record<Confidence, MessageKey> = {
  confirmed: 'desk_confirmed',
  reported: 'card_reported',
  unconfirmed: 'card_unconfirmed',
};

/** What a figure is measured on, part by part. */
export function tellBasis({ precision, engine, sparsity, per, price }: Basis = {}): Words[] {
  const keys = [
    engine && ENGINES[engine],
    sparsity && SPARSITIES[sparsity],
    per && PER[per],
    price && PRICES[price],
  ];
  const parts = keys.flatMap((key): Words[] => (key ? [{ key }] : []));
  return precision ? [precision.toUpperCase(), ...parts] : parts;
}

/** Everything but its confidence that qualifies a fact. */
export function tellQualifiers(fact: Fact, locale: string): Words[] {
  const { basis, stage } = fact;
  const time = tellTime(fact, locale);
  return [...tellBasis(basis), ...(stage ? [{ key: STAGES[stage] }] : []), ...(time ? [time] : [])];
}

/** The time in which something held, as precisely as it is known. */
export function tellTime(
  { from, to }: { from?: PartialDate; to?: PartialDate },
  locale: string,
): Words | null {
  const values = {
    ...(from ? { from: writeDate(from, locale) } : {}),
    ...(to ? { to: writeDate(to, locale) } : {}),
  };
  if (from && to) return { key: 'desk_from_to', values };
  if (from) return { key: 'desk_from', values };
  return to ? { key: 'desk_to', values } : null;
}
