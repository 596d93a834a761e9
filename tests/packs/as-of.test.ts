import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asOf, eventsBetween, type Status } from '../../core/knowledge/as-of.ts';
import type { Entity, EntityId, Fact, PartialDate } from '../../core/knowledge/entity.ts';
import { readPack } from '../../core/knowledge/read-pack.ts';

/** What the built-in packs tell of famous changes, at the days around them. */

function entitiesOf(pack: string): Entity[] {
  const file = new URL(`../../assets/packs/${pack}.json`, import.meta.url);
  const reading = readPack(JSON.parse(readFileSync(file, 'utf8')));
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues.slice(0, 3)));
  return reading.pack.entities;
}

const people = entitiesOf('people');
const all = new Map(
  [...entitiesOf('organizations'), ...people, ...entitiesOf('models')].map((entity) => [entity.id, entity]),
);

function get(id: EntityId): Entity {
  const entity = all.get(id);
  if (!entity) throw new Error(`${id} is in no pack`);
  return entity;
}

const values = (facts: Fact[]) => facts.map(({ value }) => value);

const texts = (id: EntityId, date: PartialDate) => asOf(get(id), date).names.map(({ text }) => text);

/** Who was chief executive of an organization, in the interim or shared, by the people's roles. */
function chiefs(organization: EntityId, date: PartialDate): string[] {
  const isChief = ({ ref, value }: Fact) =>
    ref === organization && /^(?:\w+(?:, \w+)* and )?(?:interim )?(?:co-)?CEO(?:,| \()/.test(String(value));
  return people.filter((person) => asOf(person, date).roles.some(isChief)).map(({ name }) => name);
}

describe('names, owners and status at a date', () => {
  it.each<[EntityId, PartialDate, string, string[], Status]>([
    ['organization/twitter', '2006-03-20', 'Twitter', [], 'unfounded'],
    ['organization/twitter', '2022-10-26', 'Twitter', [], 'active'],
    ['organization/twitter', '2022-10-27', 'Twitter', ['Elon Musk'], 'acquired'],
    ['organization/twitter', '2023-04-12', 'Twitter', ['X Corp'], 'merged'],
    ['organization/twitter', '2023-07-22', 'Twitter', ['X Corp'], 'merged'],
    ['organization/twitter', '2023-07-23', 'X', ['X Corp'], 'renamed'],
    ['organization/x-corp', '2023-03-08', 'X Corp', [], 'unfounded'],
    ['organization/x-corp', '2023-04-12', 'X Corp', ['X Holdings Corp'], 'active'],
    ['organization/x-corp', '2025-03-29', 'X Corp', ['xAI'], 'acquired'],
    ['organization/xai', '2023-03-08', 'xAI', [], 'unfounded'],
    ['organization/xai', '2023-04-12', 'xAI', [], 'unannounced'],
    ['organization/xai', '2023-07-12', 'xAI', [], 'active'],
    ['organization/xai', '2026-02-01', 'xAI', [], 'active'],
    ['organization/xai', '2026-02-02', 'xAI', ['SpaceX'], 'acquired'],
    ['organization/xai', '2026-07-05', 'xAI', ['SpaceX'], 'acquired'],
    ['organization/xai', '2026-07-06', 'SpaceXAI', ['SpaceX'], 'acquired'],
    ['organization/spacex', '2026-11-23', 'SpaceX', [], 'active'],
    ['organization/google-deepmind', '2009-12-31', 'DeepMind', [], 'unfounded'],
    ['organization/google-deepmind', '2014-01-25', 'DeepMind', [], 'active'],
    ['organization/google-deepmind', '2015-01-01', 'DeepMind', ['Google'], 'acquired'],
    ['organization/google-deepmind', '2023-04-19', 'DeepMind', ['Google', 'Alphabet'], 'acquired'],
    ['organization/google-deepmind', '2023-04-20', 'Google DeepMind', ['Google', 'Alphabet'], 'acquired'],
    ['organization/google-brain', '2023-04-19', 'Google Brain', ['Google'], 'active'],
    ['organization/google-brain', '2023-04-21', 'Google Brain', ['Google DeepMind'], 'merged'],
    ['organization/meta', '2021-10-27', 'Facebook, Inc.', [], 'active'],
    ['organization/meta', '2021-10-28', 'Meta', [], 'active'],
    ['organization/mellanox', '2020-04-26', 'Mellanox', [], 'active'],
    ['organization/mellanox', '2020-04-27', 'Mellanox', ['NVIDIA'], 'acquired'],
    ['organization/io-products', '2025-06-01', 'io Products', [], 'active'],
    ['organization/io-products', '2025-07-10', 'io Products', ['OpenAI'], 'acquired'],
    ['organization/untether-ai', '2025-06-05', 'Untether AI', [], 'closed'],
    ['model/bard', '2023-02-05', 'Bard', [], 'unannounced'],
    ['model/bard', '2023-03-01', 'Bard', [], 'announced'],
    ['model/bard', '2024-02-07', 'Bard', [], 'active'],
    ['model/bard', '2024-02-08', 'Gemini', [], 'renamed'],
    ['model/gemini-chatbot', '2023-12-31', 'Gemini', [], 'unreleased'],
    ['model/gemini-chatbot', '2024-02-08', 'Gemini', [], 'active'],
    ['model/bing-chat', '2023-11-14', 'Bing Chat', [], 'active'],
    ['model/bing-chat', '2023-11-15', 'Copilot', [], 'renamed'],
    ['model/sora', '2026-04-27', 'Sora', [], 'closed'],
  ])('%s at %s: %s of %j, %s', (id, date, ...expected) => {
    const held = asOf(get(id), date);
    expect([held.name, values(held.parents), held.status]).toEqual(expected);
  });

  it('a name counts as long as it was the one in use', () => {
    expect(texts('organization/meta', '2020-05')).toContain('Facebook');
    expect(texts('organization/meta', '2020-05')).not.toContain('Meta');
    expect(texts('organization/meta', '2024')).not.toContain('Facebook');
    expect(texts('organization/twitter', '2023-08')).not.toContain('Twitter');
    expect(texts('organization/xai', '2026-06')).not.toContain('SpaceXAI');
    expect(texts('organization/google-deepmind', '2023-04-19')).not.toContain('Google DeepMind');
  });
});

describe('chief executives', () => {
  it.each<[EntityId, PartialDate, string[]]>([
    ['organization/intel', '2018-09-01', ['Bob Swan']],
    ['organization/intel', '2020-06-01', ['Bob Swan']],
    ['organization/intel', '2021-02-14', ['Bob Swan']],
    ['organization/intel', '2021-02-16', ['Pat Gelsinger']],
    ['organization/intel', '2024-11-30', ['Pat Gelsinger']],
    ['organization/intel', '2024-12-02', ['David Zinsner', 'Michelle Johnston Holthaus']],
    ['organization/intel', '2025-03-17', ['David Zinsner', 'Michelle Johnston Holthaus']],
    ['organization/intel', '2025-03-19', ['Lip-Bu Tan']],
    ['organization/openai', '2023-11-16', ['Sam Altman']],
    ['organization/openai', '2023-11-18', ['Mira Murati']],
    ['organization/openai', '2023-11-19', ['Mira Murati']],
    ['organization/openai', '2023-11-21', ['Emmett Shear']],
    ['organization/openai', '2023-11-23', ['Sam Altman']],
    ['organization/apple', '2026-08-30', ['Tim Cook']],
    ['organization/apple', '2026-09-02', ['John Ternus']],
    ['organization/twitter', '2022-06', ['Parag Agrawal']],
    ['organization/twitter', '2023-02', ['Elon Musk']],
    ['organization/x-corp', '2023-05', ['Elon Musk']],
    ['organization/x-corp', '2024-01', ['Linda Yaccarino']],
    ['organization/x-corp', '2025-08', []],
  ])('of %s at %s: %j', (organization, date, names) => {
    expect(chiefs(organization, date)).toEqual(names);
  });

  it('on the day of a change both hold the office', () => {
    expect(chiefs('organization/intel', '2021-02-15')).toEqual(['Bob Swan', 'Pat Gelsinger']);
    expect(chiefs('organization/openai', '2023-11-17')).toEqual(['Mira Murati', 'Sam Altman']);
  });
});

describe('NVIDIA’s flagship', () => {
  it.each([
    ['2016-04-04', []],
    ['2016-12', ['NVIDIA P100']],
    ['2018', ['NVIDIA V100']],
    ['2020-05-13', ['NVIDIA V100']],
    ['2020-05-14', ['NVIDIA A100']],
    ['2022-09-19', ['NVIDIA A100']],
    ['2023-04-12', ['NVIDIA H100']],
    ['2024-06-01', ['NVIDIA H200']],
    ['2025-01-15', ['NVIDIA B200']],
    ['2026-01-15', ['NVIDIA B300']],
  ])('at %s: %j', (date, chips) => {
    expect(values(asOf(get('organization/nvidia'), date).flagships)).toEqual(chips);
  });
});

describe('events in order', () => {
  it.each<[EntityId, PartialDate, PartialDate, string[]]>([
    [
      'organization/openai',
      '2023-11-16',
      '2023-11-22',
      ['2023-11-17 other', '2023-11-20 other', '2023-11-22 other'],
    ],
    ['organization/openai', '2023-11-22', '2024-06-20', []],
    [
      'organization/twitter',
      '2022-10-26',
      '2023-12',
      [
        '2022-10-27 acquired',
        '2023-03-15 merged',
        '2023-04-11 other',
        '2023-04-11 other',
        '2023-07-23 renamed',
      ],
    ],
    [
      'organization/xai',
      '2023-01',
      '2026-02-02',
      ['2023-03-09 founded', '2023-07-12 announced', '2025-03-28 acquired', '2026-02-02 acquired'],
    ],
    [
      'organization/intel',
      '2021-01-01',
      '2025-03-18',
      ['2021-02-15 other', '2024-12-01 other', '2025-03-18 other'],
    ],
    ['model/bard', '2023-04-12', '2026-11-23', ['2024-02-08 renamed']],
  ])('of %s after %s until %s', (id, from, ...[to, expected]) => {
    expect(eventsBetween(get(id).events, from, to).map(({ date, type }) => `${date} ${type}`)).toEqual(
      expected,
    );
  });
});
