import { describe, expect, it } from 'vitest';
import { namesOfModel } from '../../../tools/build-packs/model-names.mjs';
import { modelEntities } from '../../../tools/build-packs/models-pack.mjs';
import { isAmbiguous, NameList } from '../../../tools/build-packs/name-rules.mjs';
import { parseTable } from '../../../tools/build-packs/tables.mjs';
import { byId, factsOf, sampleTables, shared } from './sample-tables.ts';

const COLUMNS =
  'id,name,kind,developer,release_date,aliases_or_renames,notes,domain,parameters,training_compute_flop,training_hardware,hardware_quantity,open_weights,confidence,source';
const EPOCH = '"Epoch AI Notable AI Models (CC BY 4.0), 2026-07-19 copy"';
const CONFIRMED =
  'model_id,model,property,value,date,source_url,source_title,publisher,source_kind,agrees,note';
const PAGE = 'https://nimbus.example/m,Model card,Nimbus';

function convert(rows: string[], confirmations: string[] = []) {
  const tables = sampleTables({
    models: parseTable([COLUMNS, ...rows].join('\n')),
    confirmations: {
      chips: [],
      organizations: [],
      people: [],
      models: parseTable([CONFIRMED, ...confirmations].join('\n')),
    },
  });
  return byId(modelEntities(tables, shared(tables)));
}

const HALO = `halo-2,Halo 2,model,Nimbus,2025-03,,,Language,7e+10,2e+24,Nimbus N1,2048,Yes,verified,${EPOCH}`;

const renamed = (date: string) => `halo-2,Halo 2,renamed,Corona,${date},${PAGE},official,new,`;

function names(name: string, cells: Record<string, string> = {}): string[] {
  const row = { id: 'x', name, kind: 'model', curated: '', release_date: '2024', ...cells };
  return namesOfModel('model/x', row, new Set()).map(({ text, context }) => (context ? `${text}?` : text));
}

describe('a model', () => {
  it('has facts in the units of the format', () => {
    const halo = convert([HALO]).get('model/halo-2');
    expect(halo?.facts.map(({ property, value }) => [property, value])).toEqual([
      ['developer', 'Nimbus'],
      ['released', '2025-03'],
      ['parameters_billion', 70],
      ['training_flop', 2e24],
      ['training_chips', 2048],
      ['training_hardware', 'Nimbus N1'],
      ['open_weights', 'Yes'],
    ]);
    expect(factsOf(halo, 'developer')[0]).toMatchObject({
      ref: 'organization/nimbus',
      sources: ['epoch-ai-notable-ai-models'],
    });
  });

  it('that the table has twice is one entity', () => {
    const again = `halo-2-b,HALO-2,model,Nimbus,2025-03-14,,,Language,,,,,,recalled,`;
    const entities = convert([HALO, again]);
    expect([...entities.keys()]).toEqual(['model/halo-2']);
    expect(factsOf(entities.get('model/halo-2'), 'released').map(({ value }) => value)).toEqual(['2025-03']);
  });

  it('that only a confirmation has becomes an entity', () => {
    const halo3 = `halo-3,Halo 3,context_window,128k tokens,,${PAGE},official,new,`;
    const entity = convert([HALO], [halo3]).get('model/halo-3');
    expect(factsOf(entity, 'context_tokens')[0]).toMatchObject({ value: 128_000, confidence: 'confirmed' });
  });

  it.each([
    ['parameters', '405B', 'parameters_billion', 405],
    ['parameters', '1.5T', 'parameters_billion', 1500],
    ['context_window', '10M tokens', 'context_tokens', 10_000_000],
    ['context_window', '1,048,576 tokens', 'context_tokens', 1_048_576],
  ])('%s "%s" is %s %s', (...[property, text, target, value]) => {
    const row = `halo-9,Halo 9,${property},"${text}",,${PAGE},official,new,`;
    expect(factsOf(convert([], [row]).get('model/halo-9'), target)[0]?.value).toBe(value);
  });

  it('keeps two dates where a page gives another', () => {
    const row = `halo-2,Halo 2,release_date,2025-06-17,2025-06-17,${PAGE},official,no,general availability; preview in March`;
    expect(factsOf(convert([HALO], [row]).get('model/halo-2'), 'released')).toMatchObject([
      { value: '2025-03' },
      { value: '2025-06-17', note: 'general availability', confidence: 'confirmed' },
    ]);
  });

  it('is told as renamed only on a day that was seen', () => {
    expect(convert([HALO], [renamed('2026-02-08')]).get('model/halo-2')?.events).toMatchObject([
      { type: 'renamed', counterpart: 'Corona', date: '2026-02-08' },
    ]);
    expect(convert([HALO], [renamed('')]).get('model/halo-2')?.events).toEqual([]);
  });
});

describe('names of models', () => {
  it.each([
    ['Halo 4 Scout', ['Halo 4 Scout']],
    ['StyleHalo', ['StyleHalo']],
    ['Halo-7B (GSM)', ['Halo-7B']],
    ['HALONG', ['HALONG?']],
    // What an article means by another word, or a snapshot, has no name of its own.
    ['Dropout', []],
    ['Weight Decay', []],
    ['S4', []],
    ['GPT-9 (Mar 2025)', []],
    ['LSTM + dynamic eval', []],
  ])('research: %s → %s', (name, texts) => {
    expect(names(name)).toEqual(texts);
  });

  it('of research before 2018 are not marked', () => {
    expect(names('HaloNet-50', { release_date: '2014-06' })).toEqual([]);
  });

  it('of products stand as listed', () => {
    expect(names('Corona', { curated: 'yes' })).toEqual(['Corona']);
  });

  it('of software are not marked as models', () => {
    expect(names('HaloFlow', { curated: 'yes', kind: 'software' })).toEqual([]);
  });
});

describe('isAmbiguous', () => {
  it.each([
    'A100',
    'L4',
    'T4',
    'M1',
    'K80',
    '4090',
    '1080 Ti',
    'v5p',
    'Meta',
    'Apple',
    'Ada Lovelace',
    'Claude',
    'X1',
  ])('%s can be another thing', (text) => {
    expect(isAmbiguous(text)).toBe(true);
  });
  it.each([
    'H100',
    'GB200',
    'MI300X',
    'RTX 4090',
    'NVIDIA A100',
    'A100 SXM4',
    'TPU v5p',
    'OpenAI',
    '英伟达',
    '谷歌',
  ])('%s cannot', (text) => {
    expect(isAmbiguous(text)).toBe(false);
  });
});

describe('NameList', () => {
  it('keeps the first role of a text, whatever its case', () => {
    const list = new NameList('model/x');
    list.add('Halo One', 'primary');
    list.add('HALO ONE');
    expect(list.list).toEqual([{ text: 'Halo One', role: 'primary' }]);
  });

  it('bounds a former name, and keeps it as an alias where it is still said', () => {
    const list = new NameList('organization/google-deepmind');
    list.add('Google DeepMind', 'primary');
    list.add('DeepMind', 'former');
    list.addExtra();
    expect(list.list.filter(({ text }) => text === 'DeepMind')).toEqual([
      { text: 'DeepMind', role: 'former', to: '2023-04-20' },
      { text: 'DeepMind', role: 'alias' },
    ]);
  });
});
