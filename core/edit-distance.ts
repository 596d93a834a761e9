/** A word and which letters it holds (see `lettersOf`). */
export interface Lettered {
  key: string;
  letters: number;
}

/** The letters of a word as a set of 32 bits, by which most other words are told apart without comparing them. */
export function lettersOf(key: string): number {
  let letters = 0;
  for (let i = 0; i < key.length; i++) letters |= 1 << (key.charCodeAt(i) & 31);
  return letters;
}

/**
 * By how many slips one word becomes the other: a character left out, added, changed, or swapped with the next (the
 * Damerau-Levenshtein distance, where no character slips twice). Infinity where there are more than `most`.
 */
export function slipsBetween(a: Lettered, b: Lettered, most: number): number {
  if (Math.abs(a.key.length - b.key.length) > most) return Infinity;
  // A slip adds at most one letter to a set and takes one away.
  if (countOf(a.letters & ~b.letters) > most || countOf(b.letters & ~a.letters) > most) return Infinity;
  const distance = distanceOf(a.key, b.key);
  return distance <= most ? distance : Infinity;
}

function distanceOf(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + change,
        isSwapped ? at(beforeLast, j - 2) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}

function countOf(bits: number): number {
  let left = bits;
  let count = 0;
  for (; left !== 0; count++) left &= left - 1;
  return count;
}
