import { isComma } from './brackets.ts';
import { has } from './stated.ts';
import type { Token } from './tokens.ts';

/** Tokens between a negation and the value that it denies; French has a part of it two tokens before. */
const NEAR = 4;
/** Tokens after the denied value in which `but` must come, and in which the right value must follow that. */
const [SOON, LATER] = [4, 6];

/**
 * Without what the sentence denies before it says what holds: of `is not an Ampere but a Hopper card` stays `is an a
 * Hopper card`. What is denied alone stays, and with it the negation.
 */
export function withoutDenials(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((_, i) => turnAfter(tokens, i) >= 0);
  if (at < 0) return tokens;
  const turn = turnAfter(tokens, at);
  return tokens.filter((token, i) => i > turn || (i < at && !(i >= at - NEAR - 2 && has(token, 'negation'))));
}

/** Where the sentence turns from the denied value at `at` to another of the same attribute; -1 where it does not. */
function turnAfter(tokens: readonly Token[], at: number): number {
  const [stated] = tokens[at]?.stated ?? [];
  if (!stated || !isDenied(tokens, at)) return -1;
  const mark = tokens.findIndex(
    (token, i) => i > at && i <= at + SOON && (has(token, 'contrast') || isComma(token)),
  );
  // `, ma`, `，而是`
  const turn = has(tokens[mark + 1], 'contrast') ? mark + 1 : mark;
  const next = tokens.slice(turn + 1, turn + 1 + LATER);
  const goesOn = next.some((token) => token.stated.some((one) => one.attribute === stated.attribute));
  return turn > at && goesOn && !next.some((token) => has(token, 'negation')) ? turn : -1;
}

/** A negation stands before it without a name between, or after it as in `Ampereではなく`. */
function isDenied(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - NEAR), at);
  const name = before.findLastIndex(({ mention }) => mention !== undefined);
  const after = tokens.slice(at + 1, at + SOON);
  const end = after.findIndex((token) => isComma(token) || has(token, 'contrast'));
  return (
    before.slice(name + 1).some((token) => has(token, 'negation')) ||
    after.slice(0, Math.max(0, end)).some((token) => has(token, 'negation'))
  );
}
