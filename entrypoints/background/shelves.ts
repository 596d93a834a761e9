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
const ROWS_ON_SHELF = 8;

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

/** The shelves on which these rows lie, if they lie anywhere: of each the last that begins at its id or before. */
export function shelvesWith(ids: readonly string[], firsts: readonly string[]): string[] {
  const wanted = new Set<string>();
  let at = 0;
  for (const id of ids.toSorted()) {
    while (at < firsts.length && (firsts[at] ?? '') <= id) at++;
    const first = firsts[at - 1];
    if (first !== undefined) wanted.add(first);
  }
  return [...wanted];
}

/** What `shelfOf` put there. */
export function allOn<T extends Row>(shelf: Shelf): T[] {
  return [...shelf.rows.values()].map((row) => JSON.parse(row) as T);
}

export function rowsOn<T extends Row>(ids: ReadonlySet<string>, shelves: readonly Shelf[]): T[] {
  const rows = shelves.flatMap((shelf) => [...shelf.rows]);
  return rows.flatMap(([id, row]) => (ids.has(id) ? (JSON.parse(row) as T) : []));
}
