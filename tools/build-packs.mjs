import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildPacks } from './build-packs/build-packs.mjs';
import { readTables } from './build-packs/tables.mjs';
import { formatPack } from './pack/format-pack.mjs';
import { loadCore } from './load-core.mjs';

/**
 * Turns a folder of facts tables (CSV) into the built-in packs: node tools/build-packs.mjs FACTS_FOLDER
 * The result is committed; the same tables give the same bytes.
 */
const PACKS = fileURLToPath(new URL('../assets/packs/', import.meta.url));

async function main() {
  const [folder, ...rest] = process.argv.slice(2);
  if (folder === undefined || rest.length > 0)
    throw new Error('give one argument: the folder of the facts tables');
  /** @type {typeof import('../core/knowledge/read-pack.ts')} */
  const { readPack } = await loadCore('core/knowledge/read-pack.ts');
  mkdirSync(PACKS, { recursive: true });
  for (const pack of buildPacks(readTables(folder))) {
    const reading = readPack(pack);
    if (!reading.ok) {
      const first = reading.issues.slice(0, 10).map(({ code, message }) => `  ${code} ${message}`);
      throw new Error(`${pack.id}: ${reading.issues.length} issues\n${first.join('\n')}`);
    }
    // What was read has its keys in the order of the format.
    writeFileSync(`${PACKS}${pack.id}.json`, formatPack(reading.pack));
    console.log(describe(reading.pack));
  }
}

/** @param {import('../core/knowledge/pack.ts').Pack} pack */
function describe({ id, entities, sources }) {
  const facts = entities.flatMap((entity) => entity.facts);
  const count = (/** @type {string} */ confidence) =>
    facts.filter((fact) => fact.confidence === confidence).length;
  const names = entities.reduce((sum, entity) => sum + entity.names.length, 0);
  return (
    `${id}: ${entities.length} entities, ${names} names, ${facts.length} facts ` +
    `(${count('confirmed')} confirmed, ${count('reported')} reported, ${count('unconfirmed')} unconfirmed), ` +
    `${entities.reduce((sum, entity) => sum + entity.events.length, 0)} events, ${sources.length} sources`
  );
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
