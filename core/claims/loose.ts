import { isFigure, isOf, type Attribute } from './attributes.ts';
import type { Role } from './claim-words.ts';
import type { Sentence } from './sentences.ts';
import { has, type Pair, type Told } from './stated.ts';
import type { Token } from './tokens.ts';

/**
 * Pairs whose words we do not read, so that the value may be told of another thing. Where it is true of the subject it
 * is most likely meant of it; where it is not, nothing follows.
 */

/** The value with the subject nearest before it, else with the next one, where it is likely meant of that. */
export function looseOf(
  tokens: readonly Token[],
  { subject: before, value }: Pair,
  attribute: Attribute,
): Pair[] {
  if (tokens.slice(Math.max(0, before), value).some(endsPart)) return [];
  const next = tokens.findIndex((token, i) => i > value && isOf(token, attribute));
  const pair: Pair = { subject: before < 0 ? next : before, value, isLoose: true };
  return isLikely({ tokens, pair, attribute }) ? [pair] : [];
}

function isLikely({ tokens, pair: { subject, value }, attribute }: Told): boolean {
  const isBeside = (role: Role): boolean => has(tokens[value - 1], role) || has(tokens[value + 1], role);
  if (isFigure(attribute) || isBeside(`participles:${attribute.topic}`)) return true;
  switch (attribute.id) {
    // `Hopper H100` is a name, `Hopper experiments on an H100` tell of others.
    case 'architecture':
      return value > subject + 2 || (value < subject && isBeside('cues:architecture'));
    // `A100 (2020)`
    case 'release_year':
      return value === subject + 2 && tokens[value - 1]?.text === '(';
    // `Meta last week released Llama`
    case 'developer':
      return tokens.slice(value, subject).some((token) => has(token, 'actives:release'));
    default:
      return false;
  }
}

/** What names nothing, with the chip named last before it: `The T4 is old; it has 16 GB`. */
export function carriedOn(sentences: readonly Sentence[]): Sentence[] {
  let last: Token | undefined;
  return sentences.flatMap(({ tokens, next }) => {
    const part = tokens.slice(tokens.findLastIndex(endsPart) + 1);
    if (tokens.some(isName)) last = tokens.findLast(({ mention }) => mention?.kind === 'chip');
    return last && !part.some(isName) ? { tokens: [last, ...part], next } : [];
  });
}

function isName({ mention }: Token): boolean {
  return mention !== undefined && mention.kind !== 'architecture';
}

/** A semicolon, or a colon before a pronoun: `is no Pascal card: it …`. */
function endsPart({ text }: Token, at: number, tokens: readonly Token[]): boolean {
  return /[;；]/.test(text) || (text === ':' && has(tokens[at + 1], 'pronoun'));
}
