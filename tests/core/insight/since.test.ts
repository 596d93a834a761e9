import { describe, expect, test } from 'vitest';
import { findSince } from '../../../core/insight/since.ts';
import type { EntityId, Event } from '../../../core/knowledge/entity.ts';
import { byId, entity, fact, known } from './sample.ts';

function event(date: string, type: Event['type'], rest: Partial<Event> = {}): Event {
  return { date, type, confidence: 'confirmed', sources: ['press'], ...rest };
}

const BIRD: EntityId = 'organization/bird';
const LETTER: EntityId = 'organization/letter';
const LAB: EntityId = 'organization/lab';
const ADA: EntityId = 'person/ada';
const N1: EntityId = 'chip/nimbus-n1';
const N2: EntityId = 'chip/nimbus-n2';

const KNOWING = byId([
  known(
    entity(BIRD, [fact('parent', 'Letter', { ref: LETTER, from: '2025-03-28' })], {
      events: [
        event('2022-10', 'acquired'),
        event('2023-07-23', 'renamed'),
        event('2024-05-01', 'other'),
        event('2025-03-28', 'acquired', { ref: LETTER }),
        event('2025-06-01', 'left', { sources: [] }),
        event('2027-01-01', 'closed'),
      ],
    }),
  ),
  known(
    entity(LETTER, [], {
      events: [
        event('2025-03-28', 'acquired', { ref: BIRD }),
        event('2026-02-02', 'merged'),
        event('2026-03-03', 'acquired', { counterpart: 'Small' }),
      ],
    }),
  ),
  known(entity(LAB, [fact('announced', '2023-07-12', { sources: ['lab'] })])),
  known(
    entity(ADA, [
      fact('role', 'engineer, Bird', {
        ref: BIRD,
        from: '2020',
        to: '2023-05',
        note: 'end date not confirmed',
      }),
      fact('role', 'co-founder, Lab', { ref: LAB, from: '2023-03', to: '2025-08-13' }),
      fact('role', 'founder, Letter', { ref: LETTER, from: '2025-09' }),
    ]),
  ),
  known(entity(N1, [fact('successor', 'N2', { ref: N2, confidence: 'unconfirmed', sources: [] })])),
  known(entity(N2, [fact('announced', '2023-11-13', { sources: ['n2'] })]), [
    entity('chip/nimbus-n2-40', [fact('released', '2024-05-01')]),
  ]),
]);

function flagship(ref: EntityId, from: string) {
  return fact('flagship', ref, { ref, from, confidence: 'reported', sources: ['press'] });
}

function since(published: string, ids: EntityId[]): string[] {
  const named = [...new Set(ids)].map((id) => ({ id, count: ids.filter((one) => one === id).length }));
  return findSince(named, KNOWING, { from: published, to: '2026-11-01' }).map(
    ({ entity: id, event: { date, type, counterpart = '' } }) =>
      `${id} ${date} ${type} ${counterpart}`.trim(),
  );
}

describe('what happened since', () => {
  test('changes of what something is come before deals; what is named most comes first, then the newest', () => {
    expect(since('2023-04-13', [BIRD, LETTER, BIRD])).toEqual([
      `${BIRD} 2025-03-28 acquired`,
      `${BIRD} 2023-07-23 renamed`,
      `${LETTER} 2026-02-02 merged`,
      `${BIRD} 2024-05-01 other`,
      `${LETTER} 2026-03-03 acquired Small`,
    ]);
  });

  test('only of what the page names', () => {
    expect(since('2026-01-01', [BIRD])).toEqual([]);
  });

  test('nothing that may lie within a coarse date', () => {
    expect(since('2023', [BIRD])).not.toContain(`${BIRD} 2023-07-23 renamed`);
  });

  test('an older article has all that a newer one has', () => {
    const all = [BIRD, LETTER, ADA, N1];
    const days = ['2022-01-01', '2023-04-13', '2023-11-20', '2025-04-01', '2026-10-01'];
    const told = days.map((day) => since(day, all));
    told.slice(1).forEach((later, at) => expect(told[at]).toEqual(expect.arrayContaining(later)));
  });
});

describe('what facts tell', () => {
  test('a person takes and leaves offices, and an organization is told to the public', () => {
    expect(since('2023-04-13', [ADA])).toEqual([
      `${ADA} 2025-09 joined Letter`,
      `${ADA} 2025-08-13 left Lab`,
      `${ADA} 2023-07-12 announced Lab`,
      `${ADA} 2023-05 left Bird`,
    ]);
  });

  test('no announcement of what the person had left before', () => {
    expect(since('2023-08-01', [ADA])).not.toContain(`${ADA} 2023-07-12 announced Lab`);
  });

  test('a day that the pack calls unconfirmed stays so', () => {
    const [left] = findSince([{ id: ADA, count: 1 }], KNOWING, { from: '2023-04-13', to: '2023-06' });
    expect(left?.event).toMatchObject({ type: 'left', confidence: 'unconfirmed' });
  });

  test.each([
    ['2023-04-13', [`${N1} 2024-05-01 released Nimbus N2`, `${N1} 2023-11-13 announced Nimbus N2`]],
    ['2023-12-01', [`${N1} 2024-05-01 released Nimbus N2`]],
    ['2024-06-01', []],
  ])('a successor, for an article of %s', (published, told) => {
    expect(since(published, [N1])).toEqual(told);
  });

  test('a successor that press calls the later flagship is as sure as the press', () => {
    const vendor: EntityId = 'organization/nimbus';
    const knowing = {
      ...KNOWING,
      ...byId([
        known(
          entity(N1, [
            fact('vendor', 'Nimbus', { ref: vendor }),
            fact('successor', 'N2', { ref: N2, confidence: 'unconfirmed', sources: [] }),
          ]),
        ),
        known(entity(vendor, [flagship(N1, '2022'), flagship(N2, '2024')])),
      ]),
    };
    const [next] = findSince([{ id: N1, count: 1 }], knowing, { from: '2023-04-13', to: '2023-12' });
    expect(next?.event).toMatchObject({ confidence: 'reported', sources: ['n2', 'press'] });
  });

  test('a successor rests on the source of its day, and is as sure as the link between the two', () => {
    const [next] = findSince([{ id: N1, count: 1 }], KNOWING, { from: '2023-04-13', to: '2023-12' });
    expect(next?.event).toMatchObject({ confidence: 'unconfirmed', sources: ['n2'] });
  });
});
