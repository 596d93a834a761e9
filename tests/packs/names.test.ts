import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entity, Kind, Name } from '../../core/knowledge/entity.ts';
import { readPack } from '../../core/knowledge/read-pack.ts';

function entitiesOf(pack: string): Entity[] {
  const file = new URL(`../../assets/packs/${pack}.json`, import.meta.url);
  const reading = readPack(JSON.parse(readFileSync(file, 'utf8')));
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues.slice(0, 3)));
  return reading.pack.entities;
}

const entities = ['organizations', 'people', 'models'].flatMap(entitiesOf);

/** Letters that a name in the language has at least one of. */
const SCRIPTS: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /[\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Han}]/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
};
const LATIN = /^\P{L}*(?:\p{Script=Latin}\P{L}*)*$/u;

function offending(isWrong: (name: Name, entity: Entity) => boolean): string[] {
  return entities.flatMap((entity) =>
    entity.names.filter((name) => isWrong(name, entity)).map((name) => `${entity.id} ${name.text}`),
  );
}

describe('the names of organizations, people and models', () => {
  it.each<[Kind, number, number]>([
    ['organization', 200, 120],
    ['person', 150, 60],
    ['model', 400, 40],
  ])('of %ss: at least %i are marked, %i in other scripts', (kind, marked, foreign) => {
    const named = entities.filter((entity) => entity.kind === kind && entity.names.length > 0);
    const abroad = named.filter(({ names }) => names.some(({ lang }) => lang !== undefined));
    expect(named.length).toBeGreaterThanOrEqual(marked);
    expect(abroad.length).toBeGreaterThanOrEqual(foreign);
  });

  it('are written in the script of their language, and name it where the script is not Latin', () => {
    expect(
      offending(({ text, lang }) => (lang ? !(SCRIPTS[lang] ?? LATIN).test(text) : !LATIN.test(text))),
    ).toEqual([]);
  });

  it('ask for context where they are short forms, or former names in a language', () => {
    expect(
      offending(({ role, lang, context }) => role === 'short' && lang !== undefined && !context),
    ).toEqual([]);
    expect(
      offending(({ role, context }, { kind }) => kind === 'person' && role === 'short' && !context),
    ).toEqual([]);
  });

  it('stand once in each entity, a former one once more without its time', () => {
    expect(
      offending(
        (name, { names }) => names.filter(({ text, to }) => text === name.text && to === name.to).length > 1,
      ),
    ).toEqual([]);
  });

  it('ask for context wherever two entities share one', () => {
    const holders = new Map<string, Set<string>>();
    for (const { id, names } of entities) {
      for (const { text } of names) {
        const key = text.toLowerCase();
        holders.set(key, (holders.get(key) ?? new Set()).add(id));
      }
    }
    expect(
      offending(({ text, context }) => !context && (holders.get(text.toLowerCase())?.size ?? 0) > 1),
    ).toEqual([]);
  });
});
