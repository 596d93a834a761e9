import { isFigure, isOf, type Attribute } from './attributes.ts';
import type { Role } from './claim-words.ts';
import type { Sentence } from './sentences.ts';
import { has, type Pair } from './stated.ts';
import type { Token } from './tokens.ts';

/**
 * Pairs whose words we do not read, so that the value may be told of another thing. Where it is true of the subject it
 * is most likely meant of it; where it is not, nothing follows.
 */

/** A figure of the chip nearest before it, else after it, and what else is likely meant of the nearest. */
export function looseOf(tokens: readonly Token[], nearest: Pair, attribute: Attribute): Pair[] {
  const { value } = nearest;
  const after = tokens.findIndex((token, i) => i > value && isOf(token, attribute));
  const subject = nearest.subject < 0 ? after : nearest.subject;
  const distance = value - subject;
  const isBeside = (role: Role): boolean => has(tokens[value - 1], role) || has(tokens[value + 1], role);
  const likely: Record<string, boolean> = {
    // `Hopper H100` is a name, `Hopper experiments on an H100` tell of others.
    architecture: distance > 2 || (distance < 0 && isBeside('cues:architecture')),
    // `A100 (2020)`
    release_year: distance === 2 && tokens[value - 1]?.text === '(',
    // `Meta last week released Llama`
    developer: tokens.slice(value, subject).some((token) => has(token, 'actives:release')),
  };
  if (tokens.slice(Math.max(0, nearest.subject), value).some(endsPart)) return [];
  const isLikely = isFigure(attribute) || likely[attribute.id] || isBeside(`participles:${attribute.topic}`);
  return isLikely ? [{ subject, value, isLoose: true }] : [];
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
