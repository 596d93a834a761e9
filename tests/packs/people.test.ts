import { describe, expect, it } from 'vitest';
import { ENTITIES } from './committed.ts';

const PEOPLE = ENTITIES.filter(({ kind }) => kind === 'person');

/** Words of what is nobody's business here, in the languages in which we write. */
const PRIVATE =
  /(?<!\p{L})(?:born|birth\w*|aged|married|wife|husband|spouse|daughter|son of|father|mother|ill|illness|health|cancer|religio\w+|nationality|citizen\w*|nat[oa] (?:a|in|nel|il)|nascita|età|moglie|marito|coniuge|figli[oa]|padre|madre|malattia|salute|nazionalità|cittadin\w+|religio\w+)(?!\p{L})/iu;

describe('people', () => {
  it('are told of by their public roles and nothing else', () => {
    expect(PEOPLE.length).toBeGreaterThan(0);
    expect([...new Set(PEOPLE.flatMap(({ facts }) => facts.map(({ property }) => property)))]).toEqual([
      'role',
    ]);
  });

  it('are described without what is private', () => {
    const texts = PEOPLE.flatMap(({ id, facts, events, background }) => [
      ...facts.map(({ value, note }) => `${id}: ${value} ${note ?? ''}`),
      ...events.map(({ detail }) => `${id}: ${detail ?? ''}`),
      ...Object.values(background?.texts ?? {}).map((text) => `${id}: ${text}`),
    ]);
    expect(texts.filter((text) => PRIVATE.test(text))).toEqual([]);
  });

  it.each([
    'Born in Taipei.',
    'Nato a Milano.',
    'Her husband leads it.',
    'È cittadino francese.',
    'in ill health',
  ])('"%s" would be found', (text) => {
    expect(PRIVATE.test(text)).toBe(true);
  });

  it.each(['leads Nokia Bell Labs', 'la personalità dei modelli', 'healthcare AI', 'Illia Polosukhin'])(
    '"%s" is not',
    (text) => {
      expect(PRIVATE.test(text)).toBe(false);
    },
  );
});
