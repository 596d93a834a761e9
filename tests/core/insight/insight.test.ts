import { describe, expect, test } from 'vitest';
import { countNamed, insightOf, type Seen } from '../../../core/insight/insight.ts';
import type { EntityId } from '../../../core/knowledge/entity.ts';
import { byId, entity, fact, known } from './sample.ts';

const NVIDIA: EntityId = 'organization/nvidia';
const RATE = fact('flops', 100, { basis: { precision: 'fp16', engine: 'matrix', sparsity: 'dense' } });
const MODELS = ['a', 'b', 'c', 'd'].map((name): EntityId => `model/${name}`);

const KNOWING = byId([
  known(entity(NVIDIA, [fact('flagship', 'U1', { ref: 'chip/u1', from: '2022' })])),
  known(entity('chip/u1', [RATE])),
  known(entity('person/ada', [fact('role', 'founder, Lab', { ref: 'organization/lab', from: '2023' })])),
  known(entity('organization/lab', [fact('announced', '2024-01-01')])),
  known(entity('system/hall', [fact('gpu_count', 90)])),
  known(entity('model/silent')),
  ...[...MODELS, 'model/gpt-3' as const, 'model/llama-3-1' as const].map((id) =>
    known(entity(id, [fact('training_flop', 1e23)])),
  ),
]);

/** What is asked for, call by call. */
function watched() {
  const asked: string[][] = [];
  return {
    asked,
    knower: {
      factsOf: async (ids: EntityId[]) => {
        asked.push(ids);
        return ids.flatMap((id) => KNOWING[id] ?? []);
      },
      idsOf: async (): Promise<EntityId[]> => ['system/hall'],
    },
  };
}

const SEEN: Seen = {
  named: [{ id: 'person/ada', count: 1 }],
  counted: [{ start: 0, end: 9, count: 100, of: null, by: [] }],
  published: '2023-06-01',
};

describe('the insight of a text', () => {
  test('asks for what is named, then for what that leads to, each once', async () => {
    const { asked, knower } = watched();
    const { since, fleets, chips, systems, knowing } = await insightOf(SEEN, '2026-11-01', knower);
    expect(since.map(({ event }) => [event.date, event.counterpart])).toEqual([['2024-01-01', 'Lab']]);
    expect(fleets.map(({ chip }) => chip)).toEqual(['chip/u1']);
    expect([chips, systems.map(({ entity: { id } }) => id)]).toEqual([['chip/u1'], ['system/hall']]);
    expect(knowing['chip/u1']).toBeDefined();
    expect(asked.flat()).toEqual([...new Set(asked.flat())]);
  });

  test('where nothing is counted, no systems and no models', async () => {
    const { asked, knower } = watched();
    const { fleets, systems, models } = await insightOf({ ...SEEN, counted: [] }, '2026-11-01', knower);
    expect([fleets, systems, models]).toEqual([[], [], []]);
    expect(asked.flat()).not.toContain('system/hall');
  });

  test('a text without a date has no past', async () => {
    const { since } = await insightOf({ ...SEEN, published: null }, '2026-11-01', watched().knower);
    expect(since).toEqual([]);
  });

  test('models of the text come first, and only those whose compute is told', async () => {
    const named = ['model/silent' as const, ...MODELS].map((id) => ({ id, count: 1 }));
    const { models } = await insightOf({ ...SEEN, named }, '2026-11-01', watched().knower);
    expect(models.map(({ entity: { id } }) => id)).toEqual([...MODELS, 'model/gpt-3']);
  });
});

test('names are counted in the order in which they come', () => {
  const mentions = (['chip/b', null, 'chip/a', 'chip/b'] as const).map((id) => ({ entity: id }));
  expect(countNamed(mentions)).toEqual([
    { id: 'chip/b', count: 2 },
    { id: 'chip/a', count: 1 },
  ]);
});
