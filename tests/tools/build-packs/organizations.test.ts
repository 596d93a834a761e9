import { describe, expect, it } from 'vitest';
import type { Event } from '../../../core/knowledge/entity.ts';
import { organizationEntities } from '../../../tools/build-packs/organizations-pack.mjs';
import { parseTable } from '../../../tools/build-packs/tables.mjs';
import { byId, factsOf, sampleTables, shared } from './sample-tables.ts';

const COLUMNS =
  'id,name,aliases,type,founded_date,hq,founders,parent,verified_fields,verified_source_url,confidence';
const EVENTS = 'org_id,org,date,event,counterpart,detail,confidence,source';
const CONFIRMED =
  'entity_id,entity_name,property,value,valid_from,valid_to,counterpart,source_url,source_title,publisher,source_kind,agrees,note';
const PAGE = 'https://news.example/a,A page,News';

function convert(rows: string[], events: string[] = [], confirmations: string[] = []) {
  const tables = sampleTables({
    organizations: parseTable([COLUMNS, ...rows].join('\n')),
    events: parseTable([EVENTS, ...events].join('\n')),
    people: parseTable('person_id,person\nada-reed,Ada Reed'),
    confirmations: {
      chips: [],
      organizations: parseTable([CONFIRMED, ...confirmations].join('\n')),
      people: [],
      models: [],
    },
  });
  return byId(organizationEntities(tables, shared(tables)));
}

const NIMBUS = 'nimbus,Nimbus,Nimbus Inc,chip company,2019-02,Bari,Ada Reed|Ben Cole,,,,recalled';
const STRATUS = 'stratus,Stratus,,company,2001,,,,,,recalled';

/** Parents of Nimbus: who, from, to, how sure. */
function parents(...args: Parameters<typeof convert>): (string | number | undefined)[][] {
  const facts = factsOf(convert(...args).get('organization/nimbus'), 'parent');
  return facts.map(({ value, from, to, confidence }) => [value, from, to, confidence]);
}

function eventsOf(rows: string[], confirmations: string[] = []): Event[] | undefined {
  return convert([NIMBUS, STRATUS], rows, confirmations).get('organization/nimbus')?.events;
}

/** Founding dates of Nimbus after a page told one. */
function founded(value: string, agrees: string): (string | number)[][] {
  const told = `nimbus,Nimbus,founded_date,${value},,,,${PAGE},official,${agrees},`;
  const facts = factsOf(convert([NIMBUS], [], [told]).get('organization/nimbus'), 'founded');
  return facts.map((fact) => [fact.value, fact.confidence]);
}

describe('an organization', () => {
  it('confirms only the fields that were verified', () => {
    const row =
      'nimbus,Nimbus,,lab,2019-02,Bari,,,founded_date,https://news.example/n,"mixed: verified_fields verified, rest recalled"';
    const nimbus = convert([row]).get('organization/nimbus');
    expect(factsOf(nimbus, 'founded')[0]).toMatchObject({
      value: '2019-02',
      confidence: 'confirmed',
      sources: ['news-example-news-example'],
    });
    expect(factsOf(nimbus, 'headquarters')[0]).toMatchObject({ confidence: 'unconfirmed', sources: [] });
  });

  it('names its founders, one fact each, with who they are', () => {
    const founders = factsOf(convert([NIMBUS]).get('organization/nimbus'), 'founder');
    expect(founders.map(({ value, ref }) => [value, ref])).toEqual([
      ['Ada Reed', 'person/ada-reed'],
      ['Ben Cole', undefined],
    ]);
  });

  it('is known but not marked where it is a publication', () => {
    const paper = 'daily,The Daily,,publication,1999,,,,,,recalled';
    expect(convert([paper]).get('organization/daily')?.names).toEqual([]);
  });
});

describe('parents', () => {
  it('follow from takeovers told on either side, in time', () => {
    const events = [
      'stratus,Stratus,2020-05-01,acquired,Nimbus,,recalled,',
      'nimbus,Nimbus,2023-03-15,merged_into,Cumulus,,verified,https://news.example/m',
    ];
    expect(parents([NIMBUS, STRATUS], events)).toEqual([
      ['Stratus', '2020-05-01', '2023-03-15', 'unconfirmed'],
      ['Cumulus', '2023-03-15', undefined, 'confirmed'],
    ]);
  });

  it('stay when a holding company is set above', () => {
    const events = [
      'nimbus,Nimbus,2014-01-26,acquired_by,Stratus,,recalled,',
      'nimbus,Nimbus,2015-10-02,parent_changed,Cumulus,,recalled,',
    ];
    expect(parents([NIMBUS, STRATUS], events).map(([value, , to]) => [value, to])).toEqual([
      ['Stratus', undefined],
      ['Cumulus', undefined],
    ]);
  });

  it('are confirmed with the takeover', () => {
    const told = `nimbus,Nimbus,event:acquired,acquired by Stratus,2020-05-01,,Stratus,${PAGE},official,yes,`;
    const events = ['nimbus,Nimbus,2020-05-01,acquired_by,Stratus,,recalled,'];
    expect(parents([NIMBUS, STRATUS], events, [told])).toEqual([
      ['Stratus', '2020-05-01', undefined, 'confirmed'],
    ]);
  });
});

describe('events', () => {
  it('of low certainty are not told', () => {
    expect(eventsOf(['nimbus,Nimbus,2024,renamed_from,Old,,"recalled, low certainty",'])).toEqual([]);
  });

  it('of a renaming name the new name', () => {
    expect(eventsOf(['nimbus,Nimbus,2021-06-01,renamed_from,Nimbostratus,,recalled,'])?.[0]).toMatchObject({
      type: 'renamed',
      counterpart: 'Nimbus',
      detail: 'renamed from Nimbostratus',
    });
    expect(eventsOf(['nimbus,Nimbus,2021-06-01,rebranded_to,Halo,,recalled,'])?.[0]).toMatchObject({
      type: 'renamed',
      counterpart: 'Halo',
    });
  });

  it('that a page tells within weeks of the listed day are the same event', () => {
    const told = `nimbus,Nimbus,event:acquired,closed,2020-05-14,,Stratus,${PAGE},press,yes,`;
    expect(eventsOf(['nimbus,Nimbus,2020-05-01,acquired_by,Stratus,,recalled,'], [told])).toMatchObject([
      { date: '2020-05-01', confidence: 'reported', sources: ['news-a-page'] },
    ]);
  });

  it('that only a page tells are added; what has no day is not', () => {
    const dated = `nimbus,Nimbus,event:ipo,listed,2024-09-01,,,${PAGE},press,new,`;
    const undated = `nimbus,Nimbus,event:ipo,listed,,,,${PAGE},press,new,`;
    expect(eventsOf([], [dated])).toMatchObject([
      { type: 'listed', date: '2024-09-01', confidence: 'reported' },
    ]);
    expect(eventsOf([], [undated])).toEqual([]);
  });
});

describe('a founding date', () => {
  it('is confirmed by a page that gives as much of it as it knows', () => {
    expect(founded('2019', 'yes')).toEqual([['2019-02', 'confirmed']]);
  });

  it('that a page contradicts stands beside the other', () => {
    expect(founded('2018', 'no')).toEqual([
      ['2019-02', 'unconfirmed'],
      ['2018', 'confirmed'],
    ]);
  });
});
