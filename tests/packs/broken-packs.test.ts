import { describe, expect, it } from 'vitest';
import { PACK_FORMAT } from '../../core/knowledge/pack.ts';
import { readPack } from '../../core/knowledge/read-pack.ts';
import { BROKEN, breakPack } from './broken-packs.ts';

describe('a pack', () => {
  it.each(Object.entries(BROKEN))('%s is refused', (_reason, broken) => {
    const reading = readPack(breakPack(broken));
    const { path = broken.at, code, message } = broken;
    expect(reading.ok ? [] : reading.issues[0]).toEqual({ path, code, message: `${path}: ${message}` });
  });

  it.each(['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'ODC-By-1.0', 'ODbL-1.0'])(
    'under %s needs a credit line',
    (license) => {
      const pack = breakPack({ at: 'license', value: license });
      expect(readPack(pack).ok).toBe(true);
      for (const attribution of [[], ['  ']]) {
        const issues = [expect.objectContaining({ path: 'attribution', code: 'no-attribution' })];
        expect(readPack({ ...Object(pack), attribution })).toEqual({ ok: false, issues });
      }
    },
  );

  it.each(['CC0-1.0', 'MIT', 'LicenseRef-Our-own'])('under %s needs none', (license) => {
    expect(readPack({ ...Object(breakPack({ at: 'license', value: license })), attribution: [] }).ok).toBe(
      true,
    );
  });

  it('counts a figure per pair of boards, as of format 1.1.0', () => {
    const facts = { property: 'memory_gb', value: 188, basis: { per: 'pair' }, confidence: 'unconfirmed' };
    const pack = breakPack({ at: 'entities.0.facts', value: [{ ...facts, sources: [] }] });
    expect(readPack(pack).ok).toBe(true);
    expect(Number(PACK_FORMAT.split('.')[1])).toBeGreaterThanOrEqual(1);
  });

  it('of a newer minor version is read where it has nothing new', () => {
    expect(readPack(breakPack({ at: 'format', value: '1.7.3' })).ok).toBe(true);
  });

  it('of a newer minor version is refused with what is new, and why', () => {
    const pack = { ...Object(breakPack({ at: 'entities.0.colour', value: 'green' })), format: '1.7.0' };
    const reading = readPack(pack);
    expect(reading.ok ? [] : reading.issues).toEqual([
      {
        path: 'entities.0.colour',
        code: 'unknown-key',
        message: expect.stringContaining(`"colour" (the pack is in format 1.7.0; known is ${PACK_FORMAT})`),
      },
    ]);
  });
});
