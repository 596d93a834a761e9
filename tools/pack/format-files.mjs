import { writeFile } from 'node:fs/promises';
import { writeLine } from '../annotate/output.mjs';
import { formatPack } from './format-pack.mjs';
import { requirePack } from './read-file.mjs';

/**
 * Writes each pack anew with one source or entity a line; tells which files that changed.
 * @param {{ files: string[] }} request
 * @param {typeof import('./core.ts')} core
 */
export async function formatFiles({ files }, core) {
  for (const file of files) {
    const { pack, bytes } = await requirePack(file, core);
    const text = formatPack(pack);
    const isChanged = text !== bytes.toString('utf8');
    if (isChanged) await writeFile(file, text);
    await writeLine(`${file}: ${isChanged ? 'formatted' : 'unchanged'}`);
  }
  return true;
}
