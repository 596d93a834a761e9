import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contains, isPartialDate } from '../../core/knowledge/dates.ts';
import type { Basis, Entity, EntityId, Fact, Stage } from '../../core/knowledge/entity.ts';
import { propertyOf } from '../../core/knowledge/properties.ts';
import { BY_ID, ENTITIES, LIBRARY } from './committed.ts';

/** A figure that everybody quotes, and the page on which it was seen; found there, not in our tables. */
interface Figure {
  entity: string;
  property: string;
  basis?: Basis;
  /** `shipped` where it is not told. A range without one is over all stages. */
  stage?: Stage;
  value: string | number;
  /** Public figures differ: the packs hold several, and this one lies among them. */
  range?: boolean;
  url: string;
  publisher: string;
  seen: string;
  note?: string;
}

const KEYS = ['entity', 'property', 'basis', 'stage', 'value', 'range', 'url', 'publisher', 'seen', 'note'];

/** The first test looks at the shape of the rows. */
const FIGURES: Figure[] = JSON.parse(
  readFileSync(new URL('../fixtures/famous-figures.json', import.meta.url), 'utf8'),
);

/** One of the table's kind, of which the test shows what is no match. */
const H100: Figure = {
  entity: 'chip/nvidia-h100-sxm5-80gb',
  property: 'tdp_w',
  value: 700,
  url: 'https://example.com/h100',
  publisher: 'Example',
  seen: '2026-11-25',
};

function isEntityId(id: string): id is EntityId {
  return ENTITIES.some((entity) => entity.id === id);
}

/** Facts of the entity on that basis and of that stage: its own and its family's, or those of all members. */
function factsFor({ entity: id, property, basis = {}, stage, range }: Figure): Fact[] {
  const [known] = isEntityId(id) ? LIBRARY.known([id]) : [];
  if (!known) return [];
  const parts = Object.entries(basis);
  const fits = (fact: Fact) => {
    const own = new Map<string, unknown>(Object.entries(fact.basis ?? {}));
    return fact.property === property && parts.every(([part, value]) => own.get(part) === value);
  };
  // A fact without a stage is about what is sold. Where public figures differ, any stage may be the reason.
  const isOfStage = (fact: Fact) => (range && !stage) || (fact.stage ?? 'shipped') === (stage ?? 'shipped');
  const around: Entity[] = [known.entity, ...(known.family ? [known.family] : []), ...known.members];
  return around.flatMap(({ facts }) => facts.filter((fact) => fits(fact) && isOfStage(fact)));
}

function isHeld(figure: Figure, facts: readonly Fact[]): boolean {
  const { property, value, range } = figure;
  if (range && typeof value === 'number') {
    const numbers = facts.map((fact) => Number(fact.value));
    return Math.min(...numbers) <= value && value <= Math.max(...numbers);
  }
  return facts.some((fact) => isSame(property, value, fact));
}

function isSame(property: string, value: string | number, fact: Fact): boolean {
  const row = propertyOf(property);
  if (typeof value === 'number') {
    return Math.abs(value - Number(fact.value)) <= (row?.tolerance ?? 0) * value + 1e-9;
  }
  const told = String(fact.value);
  return row?.value === 'date' ? contains(told, value) || contains(value, told) : namesOf(fact).has(value);
}

/** What the value is called: in the fact, and by the name or id of the entity it refers to. */
function namesOf({ value, ref }: Fact): Set<string> {
  const entity = ref && BY_ID.get(ref);
  return new Set([String(value), ...(entity ? [entity.id, entity.name] : [])]);
}

describe('famous figures', () => {
  it('are in the table, each once, each with its page', () => {
    expect(FIGURES.length).toBeGreaterThan(0);
    const rows = FIGURES.map(({ entity, property, basis, stage, value }) =>
      JSON.stringify([entity, property, basis, stage, value]),
    );
    expect(new Set(rows).size).toBe(rows.length);
    expect(FIGURES.flatMap((row) => Object.keys(row)).filter((key) => !KEYS.includes(key))).toEqual([]);
    expect(FIGURES.filter(({ property }) => !propertyOf(property))).toEqual([]);
    const unseen = FIGURES.filter(
      ({ url, publisher, seen }) => !/^https?:\/\/\S+$/.test(url) || !publisher || !isPartialDate(seen),
    );
    expect(unseen).toEqual([]);
  });

  it.each(
    FIGURES.map((figure) => ({ ...figure, title: `${figure.entity} ${figure.property} ${figure.value}` })),
  )('$title', (figure) => {
    const facts = factsFor(figure);
    const held = facts.map(({ value, stage }) => (stage ? `${value} (${stage})` : `${value}`));
    expect({ held, isHeld: isHeld(figure, facts) }).toEqual({ held, isHeld: true });
  });

  it.each([
    ['another value', { value: 350 }],
    ['another stage', { stage: 'announced' as const }],
    ['another basis', { basis: { per: 'system' as const } }],
    ['an entity that is in no pack', { entity: 'chip/nowhere' }],
    ['a range that does not reach it', { range: true, value: 900 }],
  ])('with %s are not held', (_what, change) => {
    expect(isHeld(H100, factsFor(H100))).toBe(true);
    const figure: Figure = { ...H100, ...change };
    expect(isHeld(figure, factsFor(figure))).toBe(false);
  });
});
