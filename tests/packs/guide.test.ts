import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PACK_FORMAT } from '../../core/knowledge/pack.ts';
import { readPack } from '../../core/knowledge/read-pack.ts';
import { formatPack } from '../../tools/pack/format-pack.mjs';

const guide = readFileSync(new URL('../../docs/packs.md', import.meta.url), 'utf8');
const example = /```json\n(\{\n[^`]+)```/.exec(guide)?.[1] ?? '';

describe("the author's guide", () => {
  it('shows a pack of at most 15 lines that is valid, and written as it should be', () => {
    const reading = readPack(JSON.parse(example));
    expect(reading).toMatchObject({ ok: true });
    expect(reading.ok && formatPack(reading.pack)).toBe(example);
    expect(example.trim().split('\n').length).toBeLessThanOrEqual(15);
  });

  it('names the version of the format that the program writes', () => {
    expect(guide).toContain(`It is \`${PACK_FORMAT}\` now.`);
  });
});
