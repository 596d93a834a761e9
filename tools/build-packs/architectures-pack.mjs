import { evidenceOf, evidenceOfConfirmation } from './evidence.mjs';
import { FactSheet } from './fact-sheet.mjs';
import { NameList } from './name-rules.mjs';
import { SEEN } from './source-book.mjs';
import { cell, groupBy } from './tables.mjs';
import names from './names.json' with { type: 'json' };

/** @typedef {import('../../core/knowledge/entity.ts').Entity} Entity */
/** @typedef {import('./tables.mjs').Row} Row */

/** What is a platform of a CPU and a GPU, not the architecture of either: the cell's note says so. */
const PLATFORM = /superchip/;
const ANNOUNCED = /\bannounced (?:roadmap )?(\d{4}(?:-\d{2}(?:-\d{2})?)?)/;
/** First shown in the year before the listed one. @type {Record<string, string>} */
const SHOWN = { gcn: '2011-12' };
/** Architectures that are called by the name of their chips: only the chips are marked. */
const UNNAMED = new Set(names.unnamedArchitectures);

/**
 * @param {import('./tables.mjs').Tables} tables
 * @param {{ book: import('./source-book.mjs').SourceBook, refs: import('./refs.mjs').Refs }} shared
 * @returns {Entity[]}
 */
export function architectureEntities(tables, { book, refs }) {
  const confirmations = groupBy(tables.confirmations.chips, 'entity_id');
  return tables.architectures.map((row) => {
    const id = /** @type {const} */ (`architecture/${cell(row, 'id')}`);
    const sheet = new FactSheet();
    const vendor = cell(row, 'vendor').replace(/ \(.*\)$/, '');
    const ofVendor = evidenceOf(book, row, 'vendor');
    if (ofVendor) sheet.put(refs.organization('vendor', vendor), ofVendor);
    putDates(sheet, row, evidenceOf(book, row, 'year'));
    for (const confirmation of confirmations.get(cell(row, 'id')) ?? []) {
      const evidence = evidenceOfConfirmation(book, confirmation);
      if (evidence && cell(confirmation, 'property') === 'year') putYear(sheet, confirmation, evidence);
    }
    if (PLATFORM.test(cell(row, 'notes')))
      sheet.put({ property: 'form', value: 'superchip platform' }, noEvidence());
    return {
      id,
      kind: 'architecture',
      name: cell(row, 'name'),
      names: namesOf(id, row),
      facts: sheet.settled(book),
      events: [],
    };
  });
}

/**
 * The year in which it came, or was to come when the tables were made.
 * @param {FactSheet} sheet
 * @param {Row} row
 * @param {import('./fact-sheet.mjs').Evidence | null} evidence
 */
function putDates(sheet, row, evidence) {
  if (!evidence) return;
  const year = cell(row, 'year');
  if (year > SEEN) sheet.put({ property: 'status', value: 'roadmap', note: `planned for ${year}` }, evidence);
  else sheet.put({ property: 'released', value: year }, evidence);
  const announced = SHOWN[cell(row, 'id')] ?? ANNOUNCED.exec(cell(row, 'notes'))?.[1];
  if (announced) sheet.put({ property: 'announced', value: announced }, evidence);
}

/**
 * @param {FactSheet} sheet
 * @param {Row} confirmation
 * @param {import('./fact-sheet.mjs').Evidence} evidence
 */
function putYear(sheet, confirmation, evidence) {
  const value = cell(confirmation, 'value');
  const listed = sheet.facts.find((fact) => fact.property === 'released');
  // A year that differs from the listed one is a second statement, not support for the first.
  if (listed?.value === value) sheet.support({ property: 'released', value }, evidence);
  else sheet.put({ property: 'released', value }, evidence);
}

/** @returns {import('./fact-sheet.mjs').Evidence} */
function noEvidence() {
  return { confidence: 'unconfirmed', sources: [] };
}

/**
 * @param {import('../../core/knowledge/entity.ts').EntityId} id
 * @param {Row} row
 */
function namesOf(id, row) {
  const list = new NameList(id);
  if (!UNNAMED.has(cell(row, 'id'))) {
    const [, bare = '', inside] = /^([^(]*?)(?: \(([^)]*)\))?$/.exec(cell(row, 'name')) ?? [];
    list.add(bare, 'primary');
    if (inside) list.add(inside);
  }
  return list.addExtra().list;
}
