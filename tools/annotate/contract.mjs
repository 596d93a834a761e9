/** @typedef {import('../../core/analysis.ts').Analysis} Analysis */
/** @typedef {import('../../core/knowledge/entity.ts').EntityId} EntityId */
/** @typedef {import('../../core/knowledge/entity.ts').KnownEntity} KnownEntity */

/** Most names of one entity that are told. */
const MOST_NAMES = 40;
/** What is counted where a sentence names no chip. */
const ANY_CHIP = 'GPU';

/**
 * An analysis as the command line prints it: entities by their canonical English names, facts with their sources.
 * What no pack knows goes by the name that its series gives it, and has no id.
 * Offsets are UTF-16 code units into `text`. Its fields are kept stable.
 * @param {Analysis} analysis
 */
export function toContract(analysis) {
  const { language, published, text, mentions, quantities, findings, since, known } = analysis;
  const nameOf = (/** @type {EntityId | null} */ id) => (id === null ? null : (known[id]?.entity.name ?? id));
  return {
    language,
    published,
    text,
    mentions: mentions.map(({ start, end, surface, kind, entity, unlisted, confidence, why }) => ({
      start,
      end,
      surface,
      kind,
      entity: unlisted?.name ?? nameOf(entity),
      entityId: entity,
      entityNames: namesOf(entity, known),
      confidence,
      why,
    })),
    quantities: quantities.map(({ start, end, surface, count, of }) => ({
      start,
      end,
      surface,
      count,
      of: nameOf(of) ?? ANY_CHIP,
    })),
    findings: findings.map((finding) => ({
      start: finding.start,
      end: finding.end,
      surface: finding.surface,
      subject: nameOf(finding.subject),
      subjectNames: namesOf(finding.subject, known),
      attribute: finding.attribute,
      value: finding.value,
      basis: finding.facts[0]?.fact.basis ?? null,
      verdict: finding.verdict,
      truth: finding.truth,
      rule: finding.rule,
      facts: finding.facts.map(({ entity, fact }) => ({ entity, ...fact })),
      sources: sourcesOf(finding, known),
    })),
    since: since.map(({ entity, event }) => ({ entity: nameOf(entity), entityId: entity, ...event })),
    scale: [],
  };
}

/**
 * @param {EntityId | null} id
 * @param {Record<EntityId, KnownEntity>} known
 */
function namesOf(id, known) {
  const entity = id === null ? undefined : known[id]?.entity;
  return entity
    ? [...new Set([entity.name, ...entity.names.map(({ text }) => text)])].slice(0, MOST_NAMES)
    : [];
}

/**
 * The sources of the facts that a finding rests on, each once, in the facts' order.
 * @param {import('../../core/claims/finding.ts').Finding} finding
 * @param {Record<EntityId, KnownEntity>} known
 */
function sourcesOf({ subject, facts }, known) {
  const sources = known[subject]?.sources ?? {};
  const ids = new Set(facts.flatMap(({ fact }) => fact.sources));
  return [...ids].flatMap((id) => (sources[id] ? [{ ...sources[id], id }] : []));
}
