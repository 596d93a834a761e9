import families from './families.json' with { type: 'json' };

/** @type {Record<string, string>} */
const BASES = families.bases;
/** Listed names that are better known by another. @type {Record<string, string>} */
const TITLES = families.titles;
/** What tells members of one chip apart in their listed names. */
const FORM = /\b(?:PCIe|SXM\d?|OAM|DGXS|NVL)\b/;
const MEMORY = /\b(\d+) ?GB(?: HBM\w+)?\b/;

/**
 * A listed name taken apart: "NVIDIA A100 SXM4 80 GB" is the base "NVIDIA A100", the form "SXM4", the memory "80 GB".
 * @typedef {{ base: string, own: string, form: string, memory: string }} Label
 */

/**
 * @param {string} label as the table has it
 * @returns {string} as it is better known
 */
export function titleOf(label) {
  return TITLES[label] ?? label;
}

/**
 * @param {string} label as the table has it
 * @returns {Label} `own` is the name without form and memory
 */
export function readLabel(label) {
  const listed = titleOf(label);
  const inBrackets = [...listed.matchAll(/\(([^)]*)\)/g)].map((match) => match[1]).join(' ');
  const bare = listed.replace(/\s*\([^)]*\)/g, '');
  const find = (/** @type {RegExp} */ pattern) =>
    pattern.exec(bare)?.[0] ?? pattern.exec(inBrackets)?.[0] ?? '';
  const own = bare.replace(FORM, '').replace(MEMORY, '').replace(/\s+/g, ' ').trim();
  return {
    base: BASES[own] ?? own,
    own,
    form: find(FORM) || find(/\d+W/),
    memory: find(MEMORY).replace(/^(\d+) ?GB.*/, '$1 GB'),
  };
}
