import type { Token } from './tokens.ts';

/** Tokens up to and with the mark that ends them. */
export interface Sentence {
  tokens: readonly Token[];
  /** The one after it in the block. */
  next: Sentence | null;
}

/** Splits the tokens of a block. A full stop before a small letter ends nothing (`z. B. die`). */
export function sentencesOf(tokens: readonly Token[], text: string): Sentence[] {
  const groups: Token[][] = [[]];
  for (const token of tokens) {
    groups.at(-1)?.push(token);
    if (endsSentence(token, text)) groups.push([]);
  }
  let next: Sentence | null = null;
  return groups
    .filter((group) => group.length > 0)
    .toReversed()
    .map((group) => (next = { tokens: group, next }))
    .toReversed();
}

function endsSentence(token: Token, text: string): boolean {
  if (/^[!?。！？]$/.test(token.text)) return true;
  if (token.text !== '.' && token.text !== '…') return false;
  const after = text.slice(token.end, token.end + 3);
  return after === '' || /^\s+(?!\p{Ll})/u.test(after);
}
