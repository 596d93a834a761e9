import { describe, expect, it } from 'vitest';
import { asOf, eventsBetween, nameAt, validAt } from '../../../core/knowledge/as-of.ts';
import type { Entity, Event, EventType, Fact } from '../../../core/knowledge/entity.ts';

const untold: Pick<Fact, 'confidence' | 'sources'> = { confidence: 'unconfirmed', sources: [] };
const fact = (property: string, value: string, more: Partial<Fact> = {}): Fact => ({
  property,
  value,
  ...untold,
  ...more,
});
const event = (date: string, type: EventType, more: Partial<Event> = {}): Event => ({
  date,
  type,
  ...untold,
  ...more,
});

const renamed: Entity = {
  id: 'organization/nimbus',
  kind: 'organization',
  name: 'Nimbus',
  names: [
    { text: 'Nimbus', role: 'primary', from: '2021-06-01' },
    { text: 'Nimbostratus', role: 'former', from: '2015', to: '2021-06-01' },
    { text: 'Stratus', role: 'former', to: '2014' },
    { text: 'NMB', role: 'abbreviation' },
  ],
  facts: [],
  events: [],
};

const dates = (events: Event[]) => events.map(({ date }) => date);

describe('validAt', () => {
  it.each([
    ['2013', ['Stratus', 'NMB']],
    ['2018-03', ['Nimbostratus', 'NMB']],
    ['2021-06-01', ['Nimbus', 'Nimbostratus', 'NMB']],
    ['2021', ['Nimbus', 'Nimbostratus', 'NMB']],
    ['2024', ['Nimbus', 'NMB']],
    [undefined, ['Nimbus', 'Nimbostratus', 'Stratus', 'NMB']],
  ])('names as of %s', (date, texts) => {
    expect(validAt(renamed.names, date).map(({ text }) => text)).toEqual(texts);
  });
});

describe('nameAt', () => {
  it.each([
    ['2012', 'Stratus'],
    ['2018', 'Nimbostratus'],
    ['2023-01-01', 'Nimbus'],
    [undefined, 'Nimbus'],
  ])('as of %s: %s', (date, name) => {
    expect(nameAt(renamed, date)).toBe(name);
  });
  it('a renaming that is told as an event counts first', () => {
    const events = [
      event('2022-05', 'renamed', { counterpart: 'Cumulus' }),
      event('2020-02', 'renamed', { counterpart: 'Cirrus' }),
      event('2024-01', 'renamed'),
    ];
    const told = { ...renamed, events };
    expect(['2018', '2020-03', '2022-06', '2026'].map((date) => nameAt(told, date))).toEqual([
      'Nimbostratus',
      'Cirrus',
      'Cumulus',
      'Cumulus',
    ]);
  });
  it('is the canonical name where no former one held', () => {
    expect(nameAt({ ...renamed, names: [] }, '1999')).toBe('Nimbus');
  });
});

describe('eventsBetween', () => {
  const events = ['2023-04-12', '2021', '2023', '2023-04', '2024-01-01'].map((date) => event(date, 'other'));
  it('puts a coarse date before the days within it, and keeps what it was given', () => {
    expect(dates(eventsBetween(events))).toEqual(['2021', '2023', '2023-04', '2023-04-12', '2024-01-01']);
    expect(events[0]?.date).toBe('2023-04-12');
  });
  it.each([
    ['2023-04-12', '2024-01-01', ['2024-01-01']],
    ['2023-04-11', '2023-12', ['2023-04-12']],
    ['2022', '2023-04-11', ['2023', '2023-04']],
    ['2024-01-01', undefined, []],
    [undefined, '2022', ['2021']],
  ])('after %s and until %s', (from, to, expected) => {
    expect(dates(eventsBetween(events, from, to))).toEqual(expected);
  });
});

describe('asOf', () => {
  const cloud: Entity = {
    ...renamed,
    facts: [
      fact('founded', '2015-03'),
      fact('parent', 'Sky', { ref: 'organization/sky', from: '2018-02-01', to: '2021-06-01' }),
      fact('parent', 'Weather', { from: '2021-06-01' }),
      fact('role', 'adviser', { from: '2020' }),
      fact('flagship', 'Drop 1', { to: '2019' }),
    ],
    events: [
      event('2017-12', 'acquired', { ref: 'organization/rain', counterpart: 'Rain' }),
      event('2018-02-01', 'acquired', { ref: 'organization/sky', counterpart: 'Sky Inc.' }),
      event('2016-01-10', 'announced'),
      event('2017-11-01', 'announced', { counterpart: 'Sky Inc.', detail: 'the purchase' }),
      event('2021-06-01', 'merged', { counterpart: 'Weather' }),
      event('2025-01-01', 'closed', { counterpart: 'Drop line' }),
      event('2026-01-01', 'closed'),
    ],
  };
  const chip: Entity = { ...renamed, id: 'chip/drop', kind: 'chip' };

  it('gives names, owners, roles and flagships of the date', () => {
    const then = asOf(cloud, '2019-05-01');
    expect(then).toMatchObject({ name: 'Nimbostratus', renaming: null, status: 'acquired' });
    expect(then.names.map(({ text }) => text)).toEqual(['Nimbostratus', 'NMB']);
    expect(
      [then.parents, then.roles, then.flagships].map((facts) => facts.map(({ value }) => value)),
    ).toEqual([['Sky'], [], ['Drop 1']]);
    expect(asOf(cloud, '2022').roles).toHaveLength(1);
  });

  it.each([
    ['2015-02-28', 'unfounded'],
    ['2015-03', 'unannounced'],
    ['2016-01-10', 'active'],
    ['2018-01-31', 'active'],
    ['2018-02-01', 'acquired'],
    ['2021-06-02', 'merged'],
    ['2025-06', 'merged'],
    ['2026-01-01', 'closed'],
  ])('an organization at %s: %s', (date, status) => {
    expect(asOf(cloud, date).status).toBe(status);
  });

  it.each<[Partial<Entity>, string, string]>([
    [{ facts: [fact('announced', '2022-03'), fact('released', '2023-01-05')] }, '2022-02-28', 'unannounced'],
    [{ facts: [fact('announced', '2022-03'), fact('released', '2023-01-05')] }, '2022-03', 'announced'],
    [{ facts: [fact('announced', '2022-03'), fact('released', '2023-01-05')] }, '2023-01-05', 'active'],
    [{ facts: [fact('released', '2024'), fact('released', '2023-01-05')] }, '2023-06', 'active'],
    [{ facts: [fact('released', '2023')] }, '2022', 'unreleased'],
    [{ facts: [fact('announced', '2022')] }, '2026', 'announced'],
    [{ events: [event('2021-02', 'released')] }, '2021-03', 'active'],
    [{ facts: [] }, '2021', 'unknown'],
    [{ events: [event('2021-02', 'renamed', { counterpart: 'Drip', ref: 'chip/drip' })] }, '2022', 'renamed'],
    [{ events: [event('2021-02', 'renamed', { counterpart: 'Drip' })] }, '2022', 'unknown'],
    [{ kind: 'organization' }, '2022', 'unknown'],
  ])('of %j at %s: %s', (told, date, status) => {
    expect(asOf({ ...chip, ...told }, date).status).toBe(status);
  });

  it('a person has no status', () => {
    expect(asOf({ ...renamed, kind: 'person' }, '2020').status).toBeNull();
  });
});
