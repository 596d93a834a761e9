import { isOf, type Attribute } from './attributes.ts';
import { has, type Pair } from './stated.ts';
import type { Token } from './tokens.ts';

/** `V100 and A100, based on Volta and Ampere respectively`: first with first, where there are as many of both. */
export function pairsInOrder(
  tokens: readonly Token[],
  values: readonly number[],
  attribute: Attribute,
): Pair[] {
  const subjects = tokens.flatMap((token, i) => (isOf(token, attribute) ? [i] : []));
  const isPart = (token: Token): boolean =>
    /^[-,/，、]$/.test(token.text) || has(token, 'and', 'filler', 'of', `cues:${attribute.topic}`);
  const isOneList = (places: readonly number[]): boolean =>
    places.every((place, i) => {
      const before = places[i - 1];
      return before === undefined || tokens.slice(before + 1, place).every(isPart);
    });
  if (subjects.length !== values.length || subjects.length < 2 || !isOneList(subjects) || !isOneList(values))
    return [];
  return subjects.flatMap((subject, i) => {
    const value = values[i];
    return value === undefined ? [] : [{ subject, value }];
  });
}
