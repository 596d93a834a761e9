import { FactSheet } from './fact-sheet.mjs';
import { readLabel } from './chip-labels.mjs';
import { slug } from './tables.mjs';
import families from './families.json' with { type: 'json' };

/** @typedef {import('./chips.mjs').ChipDraft} ChipDraft */
/** @typedef {import('./chip-labels.mjs').Label} Label */
/** @typedef {import('../../core/knowledge/entity.ts').Fact} Fact */

/**
 * A chip, or a family with its members (at least two).
 * @typedef {{ name: string, head: ChipDraft, members: { draft: ChipDraft, label: Label }[] }} ChipGroup
 */

/** @type {Record<string, string>} */
const DUPLICATES = families.duplicates;

/** Chips whose plain name is a family's, though the table lists only one of its members, with id and version of that. */
/** @type {Record<string, { id: string, suffix: string }>} */
const SPLITS = families.splits;
const ALONE = new Set(Object.values(SPLITS).map(({ id }) => id));

/** What is one for all members where they agree; everything else stays with the members. */
const SHARED = [
  'vendor',
  'architecture',
  'cpu_architecture',
  'platform',
  'foundry',
  'process_nm',
  'process_name',
  'transistors_billion',
  'die_mm2',
  'announced',
];

/**
 * Groups chips whose listed names differ only in form factor and memory (or are joined in families.json).
 * @param {ChipDraft[]} drafts
 * @returns {ChipGroup[]}
 */
export function groupChips(drafts) {
  /** @type {Map<string, ChipDraft[]>} */
  const groups = new Map();
  for (const draft of withoutDuplicates(drafts).map(split)) {
    const { base } = readLabel(draft.label);
    groups.set(base, [...(groups.get(base) ?? []), draft]);
  }
  return [...groups].map(([name, chips]) => groupOf(name, chips));
}

/**
 * @param {string} name
 * @param {ChipDraft[]} chips not empty
 * @returns {ChipGroup}
 */
function groupOf(name, chips) {
  const [only, ...others] = chips;
  if (only && others.length === 0 && !ALONE.has(only.id) && readLabel(only.label).own === name)
    return { name, head: only, members: [] };
  const generic = chips.find(({ id }) => id === slug(name));
  const head = generic ?? emptyHead(name);
  const members = chips
    .filter((chip) => chip !== generic)
    .map((draft) => ({ draft, label: readLabel(draft.label) }));
  const sheets = members.map(({ draft }) => draft.sheet);
  dropVarying(head.sheet, sheets);
  for (const property of SHARED) lift(property, head.sheet, sheets);
  return { name, head, members };
}

/**
 * @param {ChipDraft} draft
 * @returns {ChipDraft}
 */
function split(draft) {
  const { id, suffix } = SPLITS[draft.id] ?? { id: draft.id, suffix: '' };
  return { ...draft, id, label: suffix ? `${draft.label} (${suffix})` : draft.label };
}

/**
 * Merges the rows of chips that the table has twice.
 * @param {ChipDraft[]} drafts
 */
function withoutDuplicates(drafts) {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  for (const draft of drafts) {
    const kept = byId.get(DUPLICATES[draft.id] ?? '');
    if (!kept) continue;
    byId.delete(draft.id);
    for (const { confidence, sources, ...statement } of draft.sheet.facts) {
      if (kept.sheet.of(statement).length === 0) kept.sheet.put(statement, { confidence, sources });
      else kept.sheet.support(statement, { confidence: 'unconfirmed', sources: [] });
    }
  }
  return [...byId.values()];
}

/**
 * @param {string} name
 * @returns {ChipDraft}
 */
function emptyHead(name) {
  return { id: slug(name), label: name, aliases: [], isReleased: true, sheet: new FactSheet() };
}

/**
 * A generic row repeats one member's figures: they go where a member has its own.
 * @param {FactSheet} head
 * @param {FactSheet[]} members
 */
function dropVarying(head, members) {
  head.drop((fact) => !SHARED.includes(fact.property) && members.some((sheet) => sheet.of(fact).length > 0));
}

/**
 * Moves a property from the members to the family where all that have it say the same.
 * @param {string} property
 * @param {FactSheet} head
 * @param {FactSheet[]} members
 */
function lift(property, head, members) {
  const facts = [head, ...members].flatMap((sheet) =>
    sheet.facts.filter((fact) => fact.property === property),
  );
  const values = new Set(facts.map(({ value, ref }) => ref ?? String(value).toLowerCase()));
  if (values.size !== 1) return;
  for (const { confidence, sources, ...statement } of facts) head.put(statement, { confidence, sources });
  for (const sheet of members) sheet.drop((fact) => fact.property === property);
}
