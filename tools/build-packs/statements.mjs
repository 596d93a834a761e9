import { cell } from './tables.mjs';
import columns from './chip-columns.json' with { type: 'json' };
import shapes from './chip-shapes.json' with { type: 'json' };

/** @typedef {import('./fact-sheet.mjs').Statement} Statement */
/** @typedef {import('./tables.mjs').Row} Row */
/** @typedef {import('../../core/knowledge/entity.ts').Basis} Basis */
/** @typedef {{ property: string, scale?: number, basis?: Basis }} Column */

/** @type {Record<string, Column>} */
const COLUMNS = /** @type {Record<string, Column>} */ (columns);
/** @type {Record<string, Basis['per']>} */
const PER = /** @type {Record<string, Basis['per']>} */ (shapes.per);

/** Properties that a card with several dies, or a superchip, has several times. */
const COUNTED_PER = new Set(['memory_gb', 'bandwidth_tbs', 'tdp_w', 'flops', 'interconnect_gbs']);
const TEXT = new Set(['memory_type', 'process_name', 'foundry', 'form_factor', 'announced', 'released']);
/** Kinds of accelerators whose FP32 and FP64 figures are known to be those of the vector units. */
const VECTOR_KINDS = new Set(['GPU', 'CPU', 'CPU+GPU superchip', '']);

/** Columns that say what a chip can do, in the order of the format's table. */
export const CHIP_COLUMNS = Object.keys(COLUMNS);

/**
 * What a column's value says, or null where the column is none of ours or the value is not one plain number.
 * @param {string} column
 * @param {string} value
 * @param {{ id: string, kind: string }} chip id without the kind, and the table's kind of accelerator
 * @returns {Statement | null}
 */
export function statementOf(column, value, { id, kind }) {
  const meaning = COLUMNS[column];
  if (!meaning || value === '') return null;
  const read = TEXT.has(meaning.property)
    ? readText(meaning.property, value)
    : readNumber(value, meaning.scale);
  if (read === null) return null;
  const basis = basisOf(meaning, id, kind);
  return { property: meaning.property, value: read, ...(basis ? { basis } : {}) };
}

/**
 * @param {Column} meaning
 * @param {string} id
 * @param {string} kind
 * @returns {Basis | null}
 */
function basisOf({ property, basis }, id, kind) {
  /** @type {Basis} */
  const full = { ...basis };
  if (full.engine === 'vector' && !VECTOR_KINDS.has(kind) && full.precision !== 'fp16') delete full.engine;
  const per = shapes.systemPower.includes(id) && property === 'tdp_w' ? 'system' : PER[id];
  if (per && COUNTED_PER.has(property)) full.per = per;
  return Object.keys(full).length > 0 ? full : null;
}

/**
 * @param {string} value
 * @param {number} [scale]
 */
function readNumber(value, scale = 1) {
  if (!/^\d+(?:\.\d+)?$/.test(value)) return null;
  return Number((Number(value) * scale).toPrecision(8));
}

/**
 * @param {string} property
 * @param {string} value
 */
function readText(property, value) {
  if (property !== 'memory_type') return value;
  return value.replace(/^SRAM only$/, 'SRAM').replace(/\b(HBM\d)E\b/g, '$1e');
}

/**
 * The text of a status as one word that the card can show, with the rest as a note.
 * @param {string} status
 * @returns {Statement}
 */
export function statusOf(status) {
  const word =
    /^(announced|reported|roadmap|cancelled|superseded|in production)/.exec(status)?.[1] ?? 'announced';
  return { property: 'status', value: word, ...(status === word ? {} : { note: status }) };
}

/**
 * What a price was: asked at launch, or told by press and resellers.
 * @param {Row} row
 * @returns {Statement | null}
 */
export function priceOf(row) {
  const value = readNumber(cell(row, 'price_usd'));
  if (value === null) return null;
  const price = /launch|list price/.test(cell(row, 'price_kind')) ? 'launch' : 'report';
  return { property: 'price_usd', value, basis: { price } };
}
