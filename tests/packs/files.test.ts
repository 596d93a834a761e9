import { describe, expect, it } from 'vitest';
import { readPack } from '../../core/knowledge/read-pack.ts';
import { unfoundedFigures } from '../../core/unfounded.ts';
import { formatPack } from '../../tools/pack/format-pack.mjs';
import { issuesOfBackgrounds } from '../../tools/pack/validate-files.mjs';
import { FILES, packOf, PACKS, textOf } from './committed.ts';

const names = PACKS.flatMap(({ entities }) =>
  entities.flatMap((one) => [one.name, ...one.names.map(({ text }) => text)]),
);

describe.each(FILES)('%s', (file) => {
  const pack = packOf(file);

  it('has no issues', () => {
    expect(readPack(JSON.parse(textOf(file)))).toMatchObject({ ok: true });
  });

  it('has its own name', () => {
    expect(`${pack.id}.json`).toBe(file);
  });

  it('is written with one entity a line: npm run pack -- format', () => {
    expect(textOf(file) === formatPack(pack)).toBe(true);
  });

  it('tells in its backgrounds no date and no number that it does not restate', () => {
    expect(issuesOfBackgrounds(pack, names, { unfoundedFigures })).toEqual([]);
  });
});

it('a pack that is formatted stays as it is, and a pack in disorder is put in order', () => {
  const [pack] = PACKS;
  if (!pack) throw new Error('there are no packs');
  const shuffled = { ...pack, entities: pack.entities.toReversed(), sources: pack.sources.toReversed() };
  const text = formatPack(shuffled);
  expect(text).toBe(formatPack(pack));
  const again = readPack(JSON.parse(text));
  expect(again.ok && formatPack(again.pack)).toBe(text);
  expect(text.split('\n').filter((line) => line.startsWith('    {'))).toHaveLength(
    pack.entities.length + pack.sources.length,
  );
});
