import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesIn, stateAt, stopsIn } from '../../../core/insight/then.ts';
import type { EntityId } from '../../../core/knowledge/entity.ts';
import { byId, entity, fact, known } from './sample.ts';

const BIRD: EntityId = 'organization/bird';
const NIMBUS: EntityId = 'organization/nimbus';
const N1: EntityId = 'chip/nimbus-n1';
const ADA: EntityId = 'person/ada';

const KNOWING = byId([
  known(
    entity(BIRD, [fact('parent', 'Letter', { from: '2025-03-28' })], {
      events: [
        {
          date: '2023-07-23',
          type: 'renamed',
          counterpart: 'X',
          confidence: 'confirmed',
          sources: ['press'],
        },
      ],
    }),
  ),
  known(
    entity(NIMBUS, [
      fact('flagship', 'N1', { from: '2022-09-20', to: '2024-03' }),
      fact('flagship', 'N2', { from: '2024-04' }),
    ]),
  ),
  known(entity(N1, [fact('vendor', 'Nimbus', { ref: NIMBUS }), fact('released', '2022-09-20')])),
  known(entity(ADA, [fact('role', 'engineer, Bird', { from: '2020' })])),
]);

function changes(from: string, to = '2026-11-01'): string[] {
  return changesIn([BIRD, N1, ADA], KNOWING, { from, to }).map(({ id, of, before }) =>
    `${of} ${id} ${before.name} ${before.held.map(({ value }) => value).join()}`.trim(),
  );
}

describe('then and now', () => {
  test('what is not today what it was, the flagships of makers first', () => {
    expect(changes('2023-04-12')).toEqual([`flagship ${NIMBUS} Nimbus N1`, `entity ${BIRD} Bird`]);
    expect(changes('2024-06-01')).toEqual([`entity ${BIRD} X`]);
    expect(changes('2025-04-01')).toEqual([]);
  });

  test('a chip that came out since', () => {
    expect(changes('2021-01-01')).toContain(`entity ${N1} Nimbus N1`);
  });

  test('at any day between', () => {
    const bird = KNOWING[BIRD];
    expect(bird && stateAt(bird, 'entity', '2023-07-22').name).toBe('Bird');
    expect(bird && stateAt(bird, 'entity', '2023-08-01').name).toBe('X');
  });
});

describe('the stops of the slider', () => {
  test.each([
    ['2023-04-12', '2023-06-10', ['2023-04-12', '2023-05-01', '2023-06-01', '2023-06-10']],
    ['2023-11-30', '2024-01-01', ['2023-11-30', '2023-12-01', '2024-01-01']],
    ['2023', '2023-02-01', ['2023-01-01', '2023-02-01']],
    ['2026-11-01', '2026-11-01', ['2026-11-01']],
    ['2026-12-01', '2026-11-01', ['2026-12-01']],
  ])('from %s to %s', (from, to, stops) => {
    expect(stopsIn({ from, to })).toEqual(stops);
  });

  test('rise from the first day to the last, each once', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const stops = stopsIn({ from, to });
        expect(stops).toEqual([...new Set(stops)].toSorted());
        expect([stops[0], stops.at(-1)]).toEqual([from, to]);
      }),
    );
  });
});
