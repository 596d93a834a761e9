import { classOf, DIGIT, IDEOGRAPH, LETTER } from '../detection/characters.ts';
import type { Mention } from '../detection/mention.ts';
import { findNumerals, type Numeral } from '../detection/numbers.ts';
import { phraseAt, pieceAt, isEdge, skipSpaces, wordEnd } from '../detection/phrases.ts';
import { isOverlapped, spanAt, spanTo } from '../detection/spans.ts';
import { ATTRIBUTES } from './attributes.ts';
import type { ClaimLexicon, Role, Unit } from './claim-words.ts';
import type { EntityId } from '../knowledge/entity.ts';

/** A stated value in the text. */
export interface Stated {
  attribute: string;
  value: string | number;
  ref?: EntityId;
}

/** The token as a value of the attribute. */
export function statedAs(token: Token | undefined, attribute: string): Stated | undefined {
  return token?.stated.find((one) => one.attribute === attribute);
}

/** The token is a figure or notation: `80 GB`, `HBM3`. */
export function isOfFigures({ is, mention }: Token): boolean {
  return is === 'value' && mention === undefined;
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
  /** The values that it can be; of those, none tells yet what of. */
  stated: readonly Stated[];
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
  if (![...fixed.values()].some(({ stated }) => stated.length > 0)) return [];
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

type Found = Omit<Token, 'text' | 'roles' | 'stated'> & Partial<Pick<Token, 'stated'>>;

/** Names, values and numbers, by where they start; what overlaps a name is part of it. */
function fixedTokens(input: TokenInput): Map<number, Token> {
  const { flat, mentions } = input;
  const found = [...numbersIn(input), ...notationIn(input)].filter(
    (one) => !isOverlapped(mentions, one) || isSizeOf(one, spanTo(mentions, one.end)),
  );
  const sizes = new Map(found.map((one) => [one.end, one]));
  return new Map(
    [...found, ...mentions.map((mention) => cutBefore(sizes, namedBy(mention), flat))].map((token) => [
      token.start,
      { stated: [], ...token, text: flat.slice(token.start, token.end), roles: [] },
    ]),
  );
}

/**
 * `una`, `ein` is an article; Korean `이` behind a name is no two; `keine` is `k-eine` to the reader of numbers, and
 * `오버클럭` begins with five.
 */
function isNoNumber({ start, end, value, form }: Numeral, { flat, mentions, lexicon }: TokenInput): boolean {
  if (form === 'word' && (value === 1 || spanTo(mentions, start))) return true;
  const word = phraseAt(flat, start, lexicon.roles);
  return word !== null && (word.end > end || word.values.includes('negation'));
}

/** Some names end in the size of the memory, which the text states none the less: `H100 80GB`. */
function isSizeOf({ start, is }: Found, mention: Mention | undefined): boolean {
  return is === 'value' && mention !== undefined && mention.start < start;
}

function cutBefore(sizes: ReadonlyMap<number, Found>, name: Found, flat: string): Found {
  const size = sizes.get(name.end);
  return size && name.start < size.start
    ? { ...name, end: name.start + flat.slice(name.start, size.start).replace(/[- ]+$/, '').length }
    : name;
}

/** Each number, as the value that it is with the unit beside it. */
function numbersIn(input: TokenInput): Found[] {
  const { flat, from, mentions, lexicon } = input;
  return findNumerals(flat, lexicon.numbers, { from }).flatMap((numeral): Found[] => {
    const { start, end, value, form } = numeral;
    const measured = measureOf(flat, numeral, lexicon) ?? pricedAt(flat, numeral);
    if (measured) return [measured];
    const year = yearAt(flat, numeral);
    const counted = year ? null : countedAt(flat, numeral, { mentions, lexicon });
    if (form !== 'digits' && isNoNumber(numeral, input)) return [];
    return [{ start, end, is: 'number', amount: value, ...(year ?? counted) }];
  });
}

function notationIn({ flat, from }: TokenInput): Found[] {
  return ATTRIBUTES.flatMap(({ id, values }) => {
    if (values.from !== 'notation') return [];
    return [...flat.slice(from).matchAll(values.pattern)].map(({ 0: text, index }): Found => {
      const stated = [{ attribute: id, value: text.toUpperCase() }];
      return { start: from + index, end: from + index + text.length, is: 'value', stated };
    });
  });
}

/** A name, which may be the value of several attributes: a company makes chips, owns companies, has a head. */
function namedBy(mention: Mention): Found {
  const { start, end, surface, kind, entity } = mention;
  const stated = entity
    ? ATTRIBUTES.filter(({ values }) => values.from === 'mentions' && values.kind === kind).map(({ id }) => ({
        attribute: id,
        value: surface,
        ref: entity,
      }))
    : [];
  return { start, end, is: kind === 'architecture' && entity ? 'value' : 'mention', mention, stated };
}

/** `80 GB`, `80GB`, `80-GB`: the numeral and a unit. */
function measureOf(flat: string, { start, end, value }: Numeral, { units }: ClaimLexicon): Found | null {
  const unit = unitAt(flat, flat.charAt(end) === '-' ? end + 1 : skipSpaces(flat, end), units);
  if (!unit) return null;
  const stated = [{ attribute: unit.attribute, value: inUnit(value, unit.factor) }];
  return { start, end: unit.end, is: 'value', amount: value, stated };
}

function unitAt(flat: string, at: number, units: ClaimLexicon['units']): (Unit & { end: number }) | null {
  const hit = pieceAt(flat, at, units);
  const [unit] = hit?.values ?? [];
  return hit && unit && isEdge(flat, hit.end) ? { ...unit, end: hit.end } : null;
}

/** Without the traces of binary fractions: 320 GB/s is 0.32 TB/s. */
function inUnit(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12));
}

const DOLLAR = /(?:us|u\.s\.)?\$ ?$/;

function pricedAt(flat: string, { start, end, value }: Numeral): Found | null {
  const sign = DOLLAR.exec(flat.slice(Math.max(0, start - 6), start))?.[0];
  if (sign === undefined) return null;
  return {
    start: start - sign.length,
    end,
    is: 'value',
    amount: value,
    stated: [{ attribute: 'price_usd', value }],
  };
}

/** `8 H100`, `72 Blackwell GPUs`, `two server CPUs`: a number before a name or word, and the unit after that. */
function countedAt(
  flat: string,
  { end, value }: Numeral,
  { mentions, lexicon }: Pick<TokenInput, 'mentions' | 'lexicon'>,
): Pick<Found, 'stated'> | null {
  const next = skipSpaces(flat, end);
  const name = spanAt(mentions, next);
  const after = name?.end ?? wordEnd(flat, next);
  const unit =
    unitAt(flat, skipSpaces(flat, after), lexicon.units) ??
    // The name may hold the unit: `Grace CPUs`.
    unitAt(flat, flat.lastIndexOf(' ', after - 1) + 1, lexicon.units);
  const attribute = unit?.attribute ?? (name?.kind === 'chip' ? 'gpu_count' : null);
  return attribute?.endsWith('_count') ? { stated: [{ attribute, value }] } : null;
}

const YEARS = ATTRIBUTES.filter(({ values }) => values.from === 'years').map(({ id }) => id);
const [FIRST_YEAR, LAST_YEAR] = [1950, 2040];

function yearAt(flat: string, { start, end, value, form }: Numeral): Pick<Found, 'stated' | 'end'> | null {
  if (form !== 'digits' || end - start !== 4 || value < FIRST_YEAR || value > LAST_YEAR) return null;
  const after = skipSpaces(flat, end);
  return {
    end: /[年년]/.test(flat.charAt(after)) ? after + 1 : end,
    stated: YEARS.map((attribute) => ({ attribute, value })),
  };
}

function wordAt({ flat, lexicon }: TokenInput, at: number, fixed: ReadonlyMap<number, Token>): Token {
  const hit = phraseAt(flat, at, lexicon.roles);
  if (hit && !isCut(at, hit.end, fixed)) {
    return {
      start: at,
      end: hit.end,
      text: flat.slice(at, hit.end),
      is: 'word',
      roles: hit.values,
      stated: [],
    };
  }
  const end = unknownEnd(
    flat,
    at,
    (place) => fixed.has(place) || phraseAt(flat, place, lexicon.roles) !== null,
  );
  const is = isLetter(flat, at) ? 'unknown' : 'mark';
  return { start: at, end, text: flat.slice(at, end), is, roles: [], stated: [] };
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
