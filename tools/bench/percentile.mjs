/**
 * The nearest-rank percentile: the smallest value that a share of all is not above; NaN of none.
 * @param {number[]} values
 * @param {number} share of one
 */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? NaN;
}
