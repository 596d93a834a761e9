import { confirmModel } from './model-confirmations.mjs';
import { evidenceOf, evidenceOfConfirmation } from './evidence.mjs';
import { FactSheet } from './fact-sheet.mjs';
import { namesOfModel, titleOfModel } from './model-names.mjs';
import { present } from './present.mjs';
import { cell, groupBy, slug } from './tables.mjs';

/** @typedef {import('../../core/knowledge/entity.ts').Entity} Entity */
/** @typedef {import('../../core/knowledge/entity.ts').Event} Event */
/** @typedef {import('./tables.mjs').Row} Row */
/** @typedef {{ book: import('./source-book.mjs').SourceBook, refs: import('./refs.mjs').Refs }} Shared */

const NUMBERS = [
  { column: 'parameters', property: 'parameters_billion', scale: 1e-9 },
  { column: 'training_compute_flop', property: 'training_flop', scale: 1 },
  { column: 'hardware_quantity', property: 'training_chips', scale: 1 },
];
const TEXTS = [{ column: 'open_weights', property: 'open_weights' }];

/** The table's first rows are products with their names; the rest are the models of research papers. */
const CURATED_ROWS = 154;

/**
 * Curated models first, then Epoch AI's; a model that both have is one entity, and so is one that only
 * confirmations have.
 * @param {import('./tables.mjs').Tables} tables
 * @param {Shared} shared
 * @returns {Entity[]}
 */
export function modelEntities(tables, shared) {
  const confirmations = groupBy(tables.confirmations.models, 'model_id');
  const listed = joinSame(
    tables.models.map((row, i) => ({ ...row, curated: i < CURATED_ROWS ? 'yes' : '' })),
  );
  const known = new Set(tables.models.map((row) => cell(row, 'id')));
  const added = [...confirmations].filter(([id]) => !known.has(id));
  const all = [
    ...listed,
    ...added.map(([id, told]) => [{ id, name: cell(told[0] ?? {}, 'model'), curated: 'yes' }]),
  ];
  const titles = new Set(all.map(([row = {}]) => cell(row, 'name')));
  return all.map((rows) => {
    const told = rows.flatMap((row) => confirmations.get(cell(row, 'id')) ?? []);
    return entityOf(rows, told, { ...shared, titles });
  });
}

/**
 * @param {Row[]} rows of one model, the curated one first
 * @param {Row[]} confirmations
 * @param {Shared & { titles: Set<string> }} shared `titles` are the listed names of all models
 * @returns {Entity}
 */
function entityOf(rows, confirmations, { book, refs, titles }) {
  const [main = {}] = rows;
  const sheet = new FactSheet();
  for (const row of rows) putRow(sheet, row, { book, refs });
  /** @type {Event[]} */
  const events = renamings(main, book);
  for (const row of confirmations) confirmModel({ sheet, events }, row, { book, refs });
  putPublisher(sheet, confirmations, { book, refs });
  const id = /** @type {const} */ (`model/${cell(main, 'id')}`);
  return {
    id,
    kind: 'model',
    name: titleOfModel(main),
    names: namesOfModel(id, main, titles),
    facts: sheet.settled(book),
    events: events.sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

/**
 * A model of which no row names the developer: the organization whose own page tells of it.
 * @param {FactSheet} sheet
 * @param {Row[]} confirmations
 * @param {Shared} shared
 */
function putPublisher(sheet, confirmations, { book, refs }) {
  if (sheet.facts.some(({ property }) => property === 'developer')) return;
  for (const row of confirmations.filter((item) => cell(item, 'source_kind') === 'official')) {
    const publisher = cell(row, 'publisher').replace(/ \(.*\)$/, '');
    const statement = refs.organization('developer', publisher);
    const evidence = evidenceOfConfirmation(book, row);
    if (statement.ref && evidence) return sheet.put(statement, evidence);
  }
}

/**
 * Rows of models that are called the same, letter by letter; a date or size in brackets makes another model.
 * @param {Row[]} rows
 * @returns {Row[][]}
 */
function joinSame(rows) {
  /** @type {Map<string, Row[]>} */
  const byName = new Map();
  for (const row of rows) {
    const key = slug(cell(row, 'name')).replaceAll('-', '');
    byName.set(key, [...(byName.get(key) ?? []), row]);
  }
  return [...byName.values()];
}

/**
 * @param {FactSheet} sheet
 * @param {Row} row
 * @param {Shared} shared
 */
function putRow(sheet, row, { book, refs }) {
  for (const { column, statement } of statementsOf(row, refs)) {
    const evidence = evidenceOf(book, row, column);
    if (evidence && sheet.of(statement).length === 0) sheet.put(statement, evidence);
    else if (evidence && sheet.of(statement).some(({ value }) => value === statement.value))
      sheet.put(statement, evidence);
  }
}

/**
 * @param {Row} row
 * @param {import('./refs.mjs').Refs} refs
 * @returns {{ column: string, statement: import('./fact-sheet.mjs').Statement }[]}
 */
function statementsOf(row, refs) {
  const [developer, hardware] = [cell(row, 'developer'), cell(row, 'training_hardware')];
  const named = {
    developer: refs.find('organization', developer.replace(/ \(.*\)$/, '')),
    training_hardware: refs.find('chip', hardware),
  };
  return [
    {
      column: 'developer',
      statement: { property: 'developer', value: developer, ...present({ ref: named.developer }) },
    },
    { column: 'release_date', statement: { property: 'released', value: cell(row, 'release_date') } },
    ...NUMBERS.map(({ column, property, scale }) => ({
      column,
      statement: {
        property,
        value: cell(row, column) && Number((Number(cell(row, column)) * scale).toPrecision(6)),
      },
    })),
    {
      column: 'training_hardware',
      statement: {
        property: 'training_hardware',
        value: hardware,
        ...present({ ref: named.training_hardware }),
      },
    },
    ...TEXTS.map(({ column, property }) => ({ column, statement: { property, value: cell(row, column) } })),
  ].filter(({ statement }) => statement.value !== '' && !Number.isNaN(statement.value));
}

/**
 * Renamings that the table's notes date: "renamed Gemini 2024-02-08".
 * @param {Row} row
 * @param {import('./source-book.mjs').SourceBook} book
 * @returns {Event[]}
 */
function renamings(row, book) {
  return [...cell(row, 'notes').matchAll(/renamed ([A-Z][\w ]*?) (\d{4}-\d\d-\d\d)/g)].flatMap((match) => {
    const [, counterpart = '', date = ''] = match;
    const evidence = evidenceOf(book, row, 'aliases_or_renames');
    return evidence ? [{ date, type: /** @type {const} */ ('renamed'), counterpart, ...evidence }] : [];
  });
}
