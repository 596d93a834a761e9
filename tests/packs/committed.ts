import { readdirSync, readFileSync } from 'node:fs';
import type { Entity, EntityId } from '../../core/knowledge/entity.ts';
import { libraryOf } from '../../core/knowledge/library.ts';
import type { Pack } from '../../core/knowledge/pack.ts';
import { readPack } from '../../core/knowledge/read-pack.ts';

/** The packs of the repository, whatever there is in the folder. */

const FOLDER = new URL('../../assets/packs/', import.meta.url);

export const FILES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .sort();

export function textOf(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8');
}

export function packOf(file: string): Pack {
  const reading = readPack(JSON.parse(textOf(file)));
  if (reading.ok) return reading.pack;
  throw new Error(`${file}: ${JSON.stringify(reading.issues.slice(0, 3))}`);
}

export const PACKS = FILES.map(packOf);

/** All packs together, as the extension reads them. */
export const LIBRARY = libraryOf(PACKS);

/** Every entity once, with what all packs tell of it. */
export const ENTITIES: Entity[] = LIBRARY.known([
  ...new Set(PACKS.flatMap(({ entities }) => entities.map(({ id }) => id))),
]).map(({ entity }) => entity);

export const BY_ID = new Map<EntityId, Entity>(ENTITIES.map((entity) => [entity.id, entity]));
