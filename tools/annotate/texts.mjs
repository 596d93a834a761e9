import { isAscii, isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { UsageError } from './usage-error.mjs';

/** How a text that is HTML begins; for standard input and for files without a telling name. */
const HTML_START = /^\s*(?:<!doctype html|<html|<head|<body|<!--|<\?xml)/i;
const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;
/** Within so many bytes a page must tell its character set. */
const CHARSET_WITHIN = 1024;

/**
 * @param {string} file `-` is standard input
 * @returns {Promise<import('node:stream').Readable>}
 */
export async function openFile(file) {
  if (file === '-') return process.stdin;
  // Opened at once, since what is there need not be readable.
  const opened = await open(file).catch(
    (/** @type {NodeJS.ErrnoException} */ { code }) => code ?? 'unreadable',
  );
  if (typeof opened === 'string') {
    throw new UsageError(
      `${file}: ${opened === 'ENOENT' ? 'no such file' : opened}; give a file, or - for standard input`,
    );
  }
  if (!(await opened.stat()).isDirectory()) return opened.createReadStream();
  await opened.close();
  throw new UsageError(`${file}: a folder; give the files in it`);
}

/**
 * A whole file, decoded as it says itself; but a saved page often keeps what the server's copy said, and what is valid
 * UTF-8 beyond ASCII is nothing else.
 * @param {string} file
 * @returns {Promise<{ content: string, isHtml: boolean }>}
 */
export async function readText(file) {
  /** @type {Buffer[]} */
  const chunks = [];
  for await (const chunk of await openFile(file)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const start = bytes.subarray(0, CHARSET_WITHIN).toString('latin1');
  const isHtml = /\.x?html?$/i.test(file) || (!/\.txt$/i.test(file) && HTML_START.test(start));
  const declared = isHtml && (isAscii(bytes) || !isUtf8(bytes)) ? CHARSET.exec(start)?.[1] : undefined;
  return { content: decoderFor(declared).decode(bytes), isHtml };
}

/** @param {string | undefined} label */
function decoderFor(label) {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
