import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STRINGS } from './words.ts';

const SOURCES = ['components', 'entrypoints', 'messaging', 'wxt.config.ts'];

function read(path: string): string {
  if (/\.(ts|tsx)$/.test(path)) return readFileSync(path, 'utf8');
  if (/\.\w+$/.test(path)) return '';
  return readdirSync(path)
    .map((name) => read(join(path, name)))
    .join('\n');
}

const source = SOURCES.map(read).join('\n');
const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot).sort();

describe('messages', () => {
  test('every language is tested here, and says which one it is', () => {
    expect(Object.keys(STRINGS)).toEqual(readdirSync('assets/_locales').toSorted());
    for (const [language, texts] of Object.entries(STRINGS)) expect(texts.locale).toBe(language);
  });

  test('every language has the same keys', () => {
    expect(Object.keys(STRINGS.it)).toEqual(Object.keys(STRINGS.en));
  });

  test.each(Object.entries(STRINGS.en))('%s has the same slots in every language', (key, text) => {
    expect([...new Set(slots(STRINGS.it[key] ?? ''))]).toEqual([...new Set(slots(text))]);
  });

  test('every message is used', () => {
    const unused = Object.keys(STRINGS.en).filter(
      (key) => !source.includes(`'${key}'`) && !source.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });

  test('every key that the sources name is a message', () => {
    const named = [...source.matchAll(/'((?:card|popup)_\w+)'|__MSG_(\w+?)__/g)].flatMap(
      ([, quoted, manifest]) => quoted ?? manifest ?? [],
    );
    expect(named.filter((key) => !(key in STRINGS.en))).toEqual([]);
  });

  test.each(Object.entries(STRINGS))('%s: no text is empty or carries markup', (_language, texts) => {
    const bad = Object.entries(texts).filter(([, text]) => text.trim() === '' || /[<>$]|\s$|^\s/.test(text));
    expect(bad).toEqual([]);
  });
});
