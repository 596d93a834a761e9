/**
 * The lines of a stream, one at a time. Only a line feed ends a line: JSON strings may hold U+2028, at which Node's
 * readline splits. A line is held as pieces until it is whole, so that a long one costs no more than its length.
 * @param {import('node:stream').Readable} stream
 * @returns {AsyncGenerator<string>}
 */
export async function* linesOf(stream) {
  stream.setEncoding('utf8');
  /** @type {string[]} */
  let pieces = [];
  for await (const chunk of stream) {
    const [head = '', ...rest] = String(chunk).split('\n');
    pieces.push(head);
    for (const piece of rest) {
      yield pieces.join('');
      pieces = [piece];
    }
  }
  const last = pieces.join('');
  if (last !== '') yield last;
}
