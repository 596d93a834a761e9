import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/**
 * A row of a facts table. Every column is there; an empty cell means "not known".
 * @typedef {Record<string, string>} Row
 */

/**
 * @typedef {object} Tables
 * @property {Row[]} accelerators
 * @property {Row[]} gpus
 * @property {Row[]} clusters
 * @property {Row[]} architectures
 * @property {Row[]} organizations
 * @property {Row[]} events
 * @property {Row[]} people
 * @property {Row[]} models
 * @property {{ chips: Row[], organizations: Row[], people: Row[], models: Row[] }} confirmations
 */

/**
 * @param {string} text comma-separated, with a header row
 * @returns {Row[]}
 */
export function parseTable(text) {
  return parse(text, { columns: true, bom: true, trim: true });
}

/**
 * Reads the tables of a facts folder; throws with the file's name where one is missing or malformed.
 * @param {string} folder
 * @returns {Tables}
 */
export function readTables(folder) {
  const read = (/** @type {string} */ name) => {
    try {
      return parseTable(readFileSync(join(folder, `${name}.csv`), 'utf8'));
    } catch (error) {
      throw new Error(`${name}.csv: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  };
  return {
    accelerators: read('accelerators'),
    gpus: read('gpus'),
    clusters: read('clusters'),
    architectures: read('architectures'),
    organizations: read('organizations'),
    events: read('org_events'),
    people: read('people'),
    models: read('models'),
    confirmations: {
      chips: read('confirmations-chips'),
      organizations: read('confirmations-organizations'),
      people: read('confirmations-people'),
      models: read('confirmations-models'),
    },
  };
}

/**
 * @param {Row} row
 * @param {string} column
 */
export function cell(row, column) {
  return row[column] ?? '';
}

/**
 * The items of a cell that holds a list.
 * @param {Row} row
 * @param {string} column
 */
export function list(row, column) {
  return cell(row, column)
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/**
 * @param {Row[]} rows
 * @param {string} column
 * @returns {Map<string, Row[]>}
 */
export function groupBy(rows, column) {
  /** @type {Map<string, Row[]>} */
  const groups = new Map();
  for (const row of rows) groups.set(cell(row, column), [...(groups.get(cell(row, column)) ?? []), row]);
  return groups;
}

/** @param {string} text */
export function slug(text) {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/\+/g, ' plus ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
