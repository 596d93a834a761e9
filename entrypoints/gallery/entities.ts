import type { Published } from '../../core/article/article.ts';
import {
  kindOf,
  type Best,
  type Entity,
  type EntityId,
  type Event,
  type Fact,
  type KnownEntity,
  type Source,
} from '../../core/knowledge/entity.ts';
import type { PropertyId } from '../../core/knowledge/properties.ts';

/** Nothing here exists: hosts end in `.example`, names are made up, so that no figure can be taken for a fact. */
const SOURCES: Record<string, Source> = {
  'g:guide': {
    id: 'g:guide',
    title: 'Nimbus N1 data sheet, revision 3',
    publisher: 'Nimbus Devices',
    url: 'https://nimbus.example/n1.pdf',
    seen: '2026-11-02',
    kind: 'vendor',
  },
  'g:table': {
    id: 'g:table',
    title: 'Accelerators of the decade',
    publisher: 'The Library of Tables',
    url: 'https://tables.example/accelerators',
    seen: '2026-10-19',
    kind: 'table',
  },
  'g:press': {
    id: 'g:press',
    title: 'What the N1 costs, and who waits for it',
    publisher: 'First Wire',
    seen: '2026-09',
    kind: 'press',
  },
};

export const PUBLISHED: Published = { date: '2023-04-12', from: 'json-ld' };

/** A confirmed fact of the maker's, unless told otherwise. */
export function fact(property: PropertyId, value: string | number, rest: Partial<Fact> = {}): Fact {
  return { property, value, confidence: 'confirmed', sources: ['g:guide'], ...rest };
}

function event(date: string, type: Event['type'], rest: Partial<Event> = {}): Event {
  return { date, type, confidence: 'confirmed', sources: ['g:table'], ...rest };
}

function entity(id: EntityId, name: string, rest: Partial<Entity>): Entity {
  return {
    id,
    kind: kindOf(id),
    name,
    names: [{ text: name, role: 'primary' }],
    facts: [],
    events: [],
    ...rest,
  };
}

function known(about: Entity, rest: Partial<KnownEntity> = {}): KnownEntity {
  return { entity: about, members: [], sources: SOURCES, referred: {}, dataDate: '2026-11-25', ...rest };
}

const TABLE = { sources: ['g:table'] };
const REPORTED: Pick<Fact, 'confidence' | 'sources'> = { confidence: 'reported', sources: ['g:press'] };
const UNCONFIRMED: Pick<Fact, 'confidence' | 'sources'> = { confidence: 'unconfirmed', sources: [] };
const DENSE = { precision: 'fp16', engine: 'matrix', sparsity: 'dense' } as const;

const PCIE = entity('chip/nimbus-n1-pcie', 'Nimbus N1 PCIe 40 GB', {
  facts: [
    fact('form_factor', 'PCIe'),
    fact('memory_gb', 40),
    fact('memory_type', 'HBM2'),
    fact('bandwidth_tbs', 1.56, TABLE),
    fact('tdp_w', 250),
    fact('flops', 280, { basis: DENSE }),
  ],
  family: 'chip/nimbus-n1',
});
const MODULE = entity('chip/nimbus-n1-module', 'Nimbus N1 module 80 GB', {
  facts: [
    fact('form_factor', 'Module'),
    fact('memory_gb', 80),
    fact('memory_type', 'HBM2e', TABLE),
    fact('bandwidth_tbs', 2.04, TABLE),
    fact('tdp_w', 400),
    fact('flops', 312, { basis: DENSE }),
    fact('price_usd', 15_000, { basis: { price: 'report' }, ...REPORTED }),
  ],
  family: 'chip/nimbus-n1',
});

/** Whole bars, broken ones, and one that is mostly empty. */
const BEST: Best = {
  year: '2020',
  figures: {
    'memory_gb/////': { value: 80, name: 'Nimbus N1 module 80 GB' },
    'bandwidth_tbs/////': { value: 2.4, name: 'Breeze B4' },
    'tdp_w/////': { value: 500, name: 'Breeze B4' },
    'flops/fp16/matrix/dense//': { value: 2000, name: 'Breeze B4' },
  },
};

export const FAMILY = known(
  entity('chip/nimbus-n1', 'Nimbus N1', {
    facts: [
      fact('type', 'GPU'),
      fact('vendor', 'Nimbus Devices', { ref: 'organization/nimbus' }),
      fact('architecture', 'Cirrus', { ref: 'architecture/cirrus' }),
      fact('process_nm', 7, TABLE),
      fact('process_name', 'North N7', TABLE),
      fact('announced', '2020-05'),
      fact('released', '2020-09', REPORTED),
      fact('predecessor', 'Nimbus N0', UNCONFIRMED),
      fact('successor', 'Nimbus N2', UNCONFIRMED),
    ],
    background: {
      texts: {
        en: 'A chip for data centres that trained many of the first large models.',
        it: 'Un chip per centri di calcolo che ha addestrato molti dei primi grandi modelli.',
      },
      restates: ['vendor', 'memory_gb'],
    },
  }),
  { members: [PCIE, MODULE], best: BEST },
);

export const MEMBER = known(MODULE, { family: FAMILY.entity, best: BEST });

/** No background, and most of what a card wants is not known. */
export const SCANTY = known(
  entity('chip/nimbus-n9', 'Nimbus N9', {
    facts: [fact('vendor', 'Nimbus Devices'), fact('status', 'roadmap', REPORTED)],
  }),
);

export const SYSTEM = known(
  entity('system/nimbus-rack', 'Nimbus Rack 72', {
    facts: [
      fact('vendor', 'Nimbus Devices'),
      fact('gpu_count', 72),
      fact('cpu_count', 36),
      fact('memory_gb', 13_800, { basis: { per: 'system' } }),
      fact('tdp_w', 120_000, REPORTED),
      fact('released', '2024-11'),
    ],
  }),
);

export const ARCHITECTURE = known(
  entity('architecture/cirrus', 'Cirrus', {
    facts: [
      fact('vendor', 'Nimbus Devices'),
      fact('announced', '2020-05'),
      fact('process_nm', 7, TABLE),
      fact('predecessor', 'Stratus', TABLE),
      fact('successor', 'Cumulus', TABLE),
    ],
  }),
);

export const COMPANY = known(
  entity('organization/nimbus', 'Nimbus Devices', {
    facts: [
      fact('type', 'chip maker', TABLE),
      fact('founded', '1996-03', TABLE),
      fact('headquarters', 'Port Sample', TABLE),
      fact('founder', 'Ada Sample', TABLE),
      fact('ticker', 'NMBS', TABLE),
      fact('parent', 'Weather Group', { from: '2023-07-23', ...TABLE }),
    ],
    names: [
      { text: 'Nimbus Graphics', role: 'former', from: '1996', to: '2023-07-23' },
      { text: 'Nimbus Devices', role: 'primary', from: '2023-07-23' },
    ],
    events: [
      event('1996-03', 'founded'),
      event('2023-07-23', 'renamed', { counterpart: 'Nimbus Devices' }),
      event('2024-02', 'acquired', {
        counterpart: 'Weather Group',
        detail: 'Weather Group acquires Nimbus Devices',
      }),
      event('2025-06', 'listed', { confidence: 'unconfirmed', sources: [] }),
    ],
  }),
);

export const PERSON = known(
  entity('person/ada-sample', 'Ada Sample', {
    facts: [
      fact('role', 'Chief Executive of Nimbus Devices', {
        from: '2019-01',
        to: '2024-02',
        ref: 'organization/nimbus',
        ...TABLE,
      }),
      fact('role', 'Chair of Weather Group', { from: '2024-02', ...TABLE }),
    ],
  }),
);

export const MODEL = known(
  entity('model/drizzle-2', 'Drizzle 2', {
    facts: [
      fact('developer', 'Nimbus Devices'),
      fact('released', '2024-04-18'),
      fact('parameters_billion', 405),
      fact('context_tokens', 128_000),
      fact('training_hardware', 'Nimbus N1', TABLE),
      fact('training_flop', 3.8e25, REPORTED),
      fact('open_weights', 'yes'),
    ],
  }),
);

const LONG = 'Nimbus Donaudampfschifffahrtselektrizitätenhauptbetriebswerk N1 Ultra Founders Edition';
/** Names and values that have no place to break, or many. */
export const LONG_NAMES = known(
  entity('chip/nimbus-long', LONG, {
    facts: [
      fact('vendor', 'Gesellschaft für außergewöhnlichlangefirmennamenundverwandtes'),
      fact('architecture', 'Cirrocumulusstratiformisundulatusperlucidus'),
      fact('memory_gb', 1_234_567.8),
      fact('memory_type', 'HBM4e-with-a-very-long-suffix', UNCONFIRMED),
      fact('successor', LONG, UNCONFIRMED),
    ],
  }),
);
