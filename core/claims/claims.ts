import { inBlocks } from '../detection/in-blocks.ts';
import type { Mention } from '../detection/mention.ts';
import { flatten } from '../detection/phrases.ts';
import type { EntityId } from '../knowledge/entity.ts';
import { ATTRIBUTES, isFigure, isOf, type Attribute } from './attributes.ts';
import { isBreak } from './brackets.ts';
import { claimLexiconOf } from './claim-words.ts';
import { withoutDenials } from './denials.ts';
import type { Claim } from './finding.ts';
import { carriedOn, looseOf } from './loose.ts';
import { pairsInOrder } from './respectively.ts';
import { sentencesOf, type Sentence } from './sentences.ts';
import {
  actorOf,
  countBefore,
  isHosted,
  has,
  isOfSomethingElse,
  isWithdrawn,
  statesNothing,
  type Pair,
  type Told,
} from './stated.ts';
import { isToldAfter } from './told-after.ts';
import { isToldBefore } from './told-before.ts';
import { statedBasis } from './basis.ts';
import { statedAs, tokensOf, type Token } from './tokens.ts';
import type { WordTable } from './words.ts';

interface Input {
  blocks: readonly { start: number; end: number }[];
  mentions: readonly Mention[];
  /** Word tables of the article's language, then of English. */
  words: readonly WordTable[];
}

/**
 * What the text states of what it names. Subject and value stand in one sentence and the words between them are known
 * to join them; a claim for which that is not certain is loose.
 */
export function findClaims(text: string, { blocks, mentions, words }: Input): Claim[] {
  const lexicon = mentions.length > 0 ? claimLexiconOf(words) : null;
  if (!lexicon) return [];
  const flat = flatten(text);
  const byBlock = inBlocks(blocks, mentions);
  return blocks.flatMap(({ start, end }, i) => {
    const inBlock = byBlock[i] ?? [];
    if (inBlock.length === 0) return [];
    const tokens = tokensOf({ flat: flat.slice(0, end), from: start, mentions: inBlock, lexicon });
    const sentences = sentencesOf(tokens, text.slice(0, end));
    return [
      ...sentences.flatMap((sentence) => claimsOf(sentence, text)),
      ...carriedOn(sentences)
        .flatMap((part) => claimsOf(part, text))
        .map((claim) => ({ ...claim, isLoose: true as const })),
    ];
  });
}

/** Tokens of the longest sentence that is read: what goes on without a full stop is a list or a table, not prose. */
const MAX_SENTENCE = 200;

function claimsOf(sentence: Sentence, text: string): Claim[] {
  const tokens = withoutDenials(sentence.tokens);
  if (tokens.length > MAX_SENTENCE) return [];
  const stated = new Set(tokens.flatMap((token) => token.stated.map((one) => one.attribute)));
  if (stated.size === 0 || statesNothing(sentence)) return [];
  return ATTRIBUTES.filter(({ id }) => stated.has(id)).flatMap((attribute) =>
    pairsOf(tokens, attribute)
      .filter(
        (pair) =>
          !isWithdrawn({ tokens, pair, attribute }) && !isOfSomethingElse({ tokens, pair, attribute }),
      )
      .flatMap((pair) => claimOf({ tokens, pair, attribute }, text)),
  );
}

function pairsOf(tokens: readonly Token[], attribute: Attribute): Pair[] {
  const values = tokens.flatMap((token, i) => (statedAs(token, attribute.id) ? [i] : []));
  if (!tokens.some((token) => isOf(token, attribute))) return [];
  if (tokens.some((token) => has(token, `apart:${attribute.topic}`) || isOfThen(token, attribute))) return [];
  if (tokens.some((token) => has(token, 'respectively'))) return pairsInOrder(tokens, values, attribute);
  return values.flatMap((value) => {
    if (isForeign(tokens, value, attribute) || isOneOfSeveral(tokens, value, attribute)) return [];
    const before = tokens.slice(0, value).findLastIndex((token) => isOf(token, attribute));
    const pair = { subject: before, value };
    const isBefore = before >= 0 && isToldAfter({ tokens, pair, attribute });
    const after = subjectsAfter(tokens, value, attribute);
    if (isBefore && isCrossed(tokens, pair, attribute)) return [];
    // Claimed of both sides: which one is meant is not certain.
    if (isBefore) return after.length > 0 ? [] : [pair];
    return after.length > 0 ? after.map((subject) => ({ subject, value })) : looseOf(tokens, pair, attribute);
  });
}

/** `In 2022, Intel CEO Pat Gelsinger visited Ohio.` */
function isOfThen(token: Token, { isOfTime }: Attribute): boolean {
  return isOfTime === true && statedAs(token, 'release_year') !== undefined;
}

/** The next subject that the value is told of, and those that follow it in a list. */
function subjectsAfter(tokens: readonly Token[], value: number, attribute: Attribute): number[] {
  const told: number[] = [];
  for (let subject = value + 1; subject < tokens.length; subject++) {
    const token = tokens[subject];
    if (!token || !isOf(token, attribute)) continue;
    if (!isToldBefore({ tokens, pair: { subject, value }, attribute })) break;
    told.push(subject);
  }
  return told;
}

/** The size of something else: `2 TB of system memory`, `needs 40 GB`, `900 GB/s`. */
function isForeign(tokens: readonly Token[], at: number, { topic, values }: Attribute): boolean {
  if (values.from === 'notation') return false;
  const before = tokens.slice(Math.max(0, at - 3), at);
  const after = tokens.slice(at + 1, at + 4);
  const first = before.findLastIndex((token) => isBreak(token) || token.mention !== undefined) + 1;
  const end = after.findIndex(isBreak);
  const near = [...before.slice(first), ...after.slice(0, end < 0 ? after.length : end)];
  // `82 teraflops at 380 watts`
  const isOther = (token: Token): boolean =>
    has(token, `foreign:${topic}`) || (topic === 'power' && statedAs(token, 'flops') !== undefined);
  return near.some(isOther) || /^[x×]$/.test(tokens[at - 1]?.text ?? '');
}

/** `The RTX 4090 and RTX 4080 have 24 GB and 16 GB`: several of both, and nothing says which has which. */
function isCrossed(tokens: readonly Token[], { subject, value }: Pair, attribute: Attribute): boolean {
  let name = subject - 1;
  while (isJoint(tokens[name]) || has(tokens[name], 'filler')) name--;
  const other = tokens[name];
  const isListed = name < subject - 1 && other !== undefined && isOf(other, attribute);
  return isListed && isInList(tokens, value, attribute.id);
}

/** `Volta and Ampere`: which of the two is told of the subject is not certain. */
function isOneOfSeveral(tokens: readonly Token[], at: number, { id, addsUp, isPlural }: Attribute): boolean {
  return !addsUp && !isPlural && isInList(tokens, at, id);
}

/** Another value of the attribute stands beside it, joined. */
function isInList(tokens: readonly Token[], at: number, id: string): boolean {
  const meets = (step: 1 | -1): boolean => {
    let i = at + step;
    while (isJoint(tokens[i])) i += step;
    return i !== at + step && statedAs(tokens[i], id) !== undefined;
  };
  return meets(1) || meets(-1);
}

function isJoint(token: Token | undefined): boolean {
  return token !== undefined && (/^[-,/，、]$/.test(token.text) || has(token, 'and'));
}

function claimOf(told: Told, text: string): Claim | [] {
  const subject = told.tokens[told.pair.subject];
  const token = told.tokens[told.pair.value];
  const stated = statedAs(token, told.attribute.id);
  if (!subject?.mention?.entity || !token || !stated) return [];
  const start = Math.min(subject.start, token.start);
  const end = Math.max(subject.end, token.end);
  return {
    start,
    end,
    surface: text.slice(start, end),
    subject: subject.mention.entity,
    ...stated,
    ...qualifiersOf(told),
    valueStart: token.start,
    valueEnd: token.end,
  };
}

/** What the words around tell of the figure. */
function qualifiersOf(told: Told): Partial<Claim> {
  const { tokens, pair, attribute } = told;
  const count = countBefore(tokens, pair.subject);
  return {
    ...(pair.isLoose ? { isLoose: true } : {}),
    ...(count > 1 ? { count } : {}),
    ...partiesOf(told),
    ...(has(tokens[pair.value - 1], 'about') ? { isRough: true } : {}),
    ...(isRated(told) ? { isRated: true } : {}),
    ...(attribute.topic === 'parts' && isHosted(tokens, pair) ? { isHosted: true } : {}),
    ...(attribute.id === 'flops' ? { basis: statedBasis(tokens, pair.value) } : {}),
  };
}

/** Who else has to do with it. */
function partiesOf(told: Told): Pick<Claim, 'actor' | 'others'> {
  const actor = told.attribute.isLocal && actorOf(told.tokens, told.pair);
  const others = othersIn(told);
  return { ...(actor ? { actor } : {}), ...(others.length > 0 ? { others } : {}) };
}

/** `has a TDP of 450 W`; the 320 W of `has a TDP of 450 W but draws 320 W` are none. */
function isRated({ tokens, pair: { value }, attribute: { topic } }: Told): boolean {
  const first = tokens.slice(0, value).findLastIndex(endsPart) + 1;
  const end = tokens.findIndex((token, i) => i > value && endsPart(token));
  return tokens.slice(first, end < 0 ? tokens.length : end).some((token) => has(token, `rated:${topic}`));
}

/** Brackets and colons do not: `TDP (450 W)`, `TDP: 450 W`. */
function endsPart(token: Token): boolean {
  return has(token, 'and', 'contrast') || /^[,;.，；、。]$/.test(token.text);
}

/** `Nvidia gave the H100 141 GB and called it H200`; not where the subject `has` the figure. */
function othersIn({ tokens, pair: { subject, value }, attribute }: Told): EntityId[] {
  const between = tokens.slice(Math.min(subject, value), Math.max(subject, value));
  if (!isFigure(attribute) || between.some((token) => has(token, `verbs:${attribute.topic}`))) return [];
  const own = tokens[subject]?.mention?.entity;
  const ids = tokens.flatMap((token) => (isOf(token, attribute) ? (token.mention?.entity ?? []) : []));
  return [...new Set(ids)].filter((id) => id !== own);
}
