import { findFindings } from '../../../core/claims/findings.ts';
import type { Finding } from '../../../core/claims/finding.ts';
import type { Mention } from '../../../core/detection/mention.ts';
import type { Entity, EntityId, Fact, KnownEntity } from '../../../core/knowledge/entity.ts';
import { kindOf } from '../../../core/knowledge/entity.ts';
import { wordsFor } from '../../../core/words.ts';

/** A small knowledge of chips for the tests of claims, and a way to read a text with it. */

const seen: Pick<Fact, 'sources' | 'confidence'> = { sources: ['sheet'], confidence: 'confirmed' };

export function fact(property: string, value: string | number, rest: Partial<Fact> = {}): Fact {
  return { property, value, ...seen, ...rest };
}

function entity(id: EntityId, name: string, rest: Partial<Entity> = {}): Entity {
  return { id, kind: kindOf(id), name, names: [], facts: [], events: [], ...rest };
}

function known(self: Entity, members: Entity[] = []): KnownEntity {
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
  also?: Fact[];
  /** Of each member: memory in GB and its type. */
  members: [gb: number, type: string][];
}

function chip({ name, architecture, also = [], members }: Chip): KnownEntity {
  const slug = slugOf(name);
  const family = entity(`chip/${slug}`, name, {
    facts: [
      fact('architecture', architecture, { ref: `architecture/${slugOf(architecture)}` }),
      fact('announced', '2020-01-01'),
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

const CHIPS: Chip[] = [
  {
    name: 'V100',
    architecture: 'Volta',
    members: [
      [16, 'HBM2'],
      [32, 'HBM2'],
    ],
  },
  {
    name: 'A100',
    architecture: 'Ampere',
    members: [
      [40, 'HBM2'],
      [80, 'HBM2e'],
    ],
  },
  {
    name: 'H100',
    architecture: 'Hopper',
    members: [
      [80, 'HBM3'],
      [80, 'HBM2e'],
      [94, 'HBM3'],
    ],
  },
  { name: 'H200', architecture: 'Hopper', members: [[141, 'HBM3e']] },
  { name: 'B200', architecture: 'Blackwell', members: [[192, 'HBM3e']] },
  { name: 'L40S', architecture: 'Ada Lovelace', members: [[48, 'GDDR6']] },
  { name: 'T4', architecture: 'Turing', members: [[16, 'GDDR6']] },
  { name: 'MI300X', architecture: 'CDNA 3', members: [[192, 'HBM3']] },
  { name: 'RTX 4090', architecture: 'Ada Lovelace', members: [[24, 'GDDR6X']] },
  {
    name: 'GH200',
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
const MAKERS = ['Nvidia', 'NVIDIA', 'AMD', 'Intel', 'Twitter', 'Meta'];

export const KNOWN: Record<EntityId, KnownEntity> = Object.fromEntries(
  [
    ...CHIPS.map(chip),
    known(
      entity('system/dgx-h100', 'DGX H100', {
        facts: [fact('memory_gb', 640, { basis: { per: 'system' } })],
      }),
    ),
    ...ARCHITECTURES.map((name) => known(entity(`architecture/${slugOf(name)}`, name))),
  ].map((one) => [one.entity.id, one]),
);

const NAMES: [text: string, kind: Mention['kind'], id: EntityId | null][] = [
  // Of no pack.
  ['RTX 6090', 'chip', null],
  ['DGX H100', 'chip', 'system/dgx-h100'],
  ['ホッパー', 'architecture', 'architecture/hopper'],
  ['호퍼', 'architecture', 'architecture/hopper'],
  ...CHIPS.map(({ name }): (typeof NAMES)[number] => [name, 'chip', `chip/${slugOf(name)}`]),
  ...ARCHITECTURES.map((name): (typeof NAMES)[number] => [
    name,
    'architecture',
    `architecture/${slugOf(name)}`,
  ]),
  ...MAKERS.map((name): (typeof NAMES)[number] => [name, 'organization', `organization/${slugOf(name)}`]),
];

/** The names of the sample knowledge in a text: longest first, none inside a larger word. */
export function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  for (const [name, kind, id] of NAMES.toSorted((a, b) => b[0].length - a[0].length)) {
    for (const { index } of text.matchAll(new RegExp(`(?<![A-Za-z0-9])${name}s?(?![A-Za-z0-9])`, 'g'))) {
      const end = index + name.length + (text.charAt(index + name.length) === 's' ? 1 : 0);
      if (found.some((one) => one.start < end && index < one.end)) continue;
      found.push({
        start: index,
        end,
        surface: text.slice(index, end),
        kind,
        entity: id,
        confidence: 1,
        why: [],
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The findings in a text of one block. `published` is its date, 2024 unless given. */
export function readClaims(
  text: string,
  {
    lang = 'en',
    published = '2024-05-01',
    knowledge = KNOWN,
  }: { lang?: string; published?: string | null; knowledge?: typeof KNOWN } = {},
): Finding[] {
  return findFindings(text, {
    blocks: [{ start: 0, end: text.length }],
    mentions: mentionsIn(text),
    words: wordsFor(lang),
    known: knowledge,
    published: published === null ? null : { date: published, from: 'given' },
  });
}

/** Each finding as `subject attribute value verdict`. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(({ subject, attribute, value, verdict }) =>
    [subject.slice(subject.indexOf('/') + 1), attribute, value, verdict].join(' '),
  );
}
