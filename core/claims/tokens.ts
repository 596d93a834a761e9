import { classOf, DIGIT, IDEOGRAPH, LETTER } from '../detection/characters.ts';
import type { Mention } from '../detection/mention.ts';
import { findNumerals, type Numeral } from '../detection/numbers.ts';
import { phraseAt, pieceAt, isEdge, skipSpaces, wordEnd } from '../detection/phrases.ts';
import { isOverlapped } from '../detection/spans.ts';
import { ATTRIBUTES } from './attributes.ts';
import type { ClaimLexicon, Role } from './claim-words.ts';
import type { EntityId } from '../knowledge/entity.ts';

/** A stated value in the text. */
export interface Stated {
  attribute: string;
  value: string | number;
  ref?: EntityId;
}

/** One unit of a sentence: a name, a value, a number, a word or phrase of the tables, another word, or a mark. */
export interface Token {
  start: number;
  end: number;
  /** The flat text of it. */
  text: string;
  is: 'mention' | 'value' | 'number' | 'word' | 'unknown' | 'mark';
  roles: readonly Role[];
  mention?: Mention;
  stated?: Stated;
  /** Of a number: its value. */
  amount?: number;
}

export interface TokenInput {
  /** See `flatten`; ends where the block ends. */
  flat: string;
  from: number;
  /** Mentions of the block, in order. */
  mentions: readonly Mention[];
  lexicon: ClaimLexicon;
}

/** All tokens of one block from `from` on, in order; none where the block has no value. */
export function tokensOf(input: TokenInput): Token[] {
  const fixed = fixedTokens(input);
  if (![...fixed.values()].some(({ is }) => is === 'value')) return [];
  const tokens: Token[] = [];
  for (let at = input.from; at < input.flat.length;) {
    if (input.flat.charAt(at) === ' ') {
      at++;
      continue;
    }
    const token = fixed.get(at) ?? wordAt(input, at, fixed);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

type Found = Omit<Token, 'text' | 'roles'>;

/** Names, values and numbers, by where they start; what overlaps a name is part of it. */
function fixedTokens(input: TokenInput): Map<number, Token> {
  const { flat, mentions } = input;
  const found = [...numbersIn(input), ...notationIn(input)].filter((one) => !isOverlapped(mentions, one));
  return new Map(
    [...found, ...mentions.map(namedBy)].map((token) => [
      token.start,
      { ...token, text: flat.slice(token.start, token.end), roles: [] },
    ]),
  );
}

/** Numbers, and after each the value that it is with a unit. */
function numbersIn({ flat, from, lexicon }: TokenInput): Found[] {
  return findNumerals(flat, lexicon.numbers, { from }).flatMap((numeral): Found[] => {
    const { start, end, value, form } = numeral;
    const measures = ATTRIBUTES.filter(({ values }) => values.from === 'units').flatMap(
      ({ id }) => measureAt(flat, numeral, { id, lexicon }) ?? [],
    );
    // `una`, `ein` is an article.
    const isArticle = form === 'word' && value === 1;
    return isArticle ? measures : [{ start, end, is: 'number', amount: value }, ...measures];
  });
}

function notationIn({ flat, from }: TokenInput): Found[] {
  return ATTRIBUTES.flatMap(({ id, values }) => {
    if (values.from !== 'notation') return [];
    return [...flat.slice(from).matchAll(values.pattern)].map(({ 0: text, index }): Found => {
      const stated = { attribute: id, value: text.toUpperCase() };
      return { start: from + index, end: from + index + text.length, is: 'value', stated };
    });
  });
}

function namedBy(mention: Mention): Found {
  const { start, end, surface, kind, entity } = mention;
  const byName = ATTRIBUTES.find(({ id, values }) => values.from === 'mentions' && id === kind);
  if (!byName || !entity) return { start, end, is: 'mention', mention };
  return { start, end, is: 'value', mention, stated: { attribute: byName.id, value: surface, ref: entity } };
}

/** `80 GB`, `80GB`, `80-GB`: the numeral and one of the attribute's units. */
function measureAt(
  flat: string,
  { start, end, value }: Numeral,
  { id, lexicon }: { id: string; lexicon: ClaimLexicon },
): Found | null {
  const units = lexicon.units.get(id);
  const at = flat.charAt(end) === '-' ? end + 1 : skipSpaces(flat, end);
  const unit = units && pieceAt(flat, at, units);
  const [factor] = unit?.values ?? [];
  if (!unit || factor === undefined || !isEdge(flat, unit.end)) return null;
  return {
    start,
    end: unit.end,
    is: 'value',
    amount: value,
    stated: { attribute: id, value: value * factor },
  };
}

function wordAt({ flat, lexicon }: TokenInput, at: number, fixed: ReadonlyMap<number, Token>): Token {
  const hit = phraseAt(flat, at, lexicon.roles);
  if (hit && !isCut(at, hit.end, fixed)) {
    return { start: at, end: hit.end, text: flat.slice(at, hit.end), is: 'word', roles: hit.values };
  }
  const end = unknownEnd(
    flat,
    at,
    (place) => fixed.has(place) || phraseAt(flat, place, lexicon.roles) !== null,
  );
  const is = isLetter(flat, at) ? 'unknown' : 'mark';
  return { start: at, end, text: flat.slice(at, end), is, roles: [] };
}

/** A phrase that would swallow a name or value is none. */
function isCut(start: number, end: number, fixed: ReadonlyMap<number, Token>): boolean {
  for (let at = start; at < end; at++) if (fixed.has(at)) return true;
  return false;
}

/** A word of letters, or ideographs up to the next known thing, or one mark. */
function unknownEnd(flat: string, at: number, isKnown: (at: number) => boolean): number {
  if (!isLetter(flat, at)) return at + 1;
  if (classOf(flat.charCodeAt(at)) !== IDEOGRAPH) return Math.max(at + 1, wordEnd(flat, at));
  let end = at + 1;
  while (classOf(flat.charCodeAt(end)) === IDEOGRAPH && !isKnown(end)) end++;
  return end;
}

function isLetter(flat: string, at: number): boolean {
  const kind = classOf(flat.charCodeAt(at));
  return kind === LETTER || kind === DIGIT || kind === IDEOGRAPH;
}
