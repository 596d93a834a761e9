import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PACK_CAPS } from '../../../core/knowledge/pack-caps.ts';
import { readPack } from '../../../core/knowledge/read-pack.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/packs/', import.meta.url));
const files = readdirSync(FOLDER);
const read = (file: string): unknown => JSON.parse(readFileSync(`${FOLDER}${file}`, 'utf8'));

function firstIssue(json: unknown): { path: string; code: string; message: string } {
  const reading = readPack(json);
  if (reading.ok) throw new Error('was not refused');
  const [first] = reading.issues;
  if (!first) throw new Error('was refused without an issue');
  return first;
}

describe('readPack', () => {
  it.each(files)('accepts %s unchanged', (file) => {
    expect(readPack(read(file))).toEqual({ ok: true, pack: read(file) });
  });

  it.each([null, undefined, 'pack', 7, true])('refuses %s without throwing', (json) => {
    expect(readPack(json).ok).toBe(false);
  });

  it('refuses numbers that JSON has not', () => {
    const pack = read('valid-sample.json') as { entities: { facts: { value: unknown }[] }[] };
    const fact = pack.entities[1]?.facts[0];
    if (fact) fact.value = Number.POSITIVE_INFINITY;
    expect(firstIssue(pack)).toMatchObject({ path: 'entities.1.facts.0.value', code: 'not-finite' });
  });

  it.each(['__proto__', 'constructor', 'toString'])('refuses the key %s, which every object has', (key) => {
    const text = readFileSync(`${FOLDER}valid-sample.json`, 'utf8');
    const json: unknown = JSON.parse(text.replace('"kind": "chip"', `"${key}": {}, "kind": "chip"`));
    expect(firstIssue(json)).toMatchObject({ path: `entities.0.${key}`, code: 'unknown-key' });
  });

  it('refuses more entities than the cap', () => {
    const entities = Array.from({ length: PACK_CAPS.entities + 1 }, (_, i) => ({
      id: `chip/c${i}`,
      kind: 'chip',
      name: 'C',
      names: [],
      facts: [],
      events: [],
    }));
    expect(firstIssue({ ...(read('valid-empty.json') as object), entities })).toMatchObject({
      path: 'entities',
      code: 'over-cap',
    });
  });

  it('refuses more characters than the cap, without reading on', () => {
    const line = 'a'.repeat(PACK_CAPS.string);
    const attribution = Array.from({ length: PACK_CAPS.characters / PACK_CAPS.string + 1 }, () => line);
    expect(firstIssue({ ...(read('valid-empty.json') as object), attribution })).toMatchObject({
      path: '',
      code: 'over-cap',
    });
  });

  it('tells no more issues than the cap', () => {
    const entities = Array.from({ length: PACK_CAPS.issues * 2 }, () => ({ id: 1 }));
    const reading = readPack({ ...(read('valid-empty.json') as object), entities });
    expect(!reading.ok && reading.issues.length).toBe(PACK_CAPS.issues);
  });

  it.each([
    ['https://nimbus.example', true],
    ['https://nimbus.example:8443/a/b?c=d#e', true],
    ['https://ニンバス.example/n1', true],
    ['javascript:alert(1)', false],
    ['//nimbus.example/n1', false],
    ['https:/nimbus.example', false],
    ['https://nimbus.example\\@other.example/', false],
    ['https://nimbus.example/a b', false],
    ['https://[::1]/', false],
    ['HTTPS://nimbus.example/', false],
  ])('source address %s: %s', (url, accepted) => {
    const pack = read('valid-sample.json') as { sources: { url?: string }[] };
    const [source] = pack.sources;
    if (source) source.url = url;
    expect(readPack(pack).ok).toBe(accepted);
  });
});
