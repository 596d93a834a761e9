import type { Attribute } from './attributes.ts';
import type { Role } from './claim-words.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** Where subject and value stand in their sentence, as indexes into its tokens. */
export interface Pair {
  subject: number;
  value: number;
}

/** Tokens of the next sentence in which `That is wrong` would stand. */
const ANSWER = 10;
/** Tokens after the pair in which a verb at the end, or a word that compares, still belongs to it. */
const AFTER = 6;
/** Tokens before the subject in which an auxiliary still governs it: `Nvidia will launch the H100 with …`. */
const BEFORE = 4;

export function has(token: Token | undefined, ...roles: Role[]): boolean {
  return token !== undefined && roles.some((role) => token.roles.includes(role));
}

/** True where the sentence as a whole states nothing: a question, a condition, a rumour, a correction. */
export function statesNothing({ tokens, next }: Sentence): boolean {
  if (
    tokens.some((token) => has(token, 'hypothesis', 'correction', 'question') || /^[?？¿]$/.test(token.text))
  ) {
    return true;
  }
  const answer = next?.tokens.slice(0, ANSWER) ?? [];
  return answer.some((token) => has(token, 'correction')) || has(answer[0], 'negation');
}

/** True where negation, mood or a word that leads elsewhere stands between, before or after the two. */
export function isWithdrawn(tokens: readonly Token[], pair: Pair): boolean {
  const first = Math.min(pair.subject, pair.value);
  const last = Math.max(pair.subject, pair.value);
  const clause = clauseStart(tokens, first);
  const end = chunkEnd(tokens, last);
  const within = (from: number, to: number, ...roles: Role[]): boolean =>
    tokens.slice(Math.max(0, from), to).some((token) => has(token, ...roles));
  return (
    within(clause, end, 'negation') ||
    within(Math.max(clause, first - BEFORE), Math.min(end, last + AFTER), 'modal') ||
    within(chunkStart(tokens, pair.subject), Math.min(end, last + 3), 'relation') ||
    within(first + 1, last, 'comparison', 'contrast') ||
    leadsOn(tokens, last)
  );
}

/** What follows makes another thing of the pair: `80 GB more`, `Hopper's successor`, `A100-like`. */
function leadsOn(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  const after = tokens[last + 2];
  if (has(next, 'comparison')) return true;
  const goesOn =
    after !== undefined &&
    (after.is === 'value' ||
      has(after, 'noun', 'cues:architecture', 'cues:memory', 'based:architecture', 'based:memory'));
  return (has(next, 'possessive') || isHyphen(tokens, last + 1)) && !goesOn;
}

/** A hyphen without spaces around it. */
export function isHyphen(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.text === '-' && tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end;
}

/** True where numbers of the attribute may be totals, or belong to a machine around the chip. */
export function isOfSomethingElse(tokens: readonly Token[], pair: Pair, attribute: Attribute): boolean {
  const first = Math.min(pair.subject, pair.value);
  const last = Math.max(pair.subject, pair.value);
  const isSystem = tokens[pair.subject]?.mention?.entity?.startsWith('system/') ?? false;
  const isBeside = has(tokens[pair.subject + 1], 'hosts') || has(tokens[pair.subject + 2], 'hosts');
  if (isSystem) return false;
  const between = tokens.slice(first + 1, last);
  if (isBeside || between.some((token) => has(token, 'hosts'))) return true;
  if (!attribute.addsUp) return false;
  if (tokens.some((token) => has(token, 'totals'))) return true;
  const around = tokens.slice(clauseStart(tokens, first), Math.min(chunkEnd(tokens, last), last + 3));
  return around.some((token) => has(token, 'hosts')) || isManifold(tokens, pair);
}

/** `16 H100 with 1280 GB`: a size that the number of chips divides may be the sum. */
function isManifold(tokens: readonly Token[], { subject, value }: Pair): boolean {
  const before = tokens.slice(Math.max(0, subject - BEFORE), subject);
  const count = before.findLast((token) => token.is === 'number')?.amount ?? 1;
  const stated = tokens[value]?.stated?.value;
  return count > 1 && typeof stated === 'number' && stated % count === 0 && stated / count >= 8;
}

/** First token of the clause that `at` stands in: after `but`, `while`, a semicolon. */
function clauseStart(tokens: readonly Token[], at: number): number {
  return (
    tokens.slice(0, at).findLastIndex((token) => has(token, 'contrast') || /^[;；]$/.test(token.text)) + 1
  );
}

/** First token of the part between commas that `at` stands in. */
export function chunkStart(tokens: readonly Token[], at: number): number {
  const marks = /^[,;:(（，；：、]$/;
  return tokens.slice(0, at).findLastIndex((token) => has(token, 'contrast') || marks.test(token.text)) + 1;
}

function chunkEnd(tokens: readonly Token[], at: number): number {
  const end = tokens.findIndex((token, i) => i > at && /^[,;:)），；：、.。]$/.test(token.text));
  return end < 0 ? tokens.length : end;
}
