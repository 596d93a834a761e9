import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { PACK_FORMAT } from '../../core/knowledge/pack.ts';
import { packSchema } from '../../core/knowledge/pack-schema.ts';
import { readPack } from '../../core/knowledge/read-pack.ts';
import { schemaText } from '../../tools/pack/write-schema.mjs';
import { BROKEN, breakPack } from './broken-packs.ts';
import { FILES, textOf } from './committed.ts';

const published = readFileSync(new URL('../../docs/pack.schema.json', import.meta.url), 'utf8');
const accepts = new Ajv({ allErrors: false }).compile(JSON.parse(published));

/** What a JSON Schema can tell; the other codes are about what one place says of another. */
const OF_SHAPE = ['format', 'missing-key', 'unknown-key', 'malformed', 'type', 'not-allowed'];

describe('the published JSON Schema', () => {
  it('is that of the validator: npm run --silent pack -- schema > docs/pack.schema.json', () => {
    expect(published).toBe(`${schemaText({ packSchema, PACK_FORMAT })}\n`);
  });

  it.each(FILES)('accepts %s', (file) => {
    expect(accepts(JSON.parse(textOf(file)))).toBe(true);
  });

  it.each(Object.entries(BROKEN))(
    'judges the shape of a pack %s as the validator does',
    (_reason, broken) => {
      expect(accepts(breakPack(broken))).toBe(
        !OF_SHAPE.includes(broken.code) && !isDeep(broken.code, broken.at),
      );
    },
  );

  it('accepts what the validator accepts', () => {
    const pack = breakPack({ at: 'title', value: 'Another title' });
    expect([accepts(pack), readPack(pack).ok]).toEqual([true, true]);
  });
});

/** Lists in a place for a text are refused for their depth first, and by a schema for their type. */
function isDeep(code: string, at: string): boolean {
  return code === 'over-cap' && at.startsWith('attribution');
}
