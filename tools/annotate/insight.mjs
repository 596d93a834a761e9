/** @typedef {import('../../core/analysis.ts').Analysis} Analysis */
/** @typedef {import('../../core/insight/fleets.ts').CountedFleet} CountedFleet */
/** @typedef {import('../../core/insight/insight.ts').Insight} Insight */
/** @typedef {import('../../core/insight/scale.ts').Figure} Figure */
/** @typedef {import('../../core/insight/scale.ts').Input} Input */
/** @typedef {import('../../core/knowledge/entity.ts').EntityId} EntityId */
/** @typedef {import('../../core/knowledge/entity.ts').KnownEntity} KnownEntity */
/** @typedef {import('../../core/knowledge/entity.ts').Source} Source */
/** @typedef {ReturnType<typeof toTold>} Told */

/**
 * Tells what an analysis means: what changed since, what its numbers amount to.
 * @param {typeof import('./core.ts')} core
 * @param {import('../../core/knowledge/library.ts').Library} library
 * @param {(id: EntityId) => KnownEntity[]} known
 * @returns {(analysis: Analysis) => Promise<Told>}
 */
export function teller(core, library, known) {
  const today = new Date().toISOString().slice(0, 10);
  const systems = [...library.entities()].flatMap(({ id, kind }) => (kind === 'system' ? id : []));
  /** @type {import('../../core/insight/insight.ts').Knower} */
  const knower = { factsOf: async (ids) => ids.flatMap(known), idsOf: async () => [...new Set(systems)] };
  return async ({ text, mentions, quantities, published }) => {
    const seen = {
      named: core.countNamed(mentions),
      counted: quantities,
      published: published?.date ?? null,
    };
    return toTold(await core.insightOf(seen, today, knower), text, core);
  };
}

/**
 * Since and scale as the command line prints them: entities by their canonical English names, every figure with its
 * formula, inputs and sources.
 * @param {Insight} insight
 * @param {string} text
 * @param {Pick<typeof import('./core.ts'), 'ASSUMED' | 'nearestClusters' | 'scaleOf'>} core
 */
function toTold({ since, fleets, knowing, systems, models }, text, core) {
  const nameOf = (/** @type {EntityId} */ id) => knowing[id]?.entity.name ?? id;
  const sources = sourcesOf([...Object.values(knowing), ...systems]);
  return {
    since: since.map(({ entity, event }) => ({ entity: nameOf(entity), entityId: entity, ...event })),
    scale: fleets.flatMap(({ count, chip: chipId, spans, reason }) => {
      const chip = knowing[chipId];
      const [first = { start: 0, end: 0 }] = spans;
      if (!chip) return [];
      const { rule, vendor, asOf, fact } = reason;
      return {
        ...first,
        surface: text.slice(first.start, first.end),
        spans,
        count,
        chip: nameOf(chipId),
        chipId,
        assumed: rule !== 'named',
        why: { rule, vendor: vendor ? nameOf(vendor) : null, asOf: asOf ?? null, fact: fact ?? null },
        assumptions: core.ASSUMED,
        figures: core.scaleOf({ count, chip, models, assumptions: core.ASSUMED }).map((figure) => ({
          ...figure,
          model: figure.model ? nameOf(figure.model) : null,
          formula: formulaOf(figure),
          sources: sources([...figure.times, ...figure.over].flatMap(({ facts }) => facts)),
        })),
        clusters: core.nearestClusters(systems, count).map((cluster) => ({
          ...cluster,
          sources: sources([{ fact: cluster.count }]),
        })),
      };
    }),
  };
}

/** @param {readonly KnownEntity[]} known */
function sourcesOf(known) {
  /** @type {Record<string, Source>} */
  const all = Object.assign({}, ...known.map(({ sources }) => sources));
  return (/** @type {readonly { fact: { sources: string[] } }[]} */ held) =>
    [...new Set(held.flatMap(({ fact }) => fact.sources))].flatMap((id) => all[id] ?? []);
}

/**
 * `10000 × 80–94 GB`
 * @param {Pick<Figure, 'times' | 'over'>} figure
 */
function formulaOf({ times, over }) {
  return over.length > 0 ? `${product(times)} ÷ (${product(over)})` : product(times);
}

/** @param {readonly Input[]} inputs */
function product(inputs) {
  return inputs.map(numberOf).join(' × ');
}

/** @param {Input} input */
function numberOf({ min, max, unit }) {
  return `${min === max ? min : `${min}–${max}`} ${unit}`.trim();
}
