import { readdirSync, readFileSync } from 'node:fs';
import { libraryOf, type Library } from '../../../core/knowledge/library.ts';
import { readPack } from '../../../core/knowledge/read-pack.ts';

const PACKS = `${import.meta.dirname}/../../../assets/packs/`;

/** The built-in packs. */
export function builtInLibrary(): Library {
  const files = readdirSync(PACKS).filter((file) => file.endsWith('.json'));
  return libraryOf(
    files.sort().map((file) => {
      const reading = readPack(JSON.parse(readFileSync(PACKS + file, 'utf8')));
      if (!reading.ok) throw new Error(`${file} is not valid`);
      return reading.pack;
    }),
  );
}
