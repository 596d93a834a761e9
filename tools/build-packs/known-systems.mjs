import { FactSheet } from './fact-sheet.mjs';
import { NameList } from './name-rules.mjs';
import { cell, slug } from './tables.mjs';
import known from './known-systems.json' with { type: 'json' };

/** @typedef {import('../../core/knowledge/entity.ts').Entity} Entity */
/** @typedef {import('../../core/knowledge/entity.ts').EntityId} EntityId */
/** @typedef {import('../../core/knowledge/entity.ts').Source} Source */
/** @typedef {import('./fact-sheet.mjs').Evidence} Evidence */
/** @typedef {import('./source-book.mjs').SourceBook} SourceBook */
/** @typedef {import('./tables.mjs').Row} Row */
/** @typedef {{ book: SourceBook, refs: import('./refs.mjs').Refs, names: Map<EntityId, string> }} Shared */
/** @typedef {{ name: string, gpus?: number[], cpus?: number, accelerators?: number, chip: string, announced?: string, released?: string, source?: string, cluster?: string }} Known */

/** @type {Evidence} */
const NO_EVIDENCE = { confidence: 'unconfirmed', sources: [] };
/** The table has room for two kinds of chips. */
const CHIP_CELLS = [
  ['chip_type', 'chip_count'],
  ['chip_type_2', 'chip_count_2'],
];
/** Makers whose accelerators are GPUs. */
const GPU = /^(?:NVIDIA|AMD|Intel Data Center GPU)/;

/**
 * Servers, racks and pods that were written by hand, on top of those that confirmations tell of.
 * @param {Entity[]} systems
 * @param {Shared} shared
 * @returns {Entity[]}
 */
export function withKnownSystems(systems, shared) {
  const byId = new Map(systems.map((system) => [system.id, system]));
  for (const item of /** @type {Known[]} */ (known.systems)) {
    const id = /** @type {const} */ (`system/${slug(item.name.replace(/\(|\)/g, ''))}`);
    const before = byId.get(id);
    const told = new Set(before?.facts.map(({ property }) => property));
    const added = sheetOf(item, shared)
      .settled(shared.book)
      .filter(({ property }) => !told.has(property));
    byId.set(id, {
      ...(before ?? { id, kind: 'system', name: item.name, names: namesOf(id, item.name), events: [] }),
      facts: [...(before?.facts ?? []), ...added],
    });
  }
  return [...byId.values()];
}

/**
 * @param {Known} item
 * @param {Shared} shared
 */
function sheetOf(item, { book, refs, names }) {
  const sheet = new FactSheet();
  sheet.put(refs.organization('vendor', item.name.split(' ')[0] ?? ''), NO_EVIDENCE);
  const chip = /** @type {const} */ (`chip/${item.chip}`);
  sheet.put({ property: 'accelerator', value: names.get(chip) ?? item.chip, ref: chip }, NO_EVIDENCE);
  const evidence = evidenceOf(item.source, book);
  for (const value of item.gpus ?? []) sheet.put({ property: 'gpu_count', value }, evidence);
  if (item.cpus)
    sheet.put({ property: 'cpu_count', value: item.cpus }, item.source === 'nvl4' ? evidence : NO_EVIDENCE);
  if (item.accelerators) sheet.put({ property: 'accelerator_count', value: item.accelerators }, evidence);
  if (item.announced) sheet.put({ property: 'announced', value: item.announced }, NO_EVIDENCE);
  if (item.released) sheet.put({ property: 'released', value: item.released }, NO_EVIDENCE);
  return sheet;
}

/**
 * @param {string | undefined} key
 * @param {SourceBook} book
 * @returns {Evidence}
 */
function evidenceOf(key, book) {
  const source = /** @type {Record<string, Omit<Source, 'id' | 'seen'>>} */ (known.sources)[key ?? ''];
  if (!source) return NO_EVIDENCE;
  const isMakers = source.kind === 'vendor' || source.kind === 'official';
  return { confidence: isMakers ? 'confirmed' : 'reported', sources: [book.add(source)] };
}

/**
 * @param {EntityId} id
 * @param {string} name
 */
function namesOf(id, name) {
  const list = new NameList(id);
  const bare = name.replace(/\s*\([^)]*\)/, '');
  list.add(bare, 'primary');
  list.add(bare.slice(bare.indexOf(' ') + 1), 'short');
  for (const text of /** @type {Record<string, string[]>} */ (known.names)[id] ?? []) list.add(text);
  return list.list;
}

/**
 * Clusters of which the table is sure. They grow, and counts are often estimates: none is more than reported.
 * @param {Row[]} rows of clusters
 * @param {Shared} shared
 * @returns {Entity[]}
 */
export function clusterEntities(rows, shared) {
  const byId = new Map(rows.map((row) => /** @type {const} */ ([cell(row, 'id'), row])));
  return known.clusters.flatMap(({ rows: ids, name, names }) => {
    const phases = ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
    const [first] = phases;
    if (!first) return [];
    const id = /** @type {const} */ (`system/${slug(name)}`);
    const list = new NameList(id);
    list.add(name, 'primary');
    for (const written of names) {
      const [, mark, lang, text = ''] = /^(\?)?(?:([a-z]{2}):)?(.*)$/.exec(written) ?? [];
      list.add(text, 'alias', {
        ...(lang ? { lang } : {}),
        ...(mark ? { context: /** @type {const} */ (true) } : {}),
      });
    }
    const facts = sheetOfCluster(phases, shared).settled(shared.book);
    return [{ id, kind: /** @type {const} */ ('system'), name, names: list.list, facts, events: [] }];
  });
}

/**
 * @param {Row[]} phases not empty
 * @param {Shared} shared
 */
function sheetOfCluster(phases, { book, refs }) {
  const sheet = new FactSheet();
  const source = book.add({
    title: 'GPU Clusters',
    publisher: 'Epoch AI',
    url: 'https://epoch.ai/data/gpu-clusters',
    license: 'CC-BY-4.0',
    kind: 'table',
  });
  /** @type {Evidence} */
  const evidence = { confidence: 'reported', sources: [source] };
  const owner = cell(phases[0] ?? {}, 'owner').split(',')[0] ?? '';
  if (owner) sheet.put(refs.organization('operator', owner), { ...evidence, confidence: 'confirmed' });
  const opened = phases.map((row) => cell(row, 'first_operational_date'));
  if (opened[0]) sheet.put({ property: 'released', value: opened[0], note: 'first operational' }, evidence);
  phases.forEach((row, at) => {
    for (const [chip, count] of CHIP_CELLS.map((columns) => columns.map((column) => cell(row, column)))) {
      if (!chip || !count) continue;
      const ref = refs.find('chip', chip);
      const value = chip.replace(/ \(.*\)$/, '');
      sheet.put({ property: 'accelerator', value, ...(ref ? { ref } : {}) }, evidence);
    }
    const property = GPU.test(cell(row, 'chip_type')) ? 'gpu_count' : 'accelerator_count';
    const value = Number(cell(row, 'total_ai_chips') || cell(row, 'chip_count'));
    const span = phases.length > 1 ? spanOf(opened[at], opened[at + 1]) : {};
    if (value > 0) sheet.put({ property, value, ...span }, evidence);
  });
  return sheet;
}

/**
 * @param {string | undefined} from
 * @param {string | undefined} to
 */
function spanOf(from, to) {
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}
