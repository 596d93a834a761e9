import type { Finding } from '../../../core/claims/finding.ts';
import type { Mention } from '../../../core/detection/mention.ts';
import type { Entity, EntityId, Fact, KnownEntity, Source } from '../../../core/knowledge/entity.ts';

/** A confirmed fact of the maker's guide, unless told otherwise. */
export function fact(property: string, value: string | number, rest: Partial<Fact> = {}): Fact {
  return { property, value, confidence: 'confirmed', sources: ['p:guide'], ...rest };
}

export const NO_SOURCE: Pick<Fact, 'confidence' | 'sources'> = { confidence: 'unconfirmed', sources: [] };
export const DENSE = { precision: 'fp16', engine: 'matrix', sparsity: 'dense' } as const;

const source = (id: string, publisher: string, title: string): Source => ({
  id,
  publisher,
  title,
  url: `https://${publisher.toLowerCase()}.example/${id.slice(2)}`,
  seen: '2026-11-23',
  kind: 'vendor',
});

export const SOURCES: Record<string, Source> = {
  'p:guide': source('p:guide', 'Maker', 'User guide'),
  'p:table': source('p:table', 'Tables', 'Table of hardware'),
  'p:press': source('p:press', 'Press', 'What it costs'),
};

export function known(
  id: EntityId,
  rest: Partial<Entity> = {},
  around: Partial<KnownEntity> = {},
): KnownEntity {
  const kind = id.slice(0, id.indexOf('/')) as Entity['kind'];
  return {
    entity: { id, kind, name: id, names: [], facts: [], events: [], ...rest },
    members: [],
    sources: SOURCES,
    referred: {},
    dataDate: '2026-11-23',
    ...around,
  };
}

function version(slug: string, facts: Fact[]): Entity {
  const id = `chip/${slug}` as const;
  return { id, kind: 'chip', name: slug, names: [], family: 'chip/a100', facts, events: [] };
}

const table = { sources: ['p:table'] };

/** A family of four versions, of which one rests on no source. */
export const A100: KnownEntity = known(
  'chip/a100',
  {
    name: 'NVIDIA A100',
    facts: [
      fact('type', 'GPU'),
      fact('vendor', 'NVIDIA', { ref: 'organization/nvidia' }),
      fact('architecture', 'Ampere', { ref: 'architecture/ampere' }),
      fact('process_nm', 7, table),
      fact('process_name', 'TSMC N7', table),
      fact('foundry', 'TSMC', table),
      fact('announced', '2020-05-14'),
      fact('successor', 'NVIDIA H100'),
    ],
  },
  {
    members: [
      version('a100-pcie-40', [
        fact('memory_gb', 40, table),
        fact('tdp_w', 250),
        fact('memory_type', 'HBM2'),
      ]),
      version('a100-sxm-40', [
        fact('memory_gb', 40, table),
        fact('tdp_w', 400),
        fact('flops', 312, { basis: DENSE }),
      ]),
      version('a100-sxm-80', [
        fact('memory_gb', 80, table),
        fact('bandwidth_tbs', 2.039, table),
        fact('memory_type', 'HBM2E'),
        fact('price_usd', 15000, {
          basis: { price: 'report' },
          confidence: 'reported',
          sources: ['p:press'],
        }),
      ]),
      version('a100-pcie-80', [fact('memory_gb', 80, table), fact('tdp_w', 300, NO_SOURCE)]),
    ],
    referred: { 'architecture/ampere': 'Ampere', 'organization/nvidia': 'NVIDIA' },
  },
);

export function mention(surface: string, kind: Mention['kind'] = 'chip'): Mention {
  return { start: 0, end: surface.length, surface, kind, entity: null, confidence: 1, why: [] };
}

/** "A100, con architettura Ada Lovelace". */
export const CONTRADICTED: Finding = {
  start: 10,
  end: 45,
  surface: 'A100, con architettura Ada Lovelace',
  subject: 'chip/a100',
  attribute: 'architecture',
  value: 'Ada Lovelace',
  valueStart: 33,
  valueEnd: 45,
  verdict: 'contradicted',
  truth: 'Ampere',
  rule: 'architecture/other',
  facts: [{ entity: 'chip/a100', fact: fact('architecture', 'Ampere') }],
};

/** Renamed and sold on since the article. */
export const TWITTER: KnownEntity = known('organization/twitter', {
  name: 'X',
  names: [
    { text: 'X', role: 'primary', from: '2023-07-23' },
    { text: 'Twitter', role: 'former', to: '2023-07-23' },
  ],
  facts: [
    fact('parent', 'X Corp.', { from: '2023-03-15', to: '2025-03-28' }),
    fact('parent', 'xAI', { from: '2025-03-28' }),
  ],
  events: [
    { date: '2022-10-27', type: 'acquired', confidence: 'confirmed', sources: ['p:press'] },
    {
      date: '2023-07-23',
      type: 'renamed',
      counterpart: 'X',
      confidence: 'confirmed',
      sources: ['p:press'],
    },
  ],
});
