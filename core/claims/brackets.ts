import { isSpecOfChip, type Attribute } from './attributes.ts';
import { has, isOrganization, type Told } from './stated.ts';
import type { Token } from './tokens.ts';

const MAX_ASIDE = 8;
/** `H100, or Hopper 100, …` */
const MAX_NAME = 4;

/** Whether a value in brackets right after the subject is told of it; null where no bracket is open between them. */
export function isToldInBrackets({ tokens, pair, attribute }: Told): boolean | null {
  const gap = tokens.slice(pair.subject + 1, pair.value);
  const open = lastOpen(gap);
  if (open < 0) return null;
  const isNamed = gap.slice(0, open).every((token) => has(token, 'noun', 'filler') || isOrganization(token));
  const inside = gap.slice(open + 1);
  return (
    isNamed &&
    // A company in brackets may be a buyer, a year that of a purchase.
    isSpecOfChip(attribute) &&
    inside.every((token) => isSpec(token, attribute)) &&
    isSpecEnd(tokens[pair.value + 1], attribute)
  );
}

/** Index of the bracket that is still open at the end of the gap; -1 where none is. */
function lastOpen(gap: readonly Token[]): number {
  let depth = 0;
  for (let i = gap.length - 1; i >= 0; i--) {
    const text = gap[i]?.text ?? '';
    if (isClosing(text)) depth++;
    if (isOpening(text) && depth-- === 0) return i;
  }
  return -1;
}

/** What a list of specs in brackets is made of: `(SM103 – Blackwell Ultra)`, `(40/80 GB, HBM2e)`. */
function isSpec(token: Token, { topic }: Attribute): boolean {
  if (token.is === 'number' || token.is === 'value') return true;
  if (token.is === 'mark') return /^[-,/:;–，、：]$/.test(token.text);
  if (token.is === 'unknown') return /\d/.test(token.text);
  return has(
    token,
    'filler',
    'about',
    'indefinite',
    'copula',
    'noun',
    'and',
    'of',
    `cues:${topic}`,
    `participles:${topic}`,
    `verbs:${topic}`,
    `links:${topic}`,
  );
}

function isSpecEnd(next: Token | undefined, { topic }: Attribute): boolean {
  if (next === undefined || next.is === 'value' || next.is === 'mark') return true;
  return has(next, `cues:${topic}`, `based:${topic}`, 'noun', 'of', 'and', 'about');
}

const FORM = /^(?:sxm\d?|pcie|oam|nvl)$/;
const MAX_FORM = 5;

/** Without the form that a chip is told to have: `in der SXM-Bauform`, `in its PCIe version`. */
export function withoutForm(gap: readonly Token[]): readonly Token[] {
  const noun = gap.findIndex((token) => has(token, 'noun'));
  const phrase = gap.slice(0, noun);
  const isForm =
    noun <= MAX_FORM &&
    has(phrase[0], 'of', 'preposition') &&
    phrase.some(({ text }) => FORM.test(text)) &&
    phrase.every(
      (token) => has(token, 'of', 'preposition', 'filler') || token.text === '-' || FORM.test(token.text),
    );
  return isForm ? gap.slice(noun + 1) : gap;
}

/** The gap without what stands in brackets or between commas; null where brackets do not match. */
export function withoutAsides(gap: readonly Token[]): Token[] | null {
  const kept: Token[] = [];
  let depth = 0;
  for (const token of gap) {
    if (isOpening(token.text)) depth++;
    else if (isClosing(token.text)) depth--;
    else if (depth === 0) kept.push(token);
    if (depth < 0) return null;
  }
  return depth === 0 ? withoutInsertion(kept) : null;
}

/** Plain words or another name between two commas right after the subject: `RTX 4090, two years younger, has 24 GB`. */
function withoutInsertion(gap: readonly Token[]): Token[] {
  const [first] = gap;
  const close = gap.findIndex((token, i) => i > 0 && isComma(token));
  if (!first || !isComma(first) || close < 0 || close > MAX_ASIDE) return [...gap];
  const inside = gap.slice(1, close);
  const isPlain = inside.every(({ is }) => is === 'unknown' || is === 'number' || is === 'word');
  const isName = has(inside[0], 'and') && inside.length <= MAX_NAME;
  return isPlain || isName ? gap.slice(close) : [...gap];
}

/** A comma, or a dash that does a comma's work. */
export function isComma({ text }: Token): boolean {
  return /^[,，、–—]$/.test(text);
}

/** Words on both sides of it are not told of each other. */
export function isBreak(token: Token): boolean {
  return has(token, 'and', 'contrast') || /^[,;:.()，；：、。（）]$/.test(token.text);
}

function isOpening(text: string): boolean {
  return /^[([（]$/.test(text);
}

function isClosing(text: string): boolean {
  return /^[)\]）]$/.test(text);
}
