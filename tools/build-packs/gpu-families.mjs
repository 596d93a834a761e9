import { cell, list } from './tables.mjs';
import decisions from './gpus.json' with { type: 'json' };

/** @typedef {import('./gpus-pack.mjs').GpuDraft} GpuDraft */
/** @typedef {import('./gpus-pack.mjs').GpuGroup} GpuGroup */

/** @type {Record<string, string>} */
const FAMILIES = decisions.families;

/** What follows the name of a card that is sold in several versions under it. */
const VERSION =
  / (?:\d+ ?[GM]B|\d+ Gbps|\((?:G80|G92|G80, 112 cores|OEM|192-bit|448 Cores|CEO Edition|Liquid-cooled|Notebook|Laptop|laptop)\)|rev\.\d|Rev\.\s?\d|AGP|PCI|PCIe|Liquid|50th Anniversary Edition|640SP|2048SP|Green Edition|GHz Edition|Eyefinity Edition|80 nm|8x|VIVO|GDDR3|SDR|DDR|GME|Extreme Edition|Platinum Edition|PE)$/;

/**
 * @param {string} title
 * @returns {string} the name that all versions share
 */
export function familyNameOf(title) {
  const family = FAMILIES[title];
  if (family) return family;
  // "AMD Radeon DDR" and "GeForce 256 DDR" would lose their number or brand.
  if (/^(?:AMD Radeon [SD]DR|AMD Radeon DDR \/)/.test(title)) return title;
  return title.replace(VERSION, '');
}

/**
 * A name for each member, unlike any other's: by its version, its memory, its silicon, its year.
 * @param {GpuGroup} group
 * @returns {{ draft: GpuDraft, title: string, suffixes: string[] }[]} `suffixes` are those that people write
 */
export function namedMembers({ title: family, members }) {
  const used = new Set([family.toLowerCase()]);
  const inOrder = [...members].sort((a, b) => rankOf(a) - rankOf(b));
  return inOrder.map((draft) => {
    const version = draft.title.toLowerCase() === family.toLowerCase() ? '' : versionOf(draft.title, family);
    const { memory, codename, year } = tellers(draft);
    const ways = [
      version,
      memory,
      codename,
      `${memory} ${codename}`,
      `${codename} ${year}`,
      `${memory} ${codename} ${year}`,
      year,
    ];
    const found = ways
      .map((way) => way.trim())
      .find((way) => way !== '' && !used.has(`${family} ${way}`.toLowerCase()));
    const suffix = found ?? `${[memory, codename, year].filter(Boolean).join(' ') || 'version'} ${used.size}`;
    const own = suffix === version && draft.title !== family ? draft.title : `${family} ${suffix}`;
    used.add(`${family} ${suffix}`.toLowerCase());
    return { draft, title: own, suffixes: suffix === memory || suffix === version ? spellings(suffix) : [] };
  });
}

/**
 * @param {string} title
 * @param {string} family
 */
function versionOf(title, family) {
  return title.slice(family.length).replace(/^[\s-]+/, '');
}

/** @param {string} suffix */
function spellings(suffix) {
  return /^\d+ ?GB$/.test(suffix) ? [suffix.replace(/ ?GB/, ' GB')] : [suffix];
}

/** @param {GpuDraft} draft */
function tellers({ row }) {
  const sizes = list(row, 'mem_gb');
  const memory = sizes.length === 1 ? sizeOf(Number(sizes[0])) : '';
  const codename = (cell(row, 'codename').split(/[ (]/)[0] ?? '').trim();
  return { memory, codename, year: cell(row, 'launch_date').slice(0, 4) };
}

/** @param {number} gigabytes */
function sizeOf(gigabytes) {
  return gigabytes < 1 ? `${Math.round(gigabytes * 1024)} MB` : `${gigabytes} GB`;
}

/** The version to show when only the name is known comes first. @param {GpuDraft} draft */
function rankOf({ row }) {
  const date = cell(row, 'launch_date') || '9999';
  return (
    Number(date.padEnd(10, '-12-31'.slice(date.length - 4)).replaceAll('-', '')) -
    (cell(row, 'is_primary') === '1' ? 1e8 : 0)
  );
}
