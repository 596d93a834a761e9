/** Index of the last item that starts at the offset or before it, by bisection; 0 where none does. */
export function indexAt(items: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
