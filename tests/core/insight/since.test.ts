import { describe, expect, test } from 'vitest';
import type { Mention } from '../../../core/detection/mention.ts';
import { findSince } from '../../../core/insight/since.ts';
import type { EntityId, Event, KnownEntity } from '../../../core/knowledge/entity.ts';

function event(date: string, type: Event['type'], rest: Partial<Event> = {}): Event {
  return { date, type, confidence: 'confirmed', sources: ['press'], ...rest };
}

function known(id: EntityId, events: Event[]): KnownEntity {
  const entity = { id, kind: 'organization', name: id, names: [], facts: [], events } as const;
  return {
    entity: { ...entity, names: [], facts: [] },
    members: [],
    sources: {},
    referred: {},
    dataDate: '2026',
  };
}

function mention(entity: EntityId | null): Mention {
  return { start: 0, end: 1, surface: 'x', kind: 'organization', entity, confidence: 1, why: [] };
}

const BIRD: EntityId = 'organization/bird';
const LETTER: EntityId = 'organization/letter';
const KNOWN = {
  [BIRD]: known(BIRD, [
    event('2022-10', 'acquired'),
    event('2023-07-23', 'renamed'),
    event('2024-05-01', 'other'),
    event('2025-03-28', 'acquired', { ref: LETTER }),
    event('2025-06-01', 'left', { sources: [] }),
    event('2027-01-01', 'closed'),
  ]),
  [LETTER]: known(LETTER, [event('2025-03-28', 'acquired', { ref: BIRD }), event('2026-02-02', 'merged')]),
};

function since(published: string | null, ids: (EntityId | null)[]): string[] {
  return findSince({
    mentions: ids.map(mention),
    known: KNOWN,
    published: published === null ? null : { date: published, from: 'given' },
    today: '2026-11-01',
  }).map(({ entity, event: { date, type } }) => `${entity} ${date} ${type}`);
}

describe('what happened since', () => {
  test('events after the article, the most important first, one that two parties tell once', () => {
    expect(since('2023-04-13', [BIRD, null, LETTER, BIRD])).toEqual([
      `${BIRD} 2025-03-28 acquired`,
      `${LETTER} 2026-02-02 merged`,
      `${BIRD} 2023-07-23 renamed`,
      `${BIRD} 2024-05-01 other`,
    ]);
  });

  test('only of what the page mentions', () => {
    expect(since('2023-04-13', [LETTER])).toEqual([
      `${LETTER} 2025-03-28 acquired`,
      `${LETTER} 2026-02-02 merged`,
    ]);
  });

  test('nothing where the date is unknown, and nothing that may lie within a coarse date', () => {
    expect(since(null, [BIRD])).toEqual([]);
    expect(since('2023', [BIRD])).not.toContain(`${BIRD} 2023-07-23 renamed`);
  });
});
