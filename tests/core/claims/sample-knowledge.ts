import type { Mention } from '../../../core/detection/mention.ts';
import type { Entity, EntityId, Fact, KnownEntity } from '../../../core/knowledge/entity.ts';
import { kindOf } from '../../../core/knowledge/entity.ts';

/** A small knowledge of chips, companies, people and models for the tests of claims. */

const seen: Pick<Fact, 'sources' | 'confidence'> = { sources: ['sheet'], confidence: 'confirmed' };

export function fact(property: string, value: string | number, rest: Partial<Fact> = {}): Fact {
  return { property, value, ...seen, ...rest };
}

function entity(id: EntityId, name: string, rest: Partial<Entity> = {}): Entity {
  return { id, kind: kindOf(id), name, names: [], facts: [], events: [], ...rest };
}

export function known(self: Entity, members: Entity[] = []): KnownEntity {
  return {
    entity: self,
    members: members.map((member) => ({ ...member, family: self.id })),
    sources: {},
    referred: {},
    dataDate: '2026-01-01',
  };
}

interface Chip {
  name: string;
  architecture: string;
  vendor?: string;
  year: number;
  /** Facts of the family by property; a list for several values. */
  specs?: Record<string, number | number[]>;
  also?: Fact[];
  /** Of each member: memory in GB and its type. */
  members: [gb: number, type: string][];
}

function chip({
  name,
  architecture,
  vendor = 'Nvidia',
  year,
  specs = {},
  also = [],
  members,
}: Chip): KnownEntity {
  const slug = slugOf(name);
  const family = entity(`chip/${slug}`, name, {
    facts: [
      fact('architecture', architecture, { ref: `architecture/${slugOf(architecture)}` }),
      fact('vendor', vendor, { ref: `organization/${slugOf(vendor)}` }),
      fact('announced', `${year}-01-01`),
      fact('released', `${year}-06-01`),
      ...Object.entries(specs).flatMap(([property, values]) =>
        [values].flat().map((value) => fact(property, value)),
      ),
      ...also,
    ],
  });
  return known(
    family,
    members.map(([gb, type]) =>
      entity(`chip/${slug}-${gb}-${slugOf(type)}`, `${name} ${gb} GB`, {
        facts: [fact('memory_gb', gb), fact('memory_type', type)],
      }),
    ),
  );
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

const ADA = 'Ada Lovelace';
const LAPTOP = { tdp_w: [80, 150], cuda_cores: 9728 };
const CHIPS: Chip[] = [
  {
    name: 'V100',
    year: 2017,
    architecture: 'Volta',
    members: [
      [16, 'HBM2'],
      [32, 'HBM2'],
    ],
  },
  {
    name: 'A100',
    year: 2020,
    architecture: 'Ampere',
    specs: { process_nm: 7, transistors_billion: 54.2, die_mm2: 826, cuda_cores: 6912, tdp_w: [250, 400] },
    members: [
      [40, 'HBM2'],
      [80, 'HBM2e'],
    ],
  },
  {
    name: 'H100',
    year: 2022,
    architecture: 'Hopper',
    specs: {
      bandwidth_tbs: [3.35, 2],
      interconnect_gbs: 900,
      tdp_w: [350, 700],
      process_nm: 4,
      transistors_billion: 80,
      die_mm2: 814,
      cuda_cores: 16896,
      sm_count: 132,
    },
    also: [
      fact('flops', 989, { basis: { precision: 'fp16', engine: 'matrix', sparsity: 'dense' } }),
      fact('flops', 1979, { basis: { precision: 'fp8', engine: 'matrix', sparsity: 'dense' } }),
      fact('flops', 1979, { basis: { precision: 'fp16', engine: 'matrix', sparsity: 'sparse' } }),
    ],
    members: [
      [80, 'HBM3'],
      [80, 'HBM2e'],
      [94, 'HBM3'],
    ],
  },
  { name: 'H200', year: 2023, architecture: 'Hopper', members: [[141, 'HBM3e']] },
  { name: 'B200', year: 2024, architecture: 'Blackwell', members: [[192, 'HBM3e']] },
  { name: 'L40S', year: 2023, architecture: 'Ada Lovelace', members: [[48, 'GDDR6']] },
  { name: 'T4', year: 2018, architecture: 'Turing', members: [[16, 'GDDR6']] },
  {
    name: 'MI300X',
    year: 2023,
    vendor: 'AMD',
    architecture: 'CDNA 3',
    specs: { bandwidth_tbs: 5.3, tdp_w: 750 },
    members: [[192, 'HBM3']],
  },
  {
    name: 'RTX 4090',
    year: 2022,
    specs: { tdp_w: 450, price_usd: 1599, cuda_cores: 16384 },
    architecture: 'Ada Lovelace',
    members: [[24, 'GDDR6X']],
  },
  { name: 'RTX 4090 Laptop GPU', year: 2023, specs: LAPTOP, architecture: ADA, members: [[16, 'GDDR6']] },
  { name: 'TPU v5p', year: 2023, vendor: 'Google', architecture: 'TPU', members: [[95, 'HBM2e']] },
  {
    name: 'GH200',
    year: 2023,
    architecture: 'Hopper',
    also: [fact('platform', 'Grace Hopper', { ref: 'architecture/grace-hopper' })],
    members: [
      [96, 'HBM3'],
      [144, 'HBM3e'],
    ],
  },
];

const ARCHITECTURES = [
  'Volta',
  'Ampere',
  'Hopper',
  'Grace Hopper',
  'Blackwell',
  'Blackwell Ultra',
  'Turing',
  'Ada Lovelace',
  'CDNA 2',
  'CDNA 3',
];

/** Companies with the facts and events that tell of others. */
const ORGANIZATIONS: [name: string, facts: Fact[]][] = [
  ['Nvidia', [fact('type', 'chip company'), fact('founded', '1993-04-05')]],
  ['AMD', [fact('type', 'chip company'), fact('founded', '1969')]],
  ['Intel', [fact('type', 'chip company')]],
  ['Broadcom', [fact('type', 'chip company')]],
  ['TSMC', [fact('type', 'foundry')]],
  ['Twitter', []],
  ['Meta', [fact('founded', '2004'), fact('founder', 'Mark Zuckerberg', { ref: 'person/mark-zuckerberg' })]],
  ['Alphabet', []],
  ['Google', [fact('parent', 'Alphabet', { ref: 'organization/alphabet' })]],
  ['DeepMind', [fact('parent', 'Google', { ref: 'organization/google' }), fact('founded', '2010')]],
  [
    'OpenAI',
    [
      fact('founded', '2015-12-11'),
      fact('founder', 'Sam Altman', { ref: 'person/sam-altman' }),
      fact('founder', 'Elon Musk', { ref: 'person/elon-musk' }),
    ],
  ],
  ['Anthropic', [fact('founder', 'Dario Amodei', { ref: 'person/dario-amodei' })]],
];

const PEOPLE: [name: string, facts: Fact[]][] = [
  ['Sam Altman', [fact('role', 'CEO, OpenAI', { ref: 'organization/openai' })]],
  ['Elon Musk', [fact('role', 'CEO, Tesla', { ref: 'organization/tesla' })]],
  ['Mark Zuckerberg', [fact('role', 'CEO, Meta', { ref: 'organization/meta' })]],
  ['Dario Amodei', [fact('role', 'CEO, Anthropic', { ref: 'organization/anthropic' })]],
];

const MODELS: [name: string, developer: string, year: number][] = [
  ['ChatGPT', 'OpenAI', 2022],
  ['Gemini', 'DeepMind', 2023],
];

export const KNOWN: Record<EntityId, KnownEntity> = Object.fromEntries(
  [
    ...CHIPS.map(chip),
    known(
      entity('system/dgx-h100', 'DGX H100', {
        facts: [
          fact('memory_gb', 640, { basis: { per: 'system' } }),
          fact('gpu_count', 8),
          fact('cpu_count', 2),
        ],
      }),
    ),
    ...ARCHITECTURES.map((name) =>
      known(
        entity(`architecture/${slugOf(name)}`, name, {
          facts: name === 'Ampere' ? [fact('released', '2020-05')] : [],
        }),
      ),
    ),
    ...ORGANIZATIONS.map(([name, facts]) => known(entity(`organization/${slugOf(name)}`, name, { facts }))),
    ...PEOPLE.map(([name, facts]) => known(entity(`person/${slugOf(name)}`, name, { facts }))),
    ...MODELS.map(([name, developer, year]) =>
      known(
        entity(`model/${slugOf(name)}`, name, {
          facts: [
            fact('developer', developer, { ref: `organization/${slugOf(developer)}` }),
            fact('released', String(year)),
          ],
        }),
      ),
    ),
  ].map((one) => [one.entity.id, one]),
);

export const NAMES: [text: string, kind: Mention['kind'], id: EntityId | null][] = [
  // Of no pack.
  ['RTX 6090', 'chip', null],
  ['DGX H100', 'chip', 'system/dgx-h100'],
  ['NVIDIA', 'organization', 'organization/nvidia'],
  ['ホッパー', 'architecture', 'architecture/hopper'],
  ['호퍼', 'architecture', 'architecture/hopper'],
  ...Object.values(KNOWN).map(({ entity: { id, name, kind } }): (typeof NAMES)[number] => [
    name,
    kind === 'system' ? 'chip' : kind,
    id,
  ]),
];
