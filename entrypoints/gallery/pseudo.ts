/** Right-to-left override, and its end: letters between them are set backwards. */
const BACKWARDS = '\u202e';
const END = '\u202c';

const ACCENTS: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };
const FILL = 'ünd nöch vïel längerê Wörter dazû alß man hïer zuêrst däçhte '.repeat(9);

/** Changes the words of a message and leaves its `{slots}`. */
function eachPart(text: string, change: (words: string) => string): string {
  return text
    .split(/(\{[^{}]*\})/)
    .map((part, i) => (i % 2 === 1 || part === '' ? part : change(part)))
    .join('');
}

/** A language that does not exist and is written from right to left. */
export function mirror(text: string): string {
  return eachPart(text, (words) => BACKWARDS + words + END);
}

/**
 * A language that does not exist, to the length that German or Finnish reach: each letter with an accent, each text
 * longer by half.
 */
export function lengthen(text: string): string {
  const accented = eachPart(text, (words) =>
    words.replace(/[aeiou]/g, (letter) => ACCENTS[letter] ?? letter),
  );
  return `${accented} ${FILL.slice(0, Math.ceil(text.length / 2))}`;
}
