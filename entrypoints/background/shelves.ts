import type { EntityId } from '../../core/knowledge/entity.ts';

/**
 * Rows of a pack that lie together. A browser takes some five times as long to write and read a thousand rows as the
 * same bytes in a few. Each row is JSON, so that whoever takes one out does not unpack its neighbours.
 */
export interface Shelf {
  /** Id of its first row, in the order of ids. */
  first: string;
  /** By id. */
  rows: Map<string, string>;
  /** Families of which members lie here. */
  families: EntityId[];
}

export interface Row {
  id: string;
  family?: EntityId;
}

/** Few enough that one row brings little with it. */
const ROWS_ON_SHELF = 16;

/** The rows that go on one shelf each. */
export function sortOnShelves<T extends Row>(rows: readonly T[]): T[][] {
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const starts = sorted.flatMap((_, at) => (at % ROWS_ON_SHELF === 0 ? at : []));
  return starts.map((start) => sorted.slice(start, start + ROWS_ON_SHELF));
}

export function shelfOf(rows: readonly Row[]): Shelf {
  return {
    first: rows[0]?.id ?? '',
    rows: new Map(rows.map((row) => [row.id, JSON.stringify(row)])),
    families: [...new Set(rows.flatMap(({ family }) => family ?? []))],
  };
}

/** The shelf on which a row lies, if it lies anywhere: the last one that begins at its id or before. */
export function shelfRange(id: string): IDBKeyRange {
  return IDBKeyRange.upperBound(id);
}

/** What `shelfOf` put there. */
export function rowsOn<T extends Row>(shelf: Shelf): T[] {
  return [...shelf.rows.values()].map((row) => JSON.parse(row) as T);
}

export function rowOn<T extends Row>(shelf: Shelf | undefined, id: string): T | undefined {
  const row = shelf?.rows.get(id);
  return row === undefined ? undefined : (JSON.parse(row) as T);
}
