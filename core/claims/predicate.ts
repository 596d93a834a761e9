import { isComma } from './brackets.ts';
import { JOINTS, type Connector } from './joints.ts';
import { has, isHyphen, isOrganization, isSystem, type Told } from './stated.ts';
import { isFigure, isSpecOfChip, LAST_DAY } from './attributes.ts';
import { statedAs, type Token } from './tokens.ts';

export interface Predicate {
  connector: Connector;
  /** A word for the attribute stands between. */
  hasCue: boolean;
  /** A comma or relative pronoun binds the predicate to the subject. */
  isRelative: boolean;
  /** A verb or copula stands before a participle: `is based on`. */
  isFinite: boolean;
  /** An article after a preposition may lead to another thing: `swap the A100 with the Hopper architecture`. */
  isDefinite: boolean;
  /** A noun phrase after a comma leads to the value: `, a card based on`. */
  isApposed: boolean;
}

interface State extends Omit<Predicate, 'connector'> {
  connector: Connector | null;
  /** Words that no table knows. */
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
    isDefinite: false,
    isApposed: false,
    unknown: 0,
  };
  for (const [i, token] of gap.entries()) {
    if (!step(state, token, { gap, i, told })) return null;
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
  switch (token.is) {
    case 'mark':
      return takeMark(state, token, place);
    case 'value':
      return mayPassValue(state, token, place);
    case 'mention':
      return mayPassName(state, token, place);
    case 'number':
      return mayPassNumber(state, token, place);
    case 'unknown':
      return isSpecOfChip(place.told.attribute) && mayPassUnknown(state);
    default:
      return connect(state, token, place) || pass(state, token, place);
  }
}

/** The maker, before a figure or an architecture; other founders, before a founder; `launched by Nvidia in 2020`. */
function mayPassName({ connector }: State, token: Token, { gap, i, told }: Place): boolean {
  if (told.attribute.isPlural && statedAs(token, told.attribute.id)) return connector !== null;
  if (token.mention?.kind !== 'organization') return false;
  const isYear = told.attribute.values.from === 'years';
  const isActor = has(gap[i - 1], 'links:maker') || has(gap[i + 1], `participles:${told.attribute.topic}`);
  return isSpecOfChip(told.attribute) || (isYear && isActor);
}

/** Of the numbers before a year, only a day belongs to it. */
function mayPassNumber({ connector }: State, { amount = 0 }: Token, { told }: Place): boolean {
  if (told.attribute.values.from === 'years') return amount <= LAST_DAY;
  return connector !== null;
}

function mayPassUnknown(state: State): boolean {
  state.unknown++;
  const { connector } = state;
  return connector !== null && !['link', 'heading'].includes(connector) && state.unknown <= MAX_UNKNOWN;
}

function takeMark(state: State, token: Token, { gap, i, told }: Place): boolean {
  if (isComma(token)) return takeComma(state, token, { gap, i, told });
  if (/^["'“”„«»‘’「」『』]$/.test(token.text)) return true;
  // `H100-Karten mit Hopper-Architektur`
  if (isHyphen(told.tokens, told.pair.subject + 1 + i)) return i > 0 || has(gap[i + 1], 'noun');
  if (opensList(state, token, { gap, i, told })) return true;
  if (!/^[:-]$/.test(token.text) || !isHeading(told)) return false;
  state.connector = 'heading';
  return true;
}

function takeComma(state: State, { text }: Token, { gap, i, told }: Place): boolean {
  // A list of figures: `has 16,384 cores, 24 GB and a TDP of 450 W`.
  if (isFigure(told.attribute) && gap[i - 1]?.is === 'value') return true;
  state.connector = /[–—]/.test(text) && isHeading(told) ? 'heading' : null;
  return (state.isRelative = true);
}

/** `comes in two sizes: 40 GB and 80 GB` */
function opensList({ connector }: State, { text }: Token, { gap, i, told }: Place): boolean {
  return text === ':' && connector !== null && has(gap[i - 1], `cues:${told.attribute.topic}`);
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
function mayPassValue(state: State, token: Token, { gap, i, told }: Place): boolean {
  if (!statedAs(token, told.attribute.id)) return true;
  const rest = gap.slice(i + 1);
  const isList = rest.every(
    (next) => isComma(next) || has(next, 'and', 'filler', 'about', 'of') || next.is === 'value',
  );
  return state.connector !== null && told.attribute.addsUp === true && isList;
}

/** Takes a word that joins; false where it is none. */
function connect(state: State, token: Token, place: Place): boolean {
  const { id, addsUp } = place.told.attribute;
  const row = JOINTS.get(id)?.find(({ roles, ofSorts }) => has(token, ...roles) && !(ofSorts && addsUp));
  if (!row || (row.begins && state.connector !== null)) {
    return appose(state, token, place) || belong(state, token, place);
  }
  state.connector = row.connector;
  state.isFinite ||= row.connector === 'verb' || row.connector === 'copula';
  return true;
}

/** Takes what begins a noun phrase after a comma. */
function appose(state: State, token: Token, { gap, i, told }: Place): boolean {
  const before = gap[i - 1];
  if (!before || !isComma(before)) return false;
  if (!isSpecOfChip(told.attribute) && startsNoun(gap, i)) return (state.isApposed = true);
  // After a predicate of the subject's own another clause begins: `the A100 is cheaper, a Hopper card is faster`.
  if (!has(token, 'indefinite') || state.isFinite) return false;
  state.connector = 'apposition';
  return (state.isApposed = true);
}

/** `, le chatbot d'OpenAI`, `, der Chatbot von OpenAI`: the noun's own genitive. */
function belong(state: State, token: Token, { gap, i, told }: Place): boolean {
  const { topic } = told.attribute;
  if (!state.isApposed || i !== gap.length - 1 || !has(token, 'of')) return false;
  if (!has(gap[i - 1], `based:${topic}`)) return false;
  state.connector = 'participle';
  return true;
}

/** `, the chatbot made by`, `, modèle conçu par`: a noun phrase that only a participle after it completes. */
function startsNoun(gap: readonly Token[], at: number): boolean {
  const noun = gap.slice(at).findIndex((token) => has(token, 'noun', 'based:maker', 'based:parent'));
  return noun >= 0 && gap.slice(at, at + noun).every((token) => has(token, 'filler', 'indefinite'));
}

/** Takes a word that neither joins nor disturbs; false where it does. */
function pass(state: State, token: Token, place: Place): boolean {
  const { topic } = place.told.attribute;
  if (has(token, `cues:${topic}`)) return (state.hasCue = true);
  if (has(token, 'and')) return passAnd(state, place);
  if (has(token, 'noun', `based:${topic}`) || isOwnHost(token, place))
    return state.connector !== null || isOfName(place) || state.isApposed;
  if (has(token, 'of') && !has(token, 'filler', `links:${topic}`)) return isOfMaker(state, place);
  return isOfOtherValue(token, place) || passSmall(state, token, place);
}

/** `H100 Tensor Core GPU` */
function isOfName({ gap, i }: Place): boolean {
  return gap.slice(0, i).every((token) => has(token, 'noun') || token.text === '-');
}

/** A system may be called what chips stand in: `HGX H100 machine`. */
function isOwnHost(token: Token, { told: { tokens, pair } }: Place): boolean {
  return has(token, 'hosts') && isSystem(tokens[pair.subject]);
}

/** Articles, pronouns, particles. */
function passSmall(state: State, token: Token, { gap, i, told }: Place): boolean {
  state.isDefinite ||=
    (state.connector === 'link' || state.connector === 'heading') &&
    has(token, 'filler') &&
    !has(gap[i - 1], 'of');
  state.isRelative ||= has(token, 'pronoun') && !has(token, 'filler');
  const links = `links:${told.attribute.topic}` as const;
  return has(token, 'pronoun', 'filler', 'about', 'indefinite', 'possessive', 'topic', links);
}

/** A list of figures goes on with one connector (`offering 70 W and 24 GB`); names need one of their own. */
function passAnd(state: State, { gap, i, told }: Place): boolean {
  const wasTold = state.connector !== null || gap.slice(0, i).some((token) => isOtherValue(token, told));
  if (!isFigure(told.attribute) && !told.attribute.isPlural) state.connector = null;
  return wasTold;
}

/** `the architecture of Nvidia`, `80 GB of HBM3`, `è di 80 GB`, `scheda di generazione`; any other leads away. */
function isOfMaker({ connector }: State, { gap, i, told }: Place): boolean {
  const { topic, addsUp } = told.attribute;
  const [before, after] = [gap[i - 1], gap[i + 1]];
  if (before?.is === 'value' || isOrganization(after)) return true;
  if (has(before, `cues:${topic}`)) return true;
  return connector !== null && (has(after, `cues:${topic}`) || (addsUp === true && after === undefined));
}

/** Words that tell a value of another topic, which stands between too: `, based on Volta, carries`. */
function isOfOtherValue({ roles }: Token, { gap, told }: Place): boolean {
  const { topic } = told.attribute;
  const isOther = roles.some(
    (role) => role.includes(':') && !role.endsWith(`:${topic}`) && !role.startsWith('foreign'),
  );
  return isOther && gap.some((token) => isOtherValue(token, told));
}

function isOtherValue({ stated }: Token, { attribute }: Told): boolean {
  return stated.length > 0 && !stated.some((one) => one.attribute === attribute.id);
}
