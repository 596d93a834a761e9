import { toJsonSchema } from '@valibot/to-json-schema';
import { writeLine } from '../annotate/output.mjs';

/**
 * The JSON Schema of the format, on standard output: npm run --silent pack -- schema > docs/pack.schema.json
 * @param {unknown} _request
 * @param {typeof import('./core.ts')} core
 */
export async function writeSchema(_request, core) {
  await writeLine(schemaText(core));
  return true;
}

/**
 * Generated from the validator's own schema; what no JSON Schema can tell (ids that must exist, dates in order) only
 * `validate` checks.
 * @param {Pick<typeof import('./core.ts'), 'packSchema' | 'PACK_FORMAT'>} core
 */
export function schemaText({ packSchema, PACK_FORMAT }) {
  const schema = toJsonSchema(packSchema, {
    // An id is a text whose type alone is our own; its pattern follows.
    overrideSchema: ({ valibotSchema }) => (valibotSchema.type === 'custom' ? { type: 'string' } : undefined),
  });
  const { $schema, ...rest } = schema;
  const title = `Silicon Gloss pack, format ${PACK_FORMAT}`;
  return JSON.stringify({ $schema, title, ...rest }, null, 2);
}
