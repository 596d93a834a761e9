import { NameList } from './name-rules.mjs';
import { cell, groupBy, slug } from './tables.mjs';
import names from './names.json' with { type: 'json' };

/** @typedef {import('../../core/knowledge/entity.ts').Entity} Entity */
/** @typedef {import('./chip-families.mjs').ChipGroup} ChipGroup */
/** @typedef {import('./tables.mjs').Row} Row */

/** Rows of a superchip tell of the chip, measured over the superchip. */
const SUPERCHIP = / superchip$/;
/** Makers whose accelerators are GPUs: only theirs are counted as such. */
const GPU_MAKERS = /^(?:NVIDIA|AMD) /;

/**
 * What a row's basis tells of the parts: "8 x A100 40 GB", "superchip: 2 GPUs + Grace".
 * @type {{ basis: RegExp, property: string, value: (match: RegExpExecArray) => string }[]}
 */
const PARTS = [
  { basis: /(?:^|\s)(\d+) (?:x |GPUs\b)/, property: 'accelerator_count', value: (match) => match[1] ?? '' },
  { basis: /\+ Grace\b/, property: 'cpu_count', value: () => '1' },
];

/**
 * Servers, racks and boards: the confirmation rows without an id, joined by their name.
 * @param {Row[]} rows
 * @param {{ reader: import('./chips.mjs').ChipReader, book: import('./source-book.mjs').SourceBook, groups: ChipGroup[] }} shared
 * @returns {Entity[]}
 */
export function readSystems(rows, { reader, book, groups }) {
  // A server of which no row tells is known by its name, so that it is not taken for the chip inside it.
  const named = names.listedSystems.map((label) => /** @type {[string, Row[]]} */ ([label, []]));
  return [...groupBy(rows, 'entity_name'), ...named].flatMap(([label, told]) => {
    const usable = told
      .flatMap((row) => [row, ...partsIn(row)])
      .map((row) =>
        GPU_MAKERS.test(label) ? row : { ...row, property: otherThanGpu(cell(row, 'property')) },
      );
    const draft = reader.readConfirmed(slug(label), label, usable);
    if (SUPERCHIP.test(label)) {
      addToChip(groups, label.replace(SUPERCHIP, ''), draft.sheet.facts);
      return [];
    }
    const id = /** @type {const} */ (`system/${slug(label.replace(/\(|\)/g, ''))}`);
    return [
      {
        id,
        kind: 'system',
        name: label,
        names: namesOf(id, label),
        facts: perSystem(draft, book),
        events: [],
      },
    ];
  });
}

/** @param {string} property */
function otherThanGpu(property) {
  return property === 'accelerator_count' ? 'other_accelerator_count' : property;
}

/**
 * @param {Row} row
 * @returns {Row[]}
 */
function partsIn(row) {
  return PARTS.flatMap(({ basis, property, value }) => {
    const match = basis.exec(cell(row, 'basis'));
    return match ? [{ ...row, property, value: value(match), basis: '', agrees: 'new' }] : [];
  });
}

/**
 * @param {import('./chips.mjs').ChipDraft} draft
 * @param {import('./source-book.mjs').SourceBook} book
 */
function perSystem(draft, book) {
  const total = new Set(['memory_gb', 'bandwidth_tbs', 'flops', 'tdp_w', 'interconnect_gbs', 'price_usd']);
  return draft.sheet.settled(book).map((fact) => {
    const per = /per GPU/.test(fact.note ?? '')
      ? /** @type {const} */ ('gpu')
      : /** @type {const} */ ('system');
    return total.has(fact.property) ? { ...fact, basis: { ...fact.basis, per } } : fact;
  });
}

/**
 * @param {ChipGroup[]} groups
 * @param {string} name
 * @param {import('../../core/knowledge/entity.ts').Fact[]} facts
 */
function addToChip(groups, name, facts) {
  const chip = groups.find((group) => group.name === name);
  for (const { confidence, sources, ...statement } of facts) {
    if (statement.property === 'vendor') continue;
    chip?.head.sheet.put(
      { ...statement, basis: { ...statement.basis, per: 'superchip' } },
      { confidence, sources },
    );
  }
}

/**
 * @param {import('../../core/knowledge/entity.ts').EntityId} id
 * @param {string} label
 */
function namesOf(id, label) {
  const list = new NameList(id);
  const bare = label.replace(/\s*\([^)]*\)| \d+ GB$/, '');
  list.add(bare, 'primary');
  list.add(bare.slice(bare.indexOf(' ') + 1), 'short');
  return list.addExtra().list;
}
