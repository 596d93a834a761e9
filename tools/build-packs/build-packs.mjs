import { architectureEntities } from './architectures-pack.mjs';
import { chipEntities } from './chips-pack.mjs';
import { gpuEntities } from './gpus-pack.mjs';
import { addLineages } from './lineages.mjs';
import { modelEntities } from './models-pack.mjs';
import { organizationEntities } from './organizations-pack.mjs';
import { peopleEntities } from './people-pack.mjs';
import { Refs } from './refs.mjs';
import { SEEN, SourceBook } from './source-book.mjs';

/** @typedef {import('../../core/knowledge/entity.ts').Entity} Entity */
/** @typedef {import('../../core/knowledge/pack.ts').Pack} Pack */
/** @typedef {import('./tables.mjs').Tables} Tables */
/** @typedef {{ book: SourceBook, refs: Refs, before: Entity[] }} Shared */

const EPOCH =
  'Hardware, models and clusters: Epoch AI, ‘Machine Learning Hardware’, ‘Notable AI Models’, ‘GPU Clusters’, epoch.ai/data, ' +
  'CC BY 4.0 (creativecommons.org/licenses/by/4.0). Changes were made.';
const WIKIPEDIA =
  'GPU list: Wikipedia contributors, ‘List of Nvidia graphics processing units’, ‘List of AMD graphics processing units’, ‘Intel Arc’, ' +
  'CC BY-SA 4.0 (creativecommons.org/licenses/by-sa/4.0), via voidful/gpu-info-api; modified.';
const HUGGING_FACE = 'Some GPU entries: Hugging Face, @huggingface/tasks, MIT licence.';
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
  // Last: what the other packs name already keeps its name and its entity.
  {
    id: 'gpus',
    title: 'Graphics cards and GPUs',
    license: 'CC-BY-SA-4.0',
    attribution: [WIKIPEDIA, HUGGING_FACE],
    entities: gpuEntities,
  },
];

/**
 * @param {Tables} tables
 * @returns {Pack[]}
 */
export function buildPacks(tables) {
  const refs = new Refs(tables);
  /** @type {Entity[]} */
  const before = [];
  const drafts = PACKS.map(({ entities: read, ...head }) => {
    const book = new SourceBook();
    const entities = read(tables, { book, refs, before });
    before.push(...entities);
    return { head, book, entities };
  });
  addLineages(before);
  return drafts.map(({ head, book, entities }) => {
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
