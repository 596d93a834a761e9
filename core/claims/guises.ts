import { isFigure, isOf } from './attributes.ts';
import { isModifier } from './actives.ts';
import { isBreak, isComma } from './brackets.ts';
import { has, isSystem, type Told } from './stated.ts';
import type { Token } from './tokens.ts';

/**
 * True where another chip is told as this one with other figures, which are the other's: `The H200 is an H100 with
 * 141 GB`, `the H200, an H100 with 141 GB`, `An H100 with 141 GB, the H200 …`, `H200は141GBのH100だ`.
 */
export function isGuise(told: Told): boolean {
  const { tokens, pair, attribute } = told;
  if (!isFigure(attribute)) return false;
  const [first, last] = [Math.min(pair.subject, pair.value), Math.max(pair.subject, pair.value)];
  const start = tokens.slice(0, first).findLastIndex(endsPart) + 1;
  const before = tokens.slice(start, first);
  if (before.some((token) => isAnother(token, told))) return true;
  if (!before.some((token) => has(token, 'indefinite'))) return false;
  const mark = tokens[start - 1];
  const isApposed = mark !== undefined && isComma(mark) && isAnother(tokens[start - 2], told);
  return isApposed || isAnother(afterComma(tokens, last), told);
}

/** The first word behind the next comma that is more than an article or a maker. */
function afterComma(tokens: readonly Token[], last: number): Token | undefined {
  const end = tokens.findIndex((token, i) => i > last && endsPart(token));
  const mark = tokens[end];
  if (!mark || !isComma(mark)) return undefined;
  return tokens.slice(end + 1).find((token) => !isModifier(token));
}

/** A machine is told to hold chips, not to be one. */
function isAnother(token: Token | undefined, { tokens, pair, attribute }: Told): boolean {
  if (!token || !isOf(token, attribute)) return false;
  return !isSystem(token) || isSystem(tokens[pair.subject]);
}

function endsPart(token: Token): boolean {
  return isBreak(token) || token.text === '/';
}
