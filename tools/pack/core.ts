/** What the pack tool needs of core, loaded as one graph so that every module exists once. */
export { PACK_FORMAT } from '../../core/knowledge/pack.ts';
export { packSchema } from '../../core/knowledge/pack-schema.ts';
export { readPack } from '../../core/knowledge/read-pack.ts';
export { unfoundedFigures } from '../../core/unfounded.ts';
