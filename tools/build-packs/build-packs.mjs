import { architectureEntities } from './architectures-pack.mjs';
import { chipEntities } from './chips-pack.mjs';
import { modelEntities } from './models-pack.mjs';
import { organizationEntities } from './organizations-pack.mjs';
import { peopleEntities } from './people-pack.mjs';
import { Refs } from './refs.mjs';
import { SEEN, SourceBook } from './source-book.mjs';

/** @typedef {import('../../core/knowledge/entity.ts').Entity} Entity */
/** @typedef {import('../../core/knowledge/pack.ts').Pack} Pack */
/** @typedef {import('./tables.mjs').Tables} Tables */
/** @typedef {{ book: SourceBook, refs: Refs }} Shared */

const EPOCH =
  'Hardware, models and clusters: Epoch AI, ‘Machine Learning Hardware’, ‘Notable AI Models’, ‘GPU Clusters’, epoch.ai/data, ' +
  'CC BY 4.0 (creativecommons.org/licenses/by/4.0). Changes were made.';
const WIKIDATA = 'Identifiers: Wikidata, CC0.';
const SELECTION = 'Selection and hand-checked facts: Silicon Gloss contributors.';

/** One row a pack. @type {{ id: string, title: string, license: string, attribution: string[], entities: (tables: Tables, shared: Shared) => Entity[] }[]} */
const PACKS = [
  {
    id: 'chips',
    title: 'AI accelerators, their families and systems',
    license: 'CC-BY-4.0',
    attribution: [EPOCH, SELECTION],
    entities: chipEntities,
  },
  {
    id: 'architectures',
    title: 'Chip architectures and platforms',
    license: 'CC-BY-4.0',
    attribution: [SELECTION],
    entities: architectureEntities,
  },
  {
    id: 'organizations',
    title: 'Companies, laboratories and institutes, with their events',
    license: 'CC-BY-4.0',
    attribution: [SELECTION, WIKIDATA],
    entities: organizationEntities,
  },
  {
    id: 'people',
    title: 'People and their public professional roles',
    license: 'CC-BY-4.0',
    attribution: [SELECTION],
    entities: peopleEntities,
  },
  {
    id: 'models',
    title: 'AI models and products',
    license: 'CC-BY-4.0',
    attribution: [EPOCH, SELECTION],
    entities: modelEntities,
  },
];

/**
 * @param {Tables} tables
 * @returns {Pack[]}
 */
export function buildPacks(tables) {
  const refs = new Refs(tables);
  return PACKS.map(({ entities: read, ...head }) => {
    const book = new SourceBook();
    const entities = read(tables, { book, refs });
    const told = entities.flatMap(({ facts, events }) => [...facts, ...events]);
    return {
      format: '1.0.0',
      id: head.id,
      version: SEEN.split('-').map(Number).join('.'),
      title: head.title,
      date: SEEN,
      license: head.license,
      attribution: head.attribution,
      sources: book.used(new Set(told.flatMap((item) => item.sources))),
      entities,
    };
  });
}
