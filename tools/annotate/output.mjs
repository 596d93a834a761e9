import { once } from 'node:events';

/** A closed pipe (`| head`) is no error: the reader has what it wanted. */
export function endQuietlyWhenClosed() {
  process.stdout.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

/**
 * Writes one line, and waits while the reader is slower than we are.
 * @param {string} line
 */
export async function writeLine(line) {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}
