import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../core/claims/finding.ts';
import type { Entity, EntityId, Fact, KnownEntity } from '../../../core/knowledge/entity.ts';
import { KNOWN } from './sample-knowledge.ts';
import { readClaims } from './sample.ts';
import twins from './twins.json' with { type: 'json' };

/** One sentence of each attribute, told wrongly and rightly, in three languages. */
const SENTENCES = new Map(
  Object.entries({ en: twins.en, it: twins.it, ja: twins.ja }).flatMap(([lang, groups]) =>
    groups.flatMap(({ attribute, right, wrong, texts: [text = ''] }) =>
      [right, wrong].map((value) => [
        `${lang} ${attribute} ${value}`,
        { lang, text: text.replace('_', value) },
      ]),
    ),
  ) as [string, { lang: string; text: string }][],
);

const CHANGES: Record<string, (fact: Fact) => Fact[]> = {
  'taken away': () => [],
  unconfirmed: (fact) => [{ ...fact, confidence: 'unconfirmed', sources: [] }],
};

/** The knowledge with every fact that the finding names changed. */
function without({ facts }: Finding, change: (fact: Fact) => Fact[]): Record<EntityId, KnownEntity> {
  const named = new Set(facts.map(({ fact }) => fact));
  const changed = (entity: Entity): Entity => ({
    ...entity,
    facts: entity.facts.flatMap((fact) => (named.has(fact) ? change(fact) : [fact])),
  });
  return Object.fromEntries(
    Object.values(KNOWN).map((one) => [
      one.entity.id,
      { ...one, entity: changed(one.entity), members: one.members.map(changed) },
    ]),
  );
}

describe.each(Object.keys(CHANGES))('a verdict whose facts are %s becomes cannot-tell', (name) => {
  test.each([...SENTENCES])('%s', (_, { lang, text }) => {
    const change = CHANGES[name] ?? (() => []);
    const decided = readClaims(text, { lang }).filter(({ verdict }) => verdict !== 'cannot-tell');
    expect(decided.length).toBeGreaterThan(0);
    for (const finding of decided) {
      const after = readClaims(text, { lang, knowledge: without(finding, change) });
      const same = after.find(
        ({ start, attribute }) => start === finding.start && attribute === finding.attribute,
      );
      expect(same?.verdict).toBe('cannot-tell');
    }
  });
});
