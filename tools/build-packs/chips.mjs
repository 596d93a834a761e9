import { applyConfirmation, isDropped } from './chip-decisions.mjs';
import { confidenceOf } from './confidence.mjs';
import { evidenceOfConfirmation } from './evidence.mjs';
import { FactSheet } from './fact-sheet.mjs';
import { CHIP_COLUMNS, priceOf, statementOf, statusOf } from './statements.mjs';
import { cell } from './tables.mjs';
import shapes from './chip-shapes.json' with { type: 'json' };

/** @typedef {import('./tables.mjs').Row} Row */
/** @typedef {import('./fact-sheet.mjs').Statement} Statement */
/** @typedef {import('./source-book.mjs').SourceBook} SourceBook */
/** @typedef {import('./refs.mjs').Refs} Refs */

/**
 * A chip while its rows are read. `id` is the table's, without the kind; `label` the name as listed.
 * @typedef {{ id: string, label: string, aliases: string[], isReleased: boolean, sheet: FactSheet }} ChipDraft
 */

/** @type {Record<string, Record<string, string>>} */
const PLATFORMS = shapes.platforms;
/** @type {Record<string, string>} */
const ALSO = shapes.alsoArchitecture;
/** @type {Record<string, string>} */
const VENDORS = shapes.vendors;
/** @type {import('./fact-sheet.mjs').Evidence} */
const NO_EVIDENCE = { confidence: 'unconfirmed', sources: [] };
/** Columns that are told of what is not on sale. */
const BEFORE_RELEASE = new Set(['announced_date', 'status']);

/** Reads rows of accelerators and of confirmations into drafts. */
export class ChipReader {
  /**
   * @param {SourceBook} book
   * @param {Refs} refs
   */
  constructor(book, refs) {
    this.book = book;
    this.refs = refs;
  }

  /**
   * @param {Row} row of accelerators
   * @param {Row[]} confirmations of this chip
   * @returns {ChipDraft}
   */
  read(row, confirmations) {
    const override = confirmations.find(
      (item) => cell(item, 'property') === 'status' && this.book.ofConfirmation(item),
    );
    const isReleased = cell(row, 'status') === 'released' && !override;
    const draft = {
      id: cell(row, 'id'),
      label: cell(row, 'name'),
      aliases: cell(row, 'aliases').split('|').filter(Boolean),
      isReleased,
      sheet: new FactSheet(),
    };
    this.#putVendor(draft, row);
    if (isReleased) this.#putSpecs(draft, row);
    else this.#putStatus(draft, row);
    this.confirm(draft, confirmations, cell(row, 'kind'));
    return draft;
  }

  /**
   * A chip or system that only confirmation rows tell of.
   * @param {string} id
   * @param {string} label
   * @param {Row[]} rows
   * @returns {ChipDraft}
   */
  readConfirmed(id, label, rows) {
    const draft = { id, label, aliases: [], isReleased: true, sheet: new FactSheet() };
    const vendor = label.split(' ')[0] ?? '';
    draft.sheet.put(this.refs.organization('vendor', vendor), NO_EVIDENCE);
    this.confirm(draft, rows, 'GPU');
    return draft;
  }

  /**
   * @param {ChipDraft} draft
   * @param {Row} row
   */
  #putVendor(draft, row) {
    const vendor = VENDORS[cell(row, 'vendor')] ?? cell(row, 'vendor');
    this.#put(draft, row, { column: 'vendor', statement: this.refs.organization('vendor', vendor) });
  }

  /**
   * @param {ChipDraft} draft
   * @param {Row} row
   */
  #putStatus(draft, row) {
    if (cell(row, 'status') !== 'released') {
      this.#put(draft, row, { column: 'status', statement: statusOf(cell(row, 'status')) });
    }
    const announced = statementOf('announced_date', cell(row, 'announced_date'), { id: draft.id, kind: '' });
    if (announced) this.#put(draft, row, { column: 'announced_date', statement: announced });
  }

  /**
   * @param {ChipDraft} draft
   * @param {Row} row
   */
  #putSpecs(draft, row) {
    for (const { column, statement } of this.#architectureOf(row))
      this.#put(draft, row, { column, statement });
    const chip = { id: draft.id, kind: cell(row, 'kind') };
    for (const column of CHIP_COLUMNS.filter((name) => name !== 'price_usd')) {
      const statement = isDropped(draft.id, column) ? null : statementOf(column, cell(row, column), chip);
      if (statement) this.#put(draft, row, { column, statement: this.#withNote(row, statement) });
    }
    this.#putPrice(draft, row);
  }

  /**
   * @param {Row} row
   * @returns {{ column: string, statement: Statement }[]}
   */
  #architectureOf(row) {
    const listed = cell(row, 'architecture');
    if (listed === '' || isDropped(cell(row, 'id'), 'architecture')) return [];
    const shape = PLATFORMS[cell(row, 'id')] ?? PLATFORMS[listed] ?? { architecture: listed };
    const also = ALSO[cell(row, 'id')];
    const entries = [...Object.entries(shape), ...(also ? [['architecture', also]] : [])];
    return entries.map(([property = '', value = '']) => ({
      // What the cell itself says is as sure as the cell; the CPU and platform of the other superchips are known from
      // elsewhere.
      column: value !== also && (property === 'architecture' || PLATFORMS[listed]) ? 'architecture' : '',
      statement: this.refs.architecture(property, value),
    }));
  }

  /**
   * @param {Row} row
   * @param {Statement} statement
   * @returns {Statement}
   */
  #withNote(row, statement) {
    const notes = cell(row, 'notes');
    if (statement.property === 'tdp_w' && notes.includes('TDP is an estimate')) {
      return { ...statement, note: 'an estimate; the maker states none' };
    }
    const accumulate = /fp16 tensor figure is with FP16 accumulate/.test(notes);
    const isTensor = statement.basis?.precision === 'fp16' && statement.basis.engine === 'matrix';
    return accumulate && isTensor ? { ...statement, note: 'with FP16 accumulate' } : statement;
  }

  /**
   * @param {ChipDraft} draft
   * @param {Row} row
   */
  #putPrice(draft, row) {
    const statement = priceOf(row);
    if (!statement) return;
    const named = cell(row, 'price_source_url').split(/\s+/)[0] || cell(row, 'source');
    const source = this.book.ofText(named);
    const listed = confidenceOf(row, 'price_usd');
    // What press and resellers ask is never more than reported.
    const isLaunch = statement.basis?.price === 'launch';
    const confidence = isLaunch || listed !== 'confirmed' ? listed : 'reported';
    if (confidence) draft.sheet.put(statement, { confidence, sources: source ? [source] : [] });
  }

  /**
   * @param {ChipDraft} draft
   * @param {Row} row
   * @param {{ column: string, statement: Statement }} item
   */
  #put({ sheet }, row, { column, statement }) {
    const sure = column === '' ? 'unconfirmed' : confidenceOf(row, column);
    if (sure === null) return;
    const confidence = sure === 'confirmed' && statement.note?.startsWith('an estimate') ? 'reported' : sure;
    const source = this.book.ofText(cell(row, 'source'));
    sheet.put(statement, { confidence, sources: source ? [source] : [] });
  }

  /**
   * @param {ChipDraft} draft
   * @param {Row[]} rows
   * @param {string} kind
   */
  confirm(draft, rows, kind) {
    const read = rows.flatMap((row) => {
      const column = cell(row, 'property');
      const statement = this.#statement(column, cell(row, 'value'), { id: draft.id, kind });
      const isTold = (draft.isReleased || BEFORE_RELEASE.has(column)) && !isDropped(draft.id, column);
      return statement && isTold
        ? [{ row, statement, evidence: evidenceOfConfirmation(this.book, row) }]
        : [];
    });
    for (const { row, statement, evidence } of read) {
      if (evidence) applyConfirmation(draft, { row, statement, evidence });
    }
    // A page that confirms nothing alone still tells a value where nobody else does: as unconfirmed.
    for (const { row, statement, evidence } of read) {
      const isAlone = draft.sheet.of(statement).length === 0;
      if (!evidence && isAlone && cell(row, 'agrees') !== 'no') draft.sheet.put(statement, NO_EVIDENCE);
    }
  }

  /**
   * @param {string} column
   * @param {string} value
   * @param {{ id: string, kind: string }} chip
   */
  #statement(column, value, chip) {
    if (column === 'architecture') return this.refs.architecture('architecture', value);
    if (column === 'status') return statusOf(value);
    // "CUDA cores" is NVIDIA's word: other makers' shaders are not counted alike.
    if (column === 'shaders')
      return chip.id.startsWith('nvidia-') ? statementOf('fp32_cores', value, chip) : null;
    return statementOf(column, value, chip);
  }
}
