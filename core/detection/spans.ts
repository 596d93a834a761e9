interface Span {
  start: number;
  end: number;
}

/** Index of the first span that begins at `offset` or later, by halves; spans ascend. Their number where none does. */
export function firstFrom(spans: readonly Pick<Span, 'start'>[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last span that begins at `offset` or before it; spans ascend. 0 where none does. */
export function indexAt(spans: readonly Pick<Span, 'start'>[], offset: number): number {
  return Math.max(0, firstFrom(spans, offset + 1) - 1);
}

/** The span that begins at `at`; spans ascend. */
export function spanAt<S extends Span>(spans: readonly S[], at: number): S | undefined {
  const span = spans[firstFrom(spans, at)];
  return span?.start === at ? span : undefined;
}

/** The span that ends at `at`; spans ascend, none over another. */
export function spanTo<S extends Span>(spans: readonly S[], at: number): S | undefined {
  const span = spans[firstFrom(spans, at) - 1];
  return span?.end === at ? span : undefined;
}

/** Does one of the spans share a character with `own`? They ascend, none over another. */
export function isOverlapped(spans: readonly Span[], own: Span): boolean {
  return (spans[firstFrom(spans, own.end) - 1]?.end ?? 0) > own.start;
}
