import { describe, expect, it } from 'vitest';
import { peopleEntities } from '../../../tools/build-packs/people-pack.mjs';
import { parseTable } from '../../../tools/build-packs/tables.mjs';
import { byId, factsOf, sampleTables, shared } from './sample-tables.ts';

const COLUMNS = 'person_id,person,wikidata_qid,role,org_id,org,from,to,confidence,source';
const CONFIRMED =
  'person_id,person,property,role,org_id,org,from,to,source_url,source_title,publisher,source_kind,agrees,note';
const PAGE = 'https://news.example/a,A page,News';

function convert(rows: string[], confirmations: string[] = []) {
  const tables = sampleTables({
    people: parseTable([COLUMNS, ...rows].join('\n')),
    confirmations: {
      chips: [],
      organizations: [],
      people: parseTable([CONFIRMED, ...confirmations].join('\n')),
      models: [],
    },
  });
  return byId(peopleEntities(tables, shared(tables)));
}

const REED = 'ada-reed,Ada Reed,Q1,CEO,nimbus,Nimbus,2019-02,2024-05,recalled,';
const roles = (confirmations: string[]) =>
  factsOf(convert([REED], confirmations).get('person/ada-reed'), 'role');

describe('a person', () => {
  it('has roles with organization and time', () => {
    expect(roles([])).toEqual([
      {
        property: 'role',
        value: 'CEO, Nimbus',
        ref: 'organization/nimbus',
        from: '2019-02',
        to: '2024-05',
        confidence: 'unconfirmed',
        sources: [],
      },
    ]);
  });

  it('has nothing else, whatever the tables hold', () => {
    const birth = `ada-reed,Ada Reed,birth_year,,,,1971,,${PAGE},encyclopedia,new,`;
    const item = `ada-reed,Ada Reed,wikidata_qid,Q1,,,,,${PAGE},dataset,yes,`;
    const facts = convert([REED], [birth, item]).get('person/ada-reed')?.facts;
    expect(facts?.map(({ property }) => property)).toEqual(['role']);
  });

  it('is not told in a role of low certainty', () => {
    const row = 'ada-reed,Ada Reed,,adviser,nimbus,Nimbus,2025,,"recalled, low certainty",';
    expect(factsOf(convert([row]).get('person/ada-reed'), 'role')).toEqual([]);
  });

  it('says which dates are open where only the role was seen', () => {
    const row = REED.replace('recalled,', 'verified (dates recalled),https://news.example/b');
    expect(factsOf(convert([row]).get('person/ada-reed'), 'role')[0]).toMatchObject({
      confidence: 'confirmed',
      note: 'dates not confirmed',
    });
  });
});

describe('a confirmed role', () => {
  it.each([
    ['2019,2024', undefined],
    ['2019,', 'dates not confirmed'],
    [',', 'dates not confirmed'],
  ])('with the dates %s has the note %s', (dates, note) => {
    const [role, ...others] = roles([`ada-reed,Ada Reed,role,CEO,nimbus,Nimbus,${dates},${PAGE},press,yes,`]);
    expect(others).toEqual([]);
    expect(role).toMatchObject({ confidence: 'reported', from: '2019-02', sources: ['news-a-page'] });
    expect(role?.note).toBe(note);
  });

  it('at another time or place stands beside the listed one', () => {
    const later = `ada-reed,Ada Reed,role,chair,nimbus,Nimbus,2025-01,,${PAGE},official,yes,`;
    const elsewhere = `ada-reed,Ada Reed,founder_of,,,Cirrostratus,2016,,${PAGE},official,new,`;
    expect(roles([later, elsewhere]).map(({ value }) => value)).toEqual([
      'CEO, Nimbus',
      'chair, Nimbus',
      'founder, Cirrostratus',
    ]);
  });
});

describe('names of people', () => {
  const rows = [
    REED,
    'ben-cole,Ben Cole,,CTO,nimbus,Nimbus,,,recalled,',
    'mia-cole,Mia Cole,,CFO,nimbus,Nimbus,,,recalled,',
    'li-an,An Li,,CFO,nimbus,Nimbus,,,recalled,',
  ];
  const names = (id: string) =>
    convert(rows)
      .get(id)
      ?.names.map(({ text, context }) => [text, context]);

  it('are the full name, and the surname with evidence', () => {
    expect(names('person/ada-reed')).toEqual([
      ['Ada Reed', undefined],
      ['Reed', true],
    ]);
  });

  it('leave out a surname that two have, and one of three letters', () => {
    expect(names('person/ben-cole')).toEqual([['Ben Cole', undefined]]);
    expect(names('person/li-an')).toEqual([['An Li', undefined]]);
  });
});
