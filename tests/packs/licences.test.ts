import { describe, expect, it } from 'vitest';
import type { Pack } from '../../core/knowledge/pack.ts';
import { PACKS } from './committed.ts';

/** Statements that one page may back where the pack is not under its licence: a citation, not a copy of its table. */
const CITED = 40;

const isShareAlike = (license = '') => /^CC-BY-SA\b|^ODbL\b/i.test(license);

/** Sources that ask to be shared alike and back so much of a pack under another licence that it is their copy. */
function copiedIn({ license: own, sources, entities }: Pack): string[] {
  const told = entities.flatMap(({ facts, events }) => [...facts, ...events]);
  return sources
    .filter(({ license }) => isShareAlike(license) && license !== own)
    .filter(({ id }) => told.filter((item) => item.sources.includes(id)).length > CITED)
    .map(({ id }) => id);
}

describe('sources that ask to be shared alike', () => {
  it.each(PACKS.map((pack) => ({ id: pack.id, pack })))('are cited in $id, not copied', ({ pack }) => {
    expect(copiedIn(pack)).toEqual([]);
  });

  it('are seen where a list of theirs is copied', () => {
    const lists = PACKS.filter(({ license }) => isShareAlike(license));
    expect(lists.map(({ id }) => id)).toEqual(['gpus']);
    expect(lists.flatMap((pack) => copiedIn({ ...pack, license: 'CC-BY-4.0' }))).not.toEqual([]);
  });
});
