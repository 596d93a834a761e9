import { LAST_DAY } from './attributes.ts';
import { isComma } from './brackets.ts';
import { has, isOrganization, type Told } from './stated.ts';
import type { Token } from './tokens.ts';
import type { Topic } from './words.ts';

/** Clauses with a verb of doing, whose object is what the claim is about: `OpenAI developed ChatGPT`. */

/** Words that no table knows, between verb and object: `bought the London lab DeepMind`. */
const MAX_ADJECTIVES = 1;
/** Tokens after a year in which it may be told to hold of one place alone. */
const NEAR = 5;

/** `Google bought DeepMind`, `In 2020, Nvidia launched the A100`: the value, a verb, and the subject as its object. */
export function isActor({ tokens, pair, attribute: { topic, values } }: Told): boolean {
  const gap = tokens.slice(pair.value + 1, pair.subject);
  const verb = gap.findIndex((token) => has(token, `actives:${topic}`));
  const isYear = values.from === 'years';
  if (
    verb < 0 ||
    (!isYear && !(isHead(tokens[pair.value - 1], topic) && isWhole(tokens[pair.subject + 1])))
  ) {
    return false;
  }
  const isPlain = (token: Token): boolean =>
    has(token, 'filler', 'indefinite', `cues:${topic}`) ||
    (isYear && (isOrganization(token) || isComma(token) || isDay(token)));
  // `Google, which developed Gemini`
  const hasPronoun = gap.slice(0, verb).some((token) => has(token, 'pronoun'));
  const isOfClause = (token: Token): boolean => hasPronoun && (isComma(token) || has(token, 'pronoun'));
  const object = gap
    .slice(verb + 1)
    .filter((token) => !isPlain(token) && !has(token, 'noun', `based:${topic}`));
  return (
    gap.slice(0, verb).every((token) => isPlain(token) || isOfClause(token)) &&
    object.length <= MAX_ADJECTIVES &&
    object.every(({ is }) => is === 'unknown')
  );
}

/** Behind a preposition or possessive another noun acts: `a rival of Google bought`. An architecture has a maker. */
function isHead(before: Token | undefined, topic: Topic): boolean {
  if (has(before, 'possessive')) return topic === 'architecture';
  return !has(before, 'and', 'of', 'preposition', 'noun');
}

/** `Nvidia launched the A100 in 2020`: the verb stands before the subject, which is its object. Who is unknown may be late. */
export function isObject({ tokens, pair, attribute: { topic, values } }: Told): boolean {
  if (values.from !== 'years') return false;
  let at = pair.subject - 1;
  while (isModifier(tokens[at])) at--;
  const gap = tokens.slice(pair.subject + 1, pair.value);
  return (
    has(tokens[at], `actives:${topic}`) &&
    tokens[at - 1]?.is !== 'unknown' &&
    gap.length > 0 &&
    gap.every((token) => has(token, `links:${topic}`, `cues:${topic}`) || isDay(token))
  );
}

/** `DeepMind, which Google bought`: the value is the subject of a relative clause. */
export function isOfRelativeClause({ tokens, pair, attribute: { topic, values } }: Told): boolean {
  const gap = tokens.slice(pair.subject + 1, pair.value);
  return (
    values.from === 'mentions' &&
    gap.some((token) => has(token, 'pronoun')) &&
    gap.every((token) => isComma(token) || has(token, 'pronoun', 'filler')) &&
    has(tokens[pair.value + 1], `actives:${topic}`)
  );
}

function isDay({ is, amount = 0 }: Token): boolean {
  return is === 'number' && amount <= LAST_DAY;
}

/** The name before is not a part of a longer one: `by OpenAI veterans`, `developed ChatGPT plugins`, `R1 1776`. */
export function isWhole(next: Token | undefined): boolean {
  return (
    next === undefined || !(isUnread(next) || ['mention', 'number'].includes(next.is) || has(next, 'noun'))
  );
}

/** Of no table, or only one that tells another topic apart: `until`. */
function isUnread({ is, roles }: Token): boolean {
  return is === 'unknown' || (roles.length > 0 && roles.every((role) => role.startsWith('apart:')));
}

/**
 * A place, customer or product follows, of which alone it may be true: `launched in 2023 in China`, `2024年にiPhoneに登場`,
 * `in 2025 with the RTX 50 series`.
 */
export function isElsewhere({ tokens, pair, attribute: { topic, isLocal } }: Told): boolean {
  if (isLocal !== true) return false;
  const [next, ...after] = tokens.slice(Math.max(pair.subject, pair.value) + 1).slice(0, NEAR);
  const verb = after.findIndex((token) => has(token, `participles:${topic}`, `verbs:${topic}`));
  return (
    // `stellte die A100 2020 vor.`
    (has(next, 'of', 'preposition') && after[0]?.is !== 'mark') ||
    next?.is === 'mention' ||
    [next, ...after.slice(0, Math.max(0, verb))].some((token) => verb >= 0 && token?.is === 'unknown') ||
    (has(next, 'participles:memory') && !after.some(({ is }) => is === 'value'))
  );
}

export function isModifier(token: Token | undefined): boolean {
  if (has(token, 'possessive')) return true;
  if (has(token, 'of', 'preposition')) return false;
  return has(token, 'filler', 'indefinite', 'noun', 'based:maker') || isOrganization(token);
}
