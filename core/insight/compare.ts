import type { Basis, KnownEntity } from '../knowledge/entity.ts';
import { basisKey, type HeldFact } from '../knowledge/family.ts';
import { propertyOf, type PropertyId } from '../knowledge/properties.ts';
import { spreadsFor, type Spread } from './versions.ts';

/** Chips that can stand side by side. */
export const FEWEST_CHIPS = 2;
export const MOST_CHIPS = 5;

/** What is compared, in this order. A figure on another basis than these is never compared. */
const COMPARED: readonly PropertyId[] = [
  'flops',
  'memory_gb',
  'bandwidth_tbs',
  'tdp_w',
  'interconnect_gbs',
  'transistors_billion',
  'die_mm2',
  'price_usd',
];

export interface Bounds {
  min: number;
  max: number;
}

/** One chip's figure. `ratio` is to the first chip that has one, null in that chip itself. */
export interface Cell extends Bounds {
  facts: HeldFact[];
  unknown: number;
  ratio: Bounds | null;
}

/** One property on one basis over all chips; null where a chip has none. At least two chips have one. */
export interface Row {
  property: PropertyId;
  basis: Basis | null;
  unit: string;
  cells: (Cell | null)[];
}

/** Figures that look alike and are not: chips have them on different bases, and `differs` says in what. */
export interface Refusal {
  property: PropertyId;
  precision: Basis['precision'] | null;
  differs: 'sparsity' | 'engine' | 'per' | 'price' | 'precision';
  /** Of each chip the bases that it has; empty where it has none. */
  bases: (Basis | null)[][];
}

export interface Comparison {
  rows: Row[];
  refusals: Refusal[];
}

/**
 * Two to five chips side by side, on equal bases only: a dense rate never meets a sparse one, a figure of a die never
 * one of a board. What cannot be compared is refused with the reason. Throws a RangeError for fewer or more chips.
 */
export function compareChips(chips: readonly KnownEntity[]): Comparison {
  if (chips.length < FEWEST_CHIPS || chips.length > MOST_CHIPS) {
    throw new RangeError(`${chips.length} chips: give ${FEWEST_CHIPS} to ${MOST_CHIPS}`);
  }
  const tables = COMPARED.map((property) => ({
    property,
    spreads: chips.map((chip) => spreadsFor(chip, property)),
  }));
  return { rows: tables.flatMap(rowsOf), refusals: tables.flatMap(refusalsOf) };
}

interface Table {
  property: PropertyId;
  /** Of each chip, by basis. */
  spreads: Spread[][];
}

function rowsOf({ property, spreads }: Table): Row[] {
  const bases = new Map(spreads.flat().map(({ basis }) => [basisKey(basis ?? {}), basis]));
  return [...bases].flatMap(([key, basis]) => {
    const own = spreads.map((all) => all.find((one) => basisKey(one.basis ?? {}) === key));
    const [first, ...others] = own.filter((one) => one !== undefined);
    if (!first || others.length === 0 || !saysEnough(property, basis)) return [];
    const cells = own.map((spread) => (spread ? cellOf(spread, first) : null));
    return { property, basis, unit: propertyOf(property)?.unit ?? '', cells };
  });
}

/** A rate that does not tell its engine, or whether it is dense, equals no other, not even one that tells as little. */
function saysEnough(property: PropertyId, basis: Basis | null): boolean {
  if (property !== 'flops') return true;
  return basis?.engine === 'vector' || (basis?.engine === 'matrix' && basis.sparsity !== undefined);
}

function cellOf(spread: Spread, first: Spread): Cell {
  const { min, max, facts, unknown } = spread;
  const ratio = spread === first ? null : { min: min / first.max, max: max / first.min };
  return { min, max, facts, unknown, ratio };
}

/** One refusal for each precision (or property without one) on which two chips have figures but no basis in common. */
function refusalsOf({ property, spreads }: Table): Refusal[] {
  const precisions = new Set(spreads.flat().map(({ basis }) => basis?.precision ?? null));
  return [...precisions].flatMap((precision) => {
    const bases = spreads.map((all) =>
      all.flatMap(({ basis }) => ((basis?.precision ?? null) === precision ? [basis] : [])),
    );
    const told = bases.filter((own) => own.length > 0);
    const [apart] = pairs(told).filter(([a, b]) => !a.some((one) => b.some((other) => isSame(one, other))));
    return apart ? [{ property, precision, differs: differenceOf(apart), bases }] : [];
  });
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]));
}

function isSame(a: Basis | null, b: Basis | null): boolean {
  return basisKey(a ?? {}) === basisKey(b ?? {});
}

/** What tells the two chips' nearest bases apart; the first that differs. */
function differenceOf([some, others]: [(Basis | null)[], (Basis | null)[]]): Refusal['differs'] {
  const parts = ['engine', 'sparsity', 'per', 'price'] as const;
  const apart = some.flatMap((a) =>
    others.map((b) => parts.filter((part) => (a?.[part] ?? null) !== (b?.[part] ?? null))),
  );
  const [nearest] = apart.sort((a, b) => a.length - b.length);
  return nearest?.[0] ?? 'precision';
}
