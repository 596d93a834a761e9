import { kindOf, type EntityId } from '../knowledge/entity.ts';
import type { Attribute } from './attributes.ts';
import type { Role } from './claim-words.ts';
import type { Sentence } from './sentences.ts';
import { statedAs, type Token } from './tokens.ts';

/** Where subject and value stand in their sentence, as indexes into its tokens. */
export interface Pair {
  subject: number;
  value: number;
  /** No words that we read join the two. */
  isLoose?: true;
}

/** A pair in its sentence, for one attribute. */
export interface Told {
  tokens: readonly Token[];
  pair: Pair;
  attribute: Attribute;
}

/** Tokens of the next sentence in which `That is wrong` would stand. */
const ANSWER = 10;
/** Tokens after the pair in which a verb at the end, or a word that compares, still belongs to it. */
const AFTER = 6;
/** Tokens after a subject that follows its value, in which a negation still belongs to the two. */
const NEAR = 4;
/** Tokens before the subject in which an auxiliary still governs it: `Nvidia will launch the H100 with …`. */
const BEFORE = 4;

export function has(token: Token | undefined, ...roles: Role[]): boolean {
  return token !== undefined && roles.some((role) => token.roles.includes(role));
}

export function isOrganization(token: Token | undefined): boolean {
  return token?.mention?.kind === 'organization';
}

/** A machine, whose mentions count as those of chips. */
export function isSystem(token: Token | undefined): boolean {
  const id = token?.mention?.entity;
  return id ? kindOf(id) === 'system' : false;
}

/** True where the sentence as a whole states nothing: a question, a condition, a rumour, a correction. */
export function statesNothing({ tokens, next }: Sentence): boolean {
  if (
    // `Had AMD given the MI300X …`
    /^(?:had|were)$/.test(tokens[0]?.text ?? '') ||
    tokens.some((token) => has(token, 'hypothesis', 'correction', 'question') || /^[?？¿]$/.test(token.text))
  ) {
    return true;
  }
  const answer = next?.tokens.slice(0, ANSWER) ?? [];
  return answer.some((token) => has(token, 'correction')) || has(answer[0], 'negation');
}

/** True where negation, mood or a word that leads elsewhere stands between, before or after the two. */
export function isWithdrawn({ tokens, pair, attribute }: Told): boolean {
  const { topic } = attribute;
  const first = Math.min(pair.subject, pair.value);
  const last = Math.max(pair.subject, pair.value);
  const clause = clauseStart(tokens, first);
  const end = chunkEnd(tokens, last);
  const within = (from: number, to: number, ...roles: Role[]): boolean =>
    tokens.slice(Math.max(0, from), to).some((token) => has(token, ...roles));
  return (
    within(clause, pair.subject > pair.value ? Math.min(end, last + NEAR) : end, 'negation') ||
    within(Math.max(clause, first - BEFORE), Math.min(end, last + AFTER), 'modal') ||
    tokens
      .slice(chunkStart(tokens, pair.subject), Math.min(end, last + 3))
      .some((token) => has(token, 'relation') && !has(token, `verbs:${topic}`, `participles:${topic}`)) ||
    within(first + 1, last, 'comparison', 'contrast') ||
    isCompared(tokens, pair) ||
    has(tokens[pair.value + 1], 'comparison') ||
    leadsOn({ tokens, pair, attribute }, last)
  );
}

/** `The H100 outperforms the A100 with 3.35 TB/s`: whose figure it is, is not certain. */
function isCompared(tokens: readonly Token[], { subject, value }: Pair): boolean {
  let at = subject - 1;
  while (has(tokens[at], 'filler', 'indefinite') || isOrganization(tokens[at])) at--;
  return value > subject && has(tokens[at], 'comparison') && !has(tokens[at], 'preposition');
}

/** What follows makes another thing of the pair: `Hopper's successor`, `A100-like`. */
function leadsOn({ tokens, attribute: { topic } }: Told, last: number): boolean {
  if (!has(tokens[last + 1], 'possessive') && !isHyphen(tokens, last + 1)) return false;
  const after = tokens[last + 2];
  if (after?.is === 'value') return false;
  return !has(after, 'noun', `cues:${topic}`, `based:${topic}`);
}

/** A hyphen without spaces around it. */
export function isHyphen(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.text === '-' && tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end;
}

/** True where numbers of the attribute may be totals, or belong to a machine around the chip. */
export function isOfSomethingElse({ tokens, pair, attribute }: Told): boolean {
  const isOfChip = attribute.of.includes('chip');
  if (!isOfChip || isSystem(tokens[pair.subject])) return false;
  const first = Math.min(pair.subject, pair.value);
  const last = Math.max(pair.subject, pair.value);
  const near = [...tokens.slice(first + 1, last), ...tokens.slice(pair.subject + 1, pair.subject + 3)];
  if (near.some((token) => has(token, 'hosts'))) return true;
  if (!attribute.addsUp) return false;
  const around = tokens.slice(clauseStart(tokens, first), Math.min(chunkEnd(tokens, last), last + 3));
  return around.some((token) => has(token, 'hosts')) || tokens.some((token) => has(token, 'totals'));
}

/** Whether the text names something around a system, whose parts it may count: `each DGX H100 rack`. */
export function isHosted(tokens: readonly Token[], { subject, value }: Pair): boolean {
  return tokens
    .slice(Math.max(0, Math.min(subject, value) - BEFORE), Math.max(subject, value) + 3)
    .some((token) => has(token, 'hosts'));
}

/** The company named with the two: `Microsoft launched the H100 in 2023`. */
export function actorOf(tokens: readonly Token[], { subject, value }: Pair): EntityId | undefined {
  const from = chunkStart(tokens, Math.min(subject, value));
  const named = tokens
    .slice(from, Math.max(subject, value) + BEFORE)
    .find((token) => isOrganization(token) && token.mention?.entity);
  return named?.mention?.entity ?? undefined;
}

/** How many of the chip the text tells of: `8 H100 cards`; 1 where it names no number. */
export function countBefore(tokens: readonly Token[], subject: number): number {
  const before = tokens.slice(Math.max(0, subject - BEFORE), subject);
  return before.findLast((token) => token.is === 'number' || statedAs(token, 'gpu_count'))?.amount ?? 1;
}

/** First token of the clause that `at` stands in: after `but`, `while`, a semicolon. */
function clauseStart(tokens: readonly Token[], at: number): number {
  return (
    tokens.slice(0, at).findLastIndex((token) => has(token, 'contrast') || /^[;；]$/.test(token.text)) + 1
  );
}

/** First token of the part between commas that `at` stands in. */
export function chunkStart(tokens: readonly Token[], at: number): number {
  const marks = /^[,;:(（，；：、–—]$/;
  return tokens.slice(0, at).findLastIndex((token) => has(token, 'contrast') || marks.test(token.text)) + 1;
}

function chunkEnd(tokens: readonly Token[], at: number): number {
  const end = tokens.findIndex((token, i) => i > at && /^[,;:)），；：、.。–—]$/.test(token.text));
  return end < 0 ? tokens.length : end;
}
