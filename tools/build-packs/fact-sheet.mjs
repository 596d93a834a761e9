/** @typedef {import('../../core/knowledge/entity.ts').Fact} Fact */
/** @typedef {import('../../core/knowledge/entity.ts').Confidence} Confidence */
/** @typedef {import('./source-book.mjs').SourceBook} SourceBook */
/** @typedef {Omit<Fact, 'confidence' | 'sources'>} Statement */

/** What a fact rests on: how sure, and the ids of the sources. @typedef {{ confidence: Confidence, sources: string[] }} Evidence */

/** Sources shown for one fact: the strongest few. */
const MAX_SOURCES = 4;
/** @type {Record<Confidence, number>} */
const STRENGTH = { confirmed: 2, reported: 1, unconfirmed: 0 };
/** Order in which a fact's sources are named: who makes the thing first, the press last. */
const KIND_ORDER = ['vendor', 'official', 'other', 'encyclopedia', 'table', 'press'];

/** The facts of one entity while its rows are read. The same statement from two rows is one fact with both sources. */
export class FactSheet {
  /** @type {Fact[]} */
  #facts = [];

  /**
   * @param {Statement} statement
   * @param {Evidence} evidence
   */
  put(statement, evidence) {
    const same = this.#facts.find(
      (fact) => keyOf(fact) === keyOf(statement) && equalValues(fact.value, statement.value),
    );
    if (same) strengthen(same, evidence);
    else this.#facts.push({ ...statement, ...settle(evidence) });
  }

  /**
   * Adds evidence to the facts on one property and basis, whatever their value. False where there are none.
   * @param {Statement} statement
   * @param {Evidence} evidence
   */
  support(statement, evidence) {
    const facts = this.of(statement).filter((fact) => fact.stage !== 'announced');
    const fact = facts.find(({ value }) => equalValues(value, statement.value)) ?? facts[0];
    if (fact) strengthen(fact, evidence);
    return fact !== undefined;
  }

  /**
   * @param {Statement} statement
   * @returns {Fact[]} the facts on the same property and basis
   */
  of(statement) {
    return this.#facts.filter((fact) => basisOf(fact) === basisOf(statement));
  }

  /**
   * @param {Fact} fact of this sheet
   * @param {Evidence} evidence
   */
  strengthen(fact, evidence) {
    strengthen(fact, evidence);
  }

  /** @param {(fact: Fact) => boolean} drops */
  drop(drops) {
    this.#facts = this.#facts.filter((fact) => !drops(fact));
  }

  get facts() {
    return this.#facts;
  }

  /** @param {SourceBook} book */
  settled(book) {
    const rank = (/** @type {string} */ id) => KIND_ORDER.indexOf(book.get(id)?.kind ?? 'press');
    return this.#facts.map((fact) => ({
      ...fact,
      sources: [...fact.sources].sort((a, b) => rank(a) - rank(b)).slice(0, MAX_SOURCES),
    }));
  }
}

/**
 * What claims to rest on a source but has none left is unconfirmed.
 * @param {Evidence} evidence
 * @returns {Evidence}
 */
export function settle({ confidence, sources }) {
  const kept = confidence === 'unconfirmed' ? [] : [...new Set(sources)];
  return { confidence: kept.length > 0 ? confidence : 'unconfirmed', sources: kept };
}

/**
 * @param {Fact} fact
 * @param {Evidence} evidence
 */
function strengthen(fact, evidence) {
  const added = settle(evidence);
  if (STRENGTH[added.confidence] > STRENGTH[fact.confidence]) fact.confidence = added.confidence;
  fact.sources = [...new Set([...fact.sources, ...added.sources])];
}

/** @param {Statement} statement */
function basisOf({ property, basis }) {
  const { precision, engine, sparsity, per, price } = basis ?? {};
  return [property, precision, engine, sparsity, per, price].join('/');
}

/** @param {Statement} statement */
function keyOf(statement) {
  return [basisOf(statement), statement.stage, statement.ref, statement.from, statement.to].join('/');
}

/**
 * @param {string | number} a
 * @param {string | number} b
 */
function equalValues(a, b) {
  return typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b;
}
