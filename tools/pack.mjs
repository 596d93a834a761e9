#!/usr/bin/env node
/** npm run pack: checks, counts, compares and formats packs, and writes the JSON Schema of their format. */
import { endQuietlyWhenClosed } from './annotate/output.mjs';
import { UsageError } from './annotate/usage-error.mjs';
import { loadCore } from './load-core.mjs';
import { readArguments } from './pack/arguments.mjs';
import { compareFiles } from './pack/compare-files.mjs';
import { countFiles } from './pack/count-files.mjs';
import { formatFiles } from './pack/format-files.mjs';
import { validateFiles } from './pack/validate-files.mjs';
import { writeSchema } from './pack/write-schema.mjs';

/** @typedef {typeof import('./pack/core.ts')} Core */
/** @typedef {import('./pack/arguments.mjs').Request} Request */

/** Each prints what it found; true where all is well. @type {Record<Request['command'], (request: Request, core: Core) => Promise<boolean>>} */
const COMMANDS = {
  validate: validateFiles,
  stats: countFiles,
  diff: compareFiles,
  format: formatFiles,
  schema: writeSchema,
};

endQuietlyWhenClosed();
try {
  const request = readArguments(process.argv.slice(2));
  /** @type {Core} */
  const core = await loadCore('tools/pack/core.ts');
  if (!(await COMMANDS[request.command](request, core))) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
