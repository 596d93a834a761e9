import { FactSheet } from './fact-sheet.mjs';
import { familyNameOf, namedMembers } from './gpu-families.mjs';
import { GpuNames, waysToWriteGpu } from './gpu-names.mjs';
import { readGpu } from './gpu-rows.mjs';
import { extraFacts } from './gpu-extras.mjs';
import { cell, slug } from './tables.mjs';
import decisions from './gpus.json' with { type: 'json' };

/** @typedef {import('../../core/knowledge/entity.ts').Entity} Entity */
/** @typedef {import('../../core/knowledge/entity.ts').EntityId} EntityId */
/** @typedef {import('./tables.mjs').Row} Row */
/** @typedef {{ row: Row, title: string, sheet: FactSheet }} GpuDraft */
/** @typedef {{ title: string, members: GpuDraft[] }} GpuGroup */

/** @type {Record<string, string>} */
const SAME = decisions.same;
/** @type {Record<string, string>} */
const TITLES = decisions.titles;
/** Racks and desksides full of GPUs, which the table lists among the cards. */
const SERVERS = /Computing Server|Deskside Computer|Visual Computing System|Quadro Plex/;
/** A row that tells less than this of a chip of the last century helps nobody. */
const LEAST_FACTS = 6;

/**
 * @param {import('./tables.mjs').Tables} tables
 * @param {{ book: import('./source-book.mjs').SourceBook, refs: import('./refs.mjs').Refs, before: Entity[] }} shared
 * @returns {Entity[]}
 */
export function gpuEntities(tables, { book, refs, before }) {
  const known = new Map(before.map((entity) => [entity.id, entity]));
  /** @type {GpuDraft[]} */
  const drafts = [];
  /** @type {Entity[]} */
  const extras = [];
  for (const row of tables.gpus) {
    if (cell(row, 'id') in decisions.skipped || SERVERS.test(cell(row, 'name'))) continue;
    const sheet = readGpu(row, { book, refs });
    const same = known.get(`chip/${SAME[cell(row, 'id')] ?? cell(row, 'id')}`);
    if (same) extras.push(...extraOf(same, sheet.settled(book), known));
    else if (isTold(row, sheet)) drafts.push({ row, title: titleOf(row), sheet });
  }
  const taken = new Set(before.flatMap(({ names }) => names.map(({ text }) => text.toLowerCase())));
  const names = new GpuNames(taken);
  const groups = [...groupsOf(drafts)];
  const own = groups.flatMap((group) => entitiesOf(group, { book, names, known }));
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...distinct(extras).filter(({ id }) => !ids.has(id))];
}

/**
 * @param {Row} row
 * @param {FactSheet} sheet
 */
function isTold(row, sheet) {
  return cell(row, 'launch_date') >= '2006' || sheet.facts.length >= LEAST_FACTS;
}

/** @param {Row} row */
function titleOf(row) {
  const name = cell(row, 'name');
  return TITLES[cell(row, 'id')] ?? TITLES[name] ?? name;
}

/**
 * What the table adds to a chip of another pack, under the same id; its family comes along, since a pack stands alone.
 * @param {Entity} same
 * @param {import('../../core/knowledge/entity.ts').Fact[]} facts
 * @param {Map<EntityId, Entity>} known
 * @returns {Entity[]}
 */
function extraOf(same, facts, known) {
  const extra = extraFacts(facts, same, same.family ? known.get(same.family) : undefined);
  if (extra.length === 0) return [];
  const family = same.family ? known.get(same.family) : undefined;
  return [...(family ? [bare(family)] : []), { ...bare(same), facts: extra }];
}

/**
 * @param {Entity} entity
 * @returns {Entity}
 */
function bare({ id, kind, name, family }) {
  return { id, kind, name, names: [], ...(family ? { family } : {}), facts: [], events: [] };
}

/**
 * @param {Entity[]} entities
 * @returns {Entity[]}
 */
function distinct(entities) {
  /** @type {Map<EntityId, Entity>} */
  const byId = new Map();
  for (const entity of entities) {
    const facts = [...(byId.get(entity.id)?.facts ?? []), ...entity.facts];
    byId.set(entity.id, { ...entity, facts });
  }
  return [...byId.values()];
}

/**
 * @param {GpuDraft[]} drafts
 * @returns {Iterable<GpuGroup>}
 */
function groupsOf(drafts) {
  /** @type {Map<string, GpuGroup>} */
  const groups = new Map();
  for (const draft of drafts) {
    const title = familyNameOf(draft.title);
    const group = groups.get(title.toLowerCase()) ?? { title, members: [] };
    group.members.push(draft);
    groups.set(title.toLowerCase(), group);
  }
  return groups.values();
}

/**
 * @param {GpuGroup} group
 * @param {{ book: import('./source-book.mjs').SourceBook, names: GpuNames, known: Map<EntityId, Entity> }} shared
 * @returns {Entity[]}
 */
function entitiesOf(group, { book, names, known }) {
  const id = /** @type {const} */ (`chip/${slug(group.title)}`);
  const [only] = group.members;
  const elsewhere = known.get(id);
  const isSingle = group.members.length === 1 && !elsewhere && only?.title === group.title;
  const sheet = isSingle && only ? only.sheet : liftShared(group);
  const title = elsewhere?.name ?? group.title;
  /** @type {Entity} */
  const head = elsewhere
    ? bare(elsewhere)
    : {
        id,
        kind: 'chip',
        name: title,
        names: names.of(title, waysToWriteGpu(title)),
        facts: sheet.settled(book),
        events: [],
      };
  if (isSingle) return [head];
  const members = namedMembers(group).map(({ draft, title: own, suffixes }) => {
    const ways = waysToWriteGpu(group.title);
    const texts = suffixes.flatMap((suffix) =>
      ways.map(({ text, context }) => ({
        text: `${text} ${suffix}`,
        context: context && !/GB/.test(suffix),
      })),
    );
    /** @type {Entity} */
    const entity = {
      id: `chip/${slug(own)}`,
      kind: 'chip',
      name: own,
      names: names.of(own, [{ text: own, context: false }, ...texts]),
      family: id,
      facts: draft.sheet.settled(book),
      events: [],
    };
    return entity;
  });
  return [head, ...members];
}

/** What all members have, and have alike, is the family's. @param {GpuGroup} group */
function liftShared({ members }) {
  const head = new FactSheet();
  for (const property of members.length > 1 ? ['vendor', 'architecture'] : []) {
    const told = members.map(({ sheet }) => sheet.facts.filter((fact) => fact.property === property));
    const values = new Set(told.map((facts) => facts.map(({ value, ref }) => ref ?? value).join('|')));
    if (values.size !== 1 || told[0]?.length === 0) continue;
    for (const { confidence, sources, ...statement } of told.flat())
      head.put(statement, { confidence, sources });
    for (const { sheet } of members) sheet.drop((fact) => fact.property === property);
  }
  return head;
}
