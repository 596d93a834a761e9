import { describe, expect, it } from 'vitest';
import { unfoundedFigures } from '../../core/unfounded.ts';
import type { Entity, Event, Fact } from '../../core/knowledge/entity.ts';

const fact = (property: string, value: string | number, rest: Partial<Fact> = {}): Fact => ({
  property,
  value,
  confidence: 'unconfirmed',
  sources: [],
  ...rest,
});
const event = (type: Event['type'], date: string, rest: Partial<Event> = {}): Event => ({
  date,
  type,
  confidence: 'unconfirmed',
  sources: [],
  ...rest,
});

const FACTS = [
  fact('founded', '2019-02-28'),
  fact('founder', 'Ada Rossi'),
  fact('founder', 'Ben Weiss'),
  fact('founder', 'Cho Min'),
  fact('parent', 'Stratus', { from: '2024-05', to: '2025-09-30' }),
  fact('parameters_billion', 175),
  fact('memory_gb', 1152),
  fact('bandwidth_tbs', 3.35),
  fact('flops', 989.4),
  fact('cuda_cores', 16896),
  fact('process_name', 'TSMC 4N'),
];
const EVENTS = [
  event('renamed', '2023-07-23', { counterpart: 'Nimbus' }),
  event('acquired', '2022', { detail: 'for $6.9 billion, announced in March 2020; 320 people' }),
];
const RESTATES = [...new Set(FACTS.map(({ property }) => property)), 'renamed@2023-07-23', 'acquired@2022'];
const NAMES = [
  'Nimbus N1',
  'RTX 4090',
  'GPT-2',
  '4o-mini (2024)',
  'A/B 7+',
  '01.AI',
  'Llama 3.1 405B',
  'A100',
];

function unfounded(text: string, lang: string, rest: Partial<Entity> = {}): string[] {
  const background = { texts: { [lang]: text }, restates: RESTATES };
  const entity: Entity = {
    id: 'organization/nimbus',
    kind: 'organization',
    name: 'Nimbus Five',
    names: [],
    facts: FACTS,
    events: EVENTS,
    background,
    ...rest,
  };
  return unfoundedFigures({ entity, members: [] }, NAMES).map(({ surface }) => surface);
}

/** The same sentence: once as the facts have it, once with something that no fact has. */
const TWINS: [lang: string, founded: string, twin: string, surface: string][] = [
  ['en', 'Founded in 2019.', 'Founded in 2018.', '2018'],
  ['it', 'Fondata nel 2019.', 'Fondata nel 2018.', '2018'],
  ['en', 'Founded in February 2019.', 'Founded in March 2019.', 'March 2019'],
  ['it', 'Fondata nel febbraio 2019.', 'Fondata nel marzo 2019.', 'marzo 2019'],
  ['en', 'Founded on 28 February 2019.', 'Founded on 27 February 2019.', '27 February 2019'],
  ['en', 'Founded on February 28, 2019, in Milan.', 'Founded on February 27, 2019.', 'February 27, 2019'],
  ['it', 'Nata il 28 febbraio 2019.', 'Nata il 1º febbraio 2019.', '1º febbraio 2019'],
  ['en', 'It joined Stratus in May 2024.', 'It joined Stratus in May 2025.', 'May 2025'],
  ['en', 'It left in September 2025.', 'It left in September 2024.', 'September 2024'],
  // The year of one fact and the month of another make a date that nobody has told.
  ['en', 'Renamed in July 2023.', 'Renamed in July 2019.', 'July 2019'],
  ['it', 'Nel luglio 2023 cambia nome.', 'Nel luglio 2019 cambia nome.', 'luglio 2019'],
  ['en', 'Bought in 2022.', 'Bought in April 2022.', 'April 2022'],
  ['en', 'In July it took its name.', 'In June it took its name.', 'June'],
  ['en', 'It has three founders.', 'It has four founders.', 'four'],
  ['it', 'I tre fondatori.', 'I quattro fondatori.', 'quattro'],
  ['en', 'It has 175 billion parameters.', 'It has 180 billion parameters.', '180 billion'],
  ['it', 'Ha 175 miliardi di parametri.', 'Ha 180 miliardi di parametri.', '180 miliardi'],
  ['en', 'A 175B model.', 'A 180B model.', '180B'],
  ['en', 'It has 16,896 cores.', 'It has 16,986 cores.', '16,986'],
  ['it', 'Ha 16.896 core.', 'Ha 16.986 core.', '16.986'],
  ['it', 'Legge 3,35 TB/s.', 'Legge 3,53 TB/s.', '3,53'],
  ['en', 'It reads 3,350 GB/s.', 'It reads 3,530 GB/s.', '3,530'],
  ['en', 'It has 1152 GB.', 'It has 1125 GB.', '1125'],
  ['en', 'About 1.15 TB of memory.', 'About 1.25 TB of memory.', '1.25'],
  ['en', 'It does 989 TFLOPS.', 'It does 998 TFLOPS.', '998'],
  ['en', 'Sold for $6.9 billion.', 'Sold for $9.6 billion.', '9.6 billion'],
  ['it', 'Venduta per 6,9 miliardi di dollari.', 'Venduta per 9,6 miliardi.', '9,6 miliardi'],
  ['en', 'Its 320 people stayed.', 'Its 230 people stayed.', '230'],
  ['en', 'The sale was announced in March 2020.', 'It was announced in May 2020.', 'May 2020'],
  ['en', 'Made on 4N.', 'Made on 5N.', '5'],
  ['en', 'A 175-billion-parameter model.', 'A 90-billion-parameter model.', '90-billion'],
];

describe('figures of a background', () => {
  it.each(TWINS)('%s: "%s" and not "%s"', (...[lang, founded, twin, surface]) => {
    expect(unfounded(founded, lang)).toEqual([]);
    expect(unfounded(twin, lang)).toEqual([surface]);
  });

  it.each([
    [
      'en',
      'It trains on the RTX 4090 and the A100, serves GPT-2, 4o-mini (2024), A/B 7+, GPT-4, H100s, MI300X and Llama 3.1 405B.',
    ],
    ['en', 'One of the makers of chips; it may grow, and 01.AI buys from it.'],
    ['en', 'Nimbus Five and its M-series; all three are three-dimensional, one of the two is 3D.'],
    ['it', 'Una delle aziende che usano la RTX 4090, GPT-4 e un Nimbus N1.'],
  ])('%s: none in "%s"', (lang, text) => {
    expect(unfounded(text, lang)).toEqual([]);
  });

  it('are none where there is no background', () => {
    expect(unfoundedFigures({ entity: nothing, members: [] }, NAMES)).toEqual([]);
  });

  it('count only where they are restated', () => {
    const background = { texts: { en: 'Founded in 2019, renamed in 2023.' }, restates: ['founded'] };
    expect(unfounded('', 'en', { background })).toEqual(['2023']);
  });
});

const nothing: Entity = {
  id: 'chip/n1',
  kind: 'chip',
  name: 'N1',
  names: [],
  facts: [],
  events: [],
};
