import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PACK_CAPS } from '../../../core/knowledge/pack-caps.ts';
import { readPack } from '../../../core/knowledge/read-pack.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/packs/', import.meta.url));
const files = readdirSync(FOLDER);
const read = (file: string): unknown => JSON.parse(readFileSync(`${FOLDER}${file}`, 'utf8'));

/** Every reason for which a pack is refused, with the place and the code that the first issue names. */
const REFUSED: Record<string, [path: string, code: string]> = {
  'bad-date': ['entities.0.facts.1.value', 'bad-date'],
  'bad-event-date': ['entities.3.events.0.date', 'bad-date'],
  'control-character': ['entities.1.facts.0.note', 'hidden-character'],
  'dangling-family': ['entities.1.family', 'dangling-family'],
  'direction-character': ['title', 'hidden-character'],
  'duplicate-id': ['entities.3.id', 'duplicate-id'],
  'duplicate-source': ['sources.1.id', 'duplicate-id'],
  'ends-before-start': ['entities.3.names.0.to', 'ends-before-start'],
  'event-without-source': ['entities.3.events.0.sources', 'no-source'],
  format: ['format', 'format'],
  'http-url': ['sources.0.url', 'bad-url'],
  'kind-mismatch': ['entities.2.kind', 'kind-mismatch'],
  'malformed-id': ['entities.2.id', 'malformed'],
  'malformed-version': ['version', 'malformed'],
  'missing-key': ['license', 'missing-key'],
  'missing-source': ['entities.0.facts.0.sources', 'missing-source'],
  'name-too-short': ['entities.0.names.1.text', 'name-too-short'],
  'nested-family': ['entities.4.family', 'nested-family'],
  'no-source': ['entities.0.facts.0.sources', 'no-source'],
  'not-allowed': ['entities.1.facts.1.basis.precision', 'not-allowed'],
  'not-an-object': ['format', 'format'],
  'number-as-text': ['entities.1.facts.0.value', 'value-type'],
  'over-cap-depth': ['attribution.0.0.0.0.0.0.0.0.0.0.0', 'over-cap'],
  'over-cap-names': ['entities.0.names', 'over-cap'],
  'over-cap-string': ['entities.1.facts.0.note', 'over-cap'],
  type: ['entities.0.facts', 'type'],
  'unexpected-ref': ['entities.1.facts.0.ref', 'unexpected-ref'],
  'unknown-key': ['entities.0.names.1.contexts', 'unknown-key'],
  'unknown-property': ['entities.1.facts.0.property', 'unknown-property'],
  'url-with-password': ['sources.0.url', 'bad-url'],
  'zero-width-character': ['entities.0.names.0.text', 'hidden-character'],
};

function firstIssue(json: unknown): { path: string; code: string; message: string } {
  const reading = readPack(json);
  if (reading.ok) throw new Error('was not refused');
  const [first] = reading.issues;
  if (!first) throw new Error('was refused without an issue');
  return first;
}

describe('readPack', () => {
  it('has a fixture for each reason, and a reason for each fixture', () => {
    const reasons = files.filter((file) => file.startsWith('invalid-')).map((file) => file.slice(8, -5));
    expect(reasons.toSorted()).toEqual(Object.keys(REFUSED).toSorted());
  });

  it.each(files.filter((file) => file.startsWith('valid-')))('accepts %s unchanged', (file) => {
    expect(readPack(read(file))).toEqual({ ok: true, pack: read(file) });
  });

  it.each(Object.entries(REFUSED))('refuses invalid-%s', (reason, [path, code]) => {
    expect(firstIssue(read(`invalid-${reason}.json`))).toMatchObject({ path, code });
  });

  it('names cap, size and limit', () => {
    const { message } = firstIssue(read('invalid-over-cap-names.json'));
    expect(message).toContain('"namesPerEntity"');
    expect(message).toContain(`${PACK_CAPS.namesPerEntity + 1}`);
    expect(message).toContain(`${PACK_CAPS.namesPerEntity}`);
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
