import { describe, expect, it } from 'vitest';
import type { Fact } from '../../core/knowledge/entity.ts';
import open from '../fixtures/most-named-open.json' with { type: 'json' };
import named from '../fixtures/most-named.json' with { type: 'json' };
import { BY_ID, ENTITIES } from './committed.ts';

/** The entities that news on AI hardware name most, in the order of how often; the fixture tells how it was made. */
const IDS: string[] = named.ids;

/** What articles claim and a card contradicts. */
const CLAIMABLE = new Set(
  (
    'architecture memory_gb memory_type bandwidth_tbs released announced tdp_w process_nm transistors_billion die_mm2 ' +
    'cuda_cores sm_count gpu_count cpu_count flops vendor developer parent founder founded role price_usd'
  ).split(' '),
);

/** Percent of these that are confirmed. It may only rise. */
const LEAST_CONFIRMED = 90;

const NAMED = ENTITIES.filter(({ id }) => IDS.includes(id));

function claimable(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ property }) => CLAIMABLE.has(property));
}

describe('the most named entities', () => {
  it('are in the packs, each once', () => {
    const known = new Set<string>(BY_ID.keys());
    expect(IDS.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(IDS).size).toBe(IDS.length);
  });

  it('have facts, most of them confirmed', () => {
    expect(NAMED.filter(({ facts }) => claimable(facts).length === 0).map(({ id }) => id)).toEqual([]);
    const facts = NAMED.flatMap((entity) => claimable(entity.facts));
    const confirmed = facts.filter(({ confidence }) => confidence === 'confirmed').length;
    const share = (100 * confirmed) / facts.length;
    const told = `${confirmed} of ${facts.length} are confirmed: ${share.toFixed(1)} %`;
    expect(share, told).toBeGreaterThanOrEqual(LEAST_CONFIRMED);
  });

  it('are open only where the list says so: what is confirmed leaves it', () => {
    const left = NAMED.flatMap(({ id, facts }) =>
      claimable(facts).flatMap((fact) => (fact.confidence === 'confirmed' ? [] : `${id}: ${tell(fact)}`)),
    );
    expect(left.toSorted()).toEqual(open.facts);
  });
});

/** `flops 1979 fp8 matrix dense, reported`. */
function tell({ property, value, basis = {}, stage, confidence }: Fact): string {
  const words = [property, value, ...Object.values(basis), stage].filter((word) => word !== undefined);
  return `${words.join(' ')}, ${confidence}`;
}
