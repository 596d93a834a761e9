import { isComma } from './brackets.ts';
import { has, type Told } from './stated.ts';
import type { Token } from './tokens.ts';

/**
 * True where one of the two is named by what it is to the other: `OpenAI CEO Sam Altman`, `Sam Altman, CEO of OpenAI`,
 * `ChatGPT maker OpenAI`, `OpenAI, the maker of ChatGPT`. A role is a title of the subject, else it is one of the value.
 */
export function isTitled(told: Told): boolean {
  const { tokens, pair, attribute } = told;
  if (attribute.values.from !== 'mentions' || attribute.id === 'architecture') return false;
  const [titled, other] = attribute.id === 'role' ? [pair.subject, pair.value] : [pair.value, pair.subject];
  const gap = tokens.slice(Math.min(titled, other) + 1, Math.max(titled, other));
  return titled > other
    ? isCompound(gap, told) || isSurrounded(gap, told, { titled, other })
    : isApposed(gap, told) && !leadsToName(told, other);
}

/** `CEO of Microsoft partner OpenAI`: the company only tells of another. */
function leadsToName({ tokens }: Told, other: number): boolean {
  return tokens[other + 1]?.is === 'unknown' && tokens[other + 2]?.mention !== undefined;
}

/** `OpenAI CEO Sam Altman`, `OpenAI's CEO Sam Altman`, `OpenAI-Chef Sam Altman`. */
function isCompound(gap: readonly Token[], told: Told): boolean {
  const next = told.tokens[Math.max(told.pair.subject, told.pair.value) + 1];
  const last = gap.at(-1);
  // `Nvidia's CEO, Jensen Huang, said`
  const words = last && isComma(last) && next && isComma(next) ? gap.slice(0, -1) : gap;
  const isOfTitle = (token: Token | undefined): boolean => isTitle(token, told) || has(token, 'cues:founder');
  return (
    words.some((token) => isTitle(token, told)) &&
    isOfTitle(words.at(-1)) &&
    words.every(
      (token) => isOfTitle(token) || has(token, 'possessive', 'filler', 'and') || token.text === '-',
    )
  );
}

/** `il CEO di OpenAI Sam Altman`, `OpenAIのサム・アルトマンCEO`. */
function isSurrounded(
  gap: readonly Token[],
  told: Told,
  { titled, other }: { titled: number; other: number },
): boolean {
  const { tokens } = told;
  if (gap.length === 0) return has(tokens[other - 1], 'of') && isTitle(tokens[other - 2], told);
  return gap.every((token) => has(token, 'possessive', 'of')) && isTitle(tokens[titled + 1], told);
}

/** `Sam Altman, CEO of OpenAI`, `Sam Altman is the CEO of OpenAI`, `Sam Altman (CEO of OpenAI)`. */
function isApposed(gap: readonly Token[], told: Told): boolean {
  const [first, ...rest] = gap;
  const last = rest.findLastIndex((token) => isTitle(token, told));
  if (!first || last < 0 || !(isComma(first) || /^[(（]$/.test(first.text) || has(first, 'copula')))
    return false;
  const of = rest.slice(last + 1);
  return (
    has(of[0], 'of') &&
    of.every((token) => has(token, 'of', 'filler')) &&
    rest
      .slice(0, last)
      .every((token) => isTitle(token, told) || has(token, 'filler', 'indefinite', 'and', 'cues:founder'))
  );
}

function isTitle(token: Token | undefined, { attribute: { topic } }: Told): boolean {
  return has(token, `cues:${topic}`);
}
