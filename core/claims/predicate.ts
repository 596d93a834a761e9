import { isComma } from './brackets.ts';
import { has, isHyphen } from './stated.ts';
import type { Told } from './told-after.ts';
import type { Token } from './tokens.ts';

/** What joins chip and value. `link`: a preposition, possessive or particle. `heading`: a colon or dash. */
export type Connector = 'verb' | 'participle' | 'copula' | 'link' | 'apposition' | 'heading';

export interface Predicate {
  connector: Connector;
  /** A word for the attribute stands between. */
  hasCue: boolean;
  /** A comma or relative pronoun binds the predicate to the chip. */
  isRelative: boolean;
  /** A verb or copula stands before a participle: `is based on`. */
  isFinite: boolean;
}

interface State extends Omit<Predicate, 'connector'> {
  connector: Connector | null;
  afterComma: boolean;
  unknown: number;
}

/** Adjectives that may follow the connector: `the newest Ampere card`. */
const MAX_UNKNOWN = 1;

/**
 * Reads the words between chip and value. Only words that the tables know may stand there, so that the value is never
 * taken from another thing; the last connector counts. Null where something else stands between.
 */
export function predicateOf(gap: readonly Token[], told: Told): Predicate | null {
  const state: State = {
    connector: null,
    hasCue: false,
    isRelative: false,
    isFinite: false,
    afterComma: false,
    unknown: 0,
  };
  for (const [i, token] of gap.entries()) {
    if (!step(state, token, { gap, i, told })) return null;
    state.afterComma = isComma(token);
  }
  const { connector } = state;
  return connector ? { ...state, connector } : null;
}

interface Place {
  gap: readonly Token[];
  i: number;
  told: Told;
}

function step(state: State, token: Token, place: Place): boolean {
  if (token.is === 'mark') return mark(state, token, place);
  if (token.is === 'value') return value(state, token, place);
  if (token.is === 'mention') return token.mention?.kind === 'organization';
  if (token.is === 'number') return state.connector !== null;
  if (connect(state, token, place) || pass(state, token, place)) return true;
  state.unknown++;
  return state.connector !== null && state.connector !== 'link' && state.unknown <= MAX_UNKNOWN;
}

function mark(state: State, token: Token, { gap, i, told }: Place): boolean {
  if (isComma(token)) {
    state.connector = null;
    state.isRelative = true;
    return true;
  }
  if (/^["'“”„«»‘’「」『』]$/.test(token.text) || isHyphen(told.tokens, told.pair.subject + 1 + i))
    return i > 0 || token.text !== '-';
  if (!/^[:：\-–—]$/.test(token.text) || !isHeading(told)) return false;
  state.connector = 'heading';
  return gap.length > i;
}

/** The chip opens the sentence, but for its maker and a list of others: `NVIDIA H100/H200: …`. */
function isHeading({ tokens, pair }: Told): boolean {
  return tokens
    .slice(0, pair.subject)
    .every(
      (token) =>
        token.is === 'mention' || has(token, 'filler', 'noun', 'and') || /^[-*•/&]$/.test(token.text),
    );
}

/** Values of other attributes change nothing; one of the same only as a list: `40 GB or 80 GB`. */
function value(state: State, token: Token, { gap, i, told }: Place): boolean {
  if (token.stated?.attribute !== told.attribute.id) return true;
  return (
    state.connector !== null &&
    told.attribute.addsUp &&
    gap.slice(i + 1).every((next) => isComma(next) || has(next, 'and', 'filler', 'of') || next.is === 'value')
  );
}

/** Takes a word that joins; false where it is none. */
function connect(state: State, token: Token, { told }: Place): boolean {
  const { topic } = told.attribute;
  if (has(token, `participles:${topic}`)) state.connector = 'participle';
  else if (has(token, `verbs:${topic}`)) state.connector = 'verb';
  else if (has(token, 'copula')) state.connector = 'copula';
  else if (state.connector !== null) return false;
  else if (has(token, `links:${topic}`, 'topic')) state.connector = 'link';
  else if (has(token, 'possessive')) state.connector = topic === 'memory' ? 'participle' : 'link';
  else if (has(token, 'indefinite') && state.afterComma) state.connector = 'apposition';
  else return false;
  if (state.connector === 'verb' || state.connector === 'copula') state.isFinite = true;
  return true;
}

/** Takes a word that neither joins nor disturbs; false where it does. */
function pass(state: State, token: Token, { gap, i, told }: Place): boolean {
  const { topic } = told.attribute;
  if (has(token, `cues:${topic}`)) {
    state.hasCue = true;
    return true;
  }
  if (has(token, 'and')) {
    // `offering 70 W and 24 GB`: a list of figures goes on; names do not.
    if (topic !== 'memory') state.connector = null;
    return true;
  }
  if (has(token, 'of'))
    return (
      gap[i + 1]?.mention?.kind === 'organization' ||
      has(gap[i - 1], `cues:${topic}`, 'noun') ||
      gap[i - 1]?.is === 'value'
    );
  if (has(token, 'pronoun')) {
    if (!has(token, 'filler')) state.isRelative = true;
    return true;
  }
  if (has(token, 'noun')) return state.connector !== null || state.unknown === 0;
  return has(token, 'filler', 'indefinite', 'possessive', 'topic', `links:${topic}`);
}
