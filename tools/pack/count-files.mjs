import { gzipSync } from 'node:zlib';
import { writeLine } from '../annotate/output.mjs';
import { countPack } from './count-pack.mjs';
import { requirePack } from './read-file.mjs';

/** @typedef {import('./count-pack.mjs').PackCounts} PackCounts */
/** @typedef {{ file: string, bytes: number, gzip: number } & PackCounts} FileCounts */

/** Ids that the readable form names of each thing that is missing; `--json` names all. */
const SHOWN = 5;

/**
 * What each pack holds, and what it lacks; after several files what all hold together.
 * @param {{ files: string[], isJson: boolean }} request
 * @param {typeof import('./core.ts')} core
 */
export async function countFiles({ files, isJson }, core) {
  const packs = [];
  for (const file of files) packs.push({ file, ...(await requirePack(file, core)) });
  /** @type {FileCounts[]} */
  const counted = packs.map(({ file, pack, bytes }) => ({
    file,
    bytes: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    ...countPack(pack.entities),
  }));
  if (packs.length > 1) {
    const sum = (/** @type {'bytes' | 'gzip'} */ key) => counted.reduce((all, one) => all + one[key], 0);
    const together = countPack(packs.flatMap(({ pack }) => pack.entities));
    counted.push({ file: 'together', bytes: sum('bytes'), gzip: sum('gzip'), ...together });
  }
  for (const counts of counted) await writeLine(isJson ? JSON.stringify(counts) : readable(counts));
  return true;
}

/** @param {FileCounts} counts */
function readable({ file, bytes, gzip, missing, ...counts }) {
  const { families, members, single } = counts;
  const lines = [
    `${file}: ${bytes} bytes, ${gzip} with gzip`,
    `  entities     ${listed(counts.entities)}`,
    `  families     ${families.all}, ${families.ofTwo} with two members or more`,
    `  members      ${members.all}, ${members.withSixFacts} with six facts of their own, ${members.withSixInherited} with those of the family`,
    `  other chips  ${single.all}, ${single.withSixFacts} with six facts`,
    `  facts        ${listed(counts.facts)}`,
    `  events       ${counts.events}`,
    `  names        ${listed(counts.names)}`,
    `  backgrounds  ${listed(counts.backgrounds)}`,
  ];
  for (const [what, ids] of Object.entries(missing)) {
    const more = ids.length > SHOWN ? ` … ${ids.length - SHOWN} more` : '';
    lines.push(`  ${what}: ${ids.length} (${ids.slice(0, SHOWN).join(', ')}${more})`);
  }
  return lines.join('\n');
}

/** @param {Record<string, number>} counts */
function listed({ all, ...counts }) {
  const parts = Object.entries(counts).map(([key, count]) => `${count} ${key}`);
  return [...(all === undefined ? [] : [String(all)]), parts.join(', ')].filter(Boolean).join(': ') || 'none';
}
