import { describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { compileGazetteer } from '../../core/detection/compile.ts';
import { openGazetteer } from '../../core/detection/gazetteer.ts';
import { findNames } from '../../core/detection/names.ts';
import series from '../../core/detection/series.json' with { type: 'json' };
import type { EntityId, KnownEntity } from '../../core/knowledge/entity.ts';
import { factsFor, rangesFor } from '../../core/knowledge/family.ts';
import { libraryOf } from '../../core/knowledge/library.ts';
import { ENTITIES, PACKS } from './committed.ts';

const library = libraryOf(PACKS);

function known(id: EntityId): KnownEntity {
  const [found] = library.known([id]);
  if (!found) throw new Error(`${id} is in no pack`);
  return found;
}

/** Bounds or texts of a property over a family, and whether each of its facts names a source. */
function range(id: EntityId, property: string) {
  const [found] = rangesFor(known(id), property);
  return {
    values: found?.min === null ? found.texts : [found?.min, found?.max],
    sourced: found?.facts.every(({ fact }) => fact.sources.length > 0),
    unknown: found?.unknown,
  };
}

function credit(id: string): string | undefined {
  return PACKS.find((pack) => pack.id === id)?.attribution.join(' ');
}

/** Entities that a text names without asking for evidence. */
function open(text: string): EntityId[] {
  return ENTITIES.flatMap(({ id, names }) =>
    names.flatMap((name) => (name.text === text && !name.context ? id : [])),
  );
}

function valuesOf(id: EntityId, property: string): (string | number)[] {
  return factsFor(known(id), property).map(({ fact }) => fact.value);
}

describe('the built-in packs', () => {
  it('are small enough to come with the extension', () => {
    const sizes = PACKS.map((pack) => gzipSync(JSON.stringify(pack)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(900_000);
  });

  it('credit whom they owe it to', () => {
    expect(credit('chips')).toContain('Epoch AI, ‘Machine Learning Hardware’');
    expect(credit('models')).toContain('CC BY 4.0');
    expect(credit('gpus')).toContain('Wikipedia contributors');
  });

  it('share no entity but chips of which the GPU list tells more', () => {
    const before = PACKS.filter(({ id }) => id !== 'gpus').flatMap((pack) => pack.entities);
    expect(new Set(before.map(({ id }) => id)).size).toBe(before.length);
    const held = new Map(before.map((entity) => [entity.id, entity]));
    const shared = PACKS.flatMap(({ id, entities: own }) =>
      id === 'gpus' ? own.filter((entity) => held.has(entity.id)) : [],
    );
    expect(shared.length).toBeGreaterThan(20);
    for (const { id, kind, name, names } of shared) {
      expect({ kind, name, names }).toEqual({ kind: 'chip', name: held.get(id)?.name, names: [] });
    }
  });

  it('tell of what is not on sale no specs but announced ones', () => {
    const planned = ENTITIES.filter(({ facts }) => facts.some(({ property }) => property === 'status'));
    const held = planned.flatMap(({ facts }) => facts.filter(({ stage }) => stage !== 'announced'));
    const told = new Set(held.map(({ property }) => property));
    expect(planned.length).toBeGreaterThan(20);
    expect([...told].toSorted()).toEqual(['announced', 'predecessor', 'status', 'vendor']);
  });

  it('flag every name that can be another thing', () => {
    const words =
      'A100 L4 T4 B200 V100 M40 4090 Meta Apple Amazon Oracle Intel Gemini Claude Llama Grok Bard Mistral Titan Tesla ' +
      'Hopper Ampere Ada Turing Volta Pascal Kepler Maxwell Blackwell Rubin Gaudi Dojo Runway Inflection Cohere Perplexity ' +
      'Scale o1 Sora Copilot Altman Musk Huang Arm Cursor Figure Magic Whisper Imagen BERT Gato Chinchilla Gopher';
    expect(words.split(' ').filter((word) => open(word).length > 0)).toEqual([]);
  });

  it('flag every surname', () => {
    const short = ENTITIES.filter(({ kind }) => kind === 'person').flatMap(({ names }) => names);
    const bare = short.filter(({ text, role }) => role === 'short' || /^\p{Script=Latin}+$/u.test(text));
    expect(bare.length).toBeGreaterThan(50);
    expect(bare.filter(({ context }) => !context)).toEqual([]);
  });
});

describe('families', () => {
  it('an A100 is Ampere whatever its form, with 40 to 80 GB', () => {
    expect(known('chip/nvidia-a100').members).toHaveLength(4);
    const architecture = factsFor(known('chip/nvidia-a100'), 'architecture');
    expect(architecture).toHaveLength(1);
    expect(architecture[0]?.fact).toMatchObject({ ref: 'architecture/ampere', confidence: 'confirmed' });
    const all = { sourced: true, unknown: 0 };
    expect(range('chip/nvidia-a100', 'memory_gb')).toEqual({ values: [40, 80], ...all });
    expect(range('chip/nvidia-a100', 'memory_type')).toEqual({ values: ['HBM2', 'HBM2e'], ...all });
    expect(range('chip/nvidia-a100', 'bandwidth_tbs')).toEqual({ values: [1.555, 2.039], ...all });
    expect(range('chip/nvidia-a100', 'tdp_w')).toEqual({ values: [250, 400], ...all });
  });

  it('an H100 is Hopper, and so is each of its members', () => {
    expect(known('chip/nvidia-h100').members.map(({ name }) => name)).toEqual([
      'NVIDIA H100 NVL',
      'NVIDIA H100 PCIe',
      'NVIDIA H100 SXM5 80 GB',
    ]);
    for (const id of ['chip/nvidia-h100', 'chip/nvidia-h100-pcie'] as const) {
      const facts = factsFor(known(id), 'architecture').map(({ fact }) => [fact.ref, fact.confidence]);
      expect(facts).toEqual([['architecture/hopper', 'confirmed']]);
    }
    expect(range('chip/nvidia-h100', 'memory_gb').values).toEqual([80, 94]);
    expect(range('chip/nvidia-h100', 'tdp_w').values).toEqual([350, 700]);
  });

  it.each([
    ['chip/nvidia-h100-nvl', ['94', '188 pair']],
    ['chip/nvidia-geforce-rtx-4080-12-gb', ['12 announced']],
    ['chip/nvidia-geforce-rtx-4080', ['16', '12 announced']],
  ] as const)('%s tells its memory of a pair, and what was only announced, as such', (id, told) => {
    const memory = factsFor(known(id), 'memory_gb').map(({ fact }) =>
      [fact.value, fact.basis?.per, fact.stage].filter(Boolean).join(' '),
    );
    expect(memory).toEqual(told);
  });

  it('a GH200 is Hopper; Grace Hopper is its platform', () => {
    expect(valuesOf('chip/nvidia-gh200', 'architecture')).toEqual(['Hopper']);
    expect(valuesOf('chip/nvidia-gh200', 'cpu_architecture')).toEqual(['Grace']);
    expect(valuesOf('chip/nvidia-gh200', 'platform')).toEqual(['Grace Hopper']);
  });

  it.each([
    ['H100', 'chip/nvidia-h100'],
    ['Hopper 100', 'chip/nvidia-h100'],
    ['H100 SXM5', 'chip/nvidia-h100-sxm5-80gb'],
    ['H100 PCIe', 'chip/nvidia-h100-pcie'],
    ['NVIDIA A100', 'chip/nvidia-a100'],
    ['A100 SXM4', 'chip/nvidia-a100'],
    ['A100 SXM4 80 GB', 'chip/nvidia-a100-sxm4-80-gb'],
    ['Tesla V100', 'chip/nvidia-v100'],
    ['MI300X', 'chip/amd-instinct-mi300x'],
    ['GeForce RTX 4090', 'chip/nvidia-geforce-rtx-4090'],
    ['Trainium2', 'chip/aws-trainium2'],
    ['Gaudi 3', 'chip/intel-gaudi-3'],
    ['Ascend 910B', 'chip/huawei-ascend-910b'],
    ['DeepMind', 'organization/google-deepmind'],
    ['X Corp', 'organization/x-corp'],
    ['英伟达', 'organization/nvidia'],
    ['イーロン・マスク', 'person/elon-musk'],
    ['블랙웰', 'architecture/blackwell'],
    ['GPT-4o', 'model/gpt-4o'],
  ])('"%s" is %s and nothing else', (text, id) => {
    const holders = ENTITIES.filter(({ names }) => names.some((name) => name.text === text)).map(
      (entity) => entity.id,
    );
    expect(holders).toEqual([id]);
  });

  it('compile to a gazetteer that opens', () => {
    const { gazetteer } = compileGazetteer(library.entities());
    const opened = openGazetteer(gazetteer);
    expect(opened.size).toBeGreaterThan(2_000);
    const names = new Set(ENTITIES.flatMap((entity) => entity.names.map(({ text }) => text)));
    const taken = [...names].filter((name) =>
      findNames(opened, name).some(({ senses }) => senses[0]?.unlisted),
    );
    expect(taken, 'taken for names that only their series tells').toEqual([]);
  });

  it('know the vendor of each series', () => {
    const vendors = new Set(series.map(({ vendor }) => vendor as EntityId));
    expect(library.known([...vendors])).toHaveLength(vendors.size);
  });
});
