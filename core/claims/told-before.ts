import { isActor, isElsewhere } from './actives.ts';
import { isComma } from './brackets.ts';
import { isGuise } from './guises.ts';
import { chunkStart, has, isOrganization, isSystem, type Told } from './stated.ts';
import { isTitled } from './titles.ts';
import { isCue } from './told-after.ts';
import { isFigure } from './attributes.ts';
import { isOfFigures, type Token } from './tokens.ts';

const MAX_SIDE = 4;

/** True where the tokens from the value to the subject after it say that the subject has the value. */
export function isToldBefore(told: Told): boolean {
  const { tokens, pair } = told;
  const gap = tokens.slice(pair.value + 1, pair.subject);
  if (has(tokens[pair.subject + 1], 'possessive')) return false;
  const isTold =
    isTitled(told) ||
    isActor(told) ||
    (!isGuise(told) && (isAttributive(gap, told) || isGenitive(gap, told))) ||
    isFronted(gap, told) ||
    isListed(gap, told);
  return isTold && !isElsewhere(told);
}

/** `80 GB A100`, `24GB graphics card RTX 4090`; of a name only with a word for it: `Hopper-based H100`. */
function isAttributive(gap: readonly Token[], told: Told): boolean {
  const { topic, isToldBySide } = told.attribute;
  if (gap.length > MAX_SIDE || told.tokens[told.pair.value - 1]?.mention?.kind === 'chip') return false;
  const isClean = gap.every(
    (token) =>
      token.text === '-' ||
      has(token, 'noun', `cues:${topic}`, `based:${topic}`) ||
      (has(token, 'possessive', 'filler') &&
        gap.some((other) => has(other, `based:${topic}`, `cues:${topic}`))) ||
      isOrganization(token) ||
      (isOfFigures(token) && isFigure(told.attribute)),
  );
  return isClean && (isToldBySide || gap.some((token) => has(token, `based:${topic}`)));
}

/** `the 80 GB of the H100`, `les 192 Go du MI300X`, `the Hopper architecture of the H100`. */
function isGenitive(gap: readonly Token[], told: Told): boolean {
  const { topic, isToldBySide } = told.attribute;
  const of = gap.findLastIndex((token) => has(token, 'of'));
  if (of < 0) return false;
  const isClean = gap.every(
    (token) =>
      has(token, 'of', 'noun', 'filler', `cues:${topic}`) ||
      isOrganization(token) ||
      (has(token, 'indefinite') && isSystem(told.tokens[told.pair.subject])) ||
      (isOfFigures(token) && isFigure(told.attribute)),
  );
  const hasCue =
    gap.slice(0, of).some((token) => has(token, `cues:${topic}`)) ||
    isCue(told, told.tokens[told.pair.value - 1]);
  return isClean && (isToldBySide || hasCue);
}

/** `Based on Ampere, the A100 …`, `With 80 GB of memory the H100 …`, `Mit 80 GB reicht die H100 …`. */
function isFronted(gap: readonly Token[], { tokens, pair, attribute: { topic } }: Told): boolean {
  const chunk = chunkStart(tokens, pair.value);
  const start = tokens.slice(0, pair.value).findLastIndex((token) => has(token, `participles:${topic}`));
  // `Introduced in 2020 and based on Ampere, the A100 …`
  const before = tokens.slice(chunk, Math.max(chunk, start));
  const isFirst = before.every((token) => has(token, 'filler')) || has(before.at(-1), 'and');
  if (start < chunk || !isFirst) return false;
  const isPlain = (token: Token): boolean =>
    token.is === 'value' ||
    token.is === 'number' ||
    token.text === '-' ||
    isOrganization(token) ||
    has(
      token,
      'filler',
      'indefinite',
      'possessive',
      'about',
      'and',
      'of',
      'noun',
      `cues:${topic}`,
      `verbs:${topic}`,
      `links:${topic}`,
    );
  const others = gap.filter((token) => !isPlain(token));
  const isOneMark =
    others.length < 2 &&
    others.every((token) => isComma(token) || token.is === 'unknown' || has(token, 'copula'));
  return isOneMark && tokens.slice(start + 1, pair.value).every(isPlain);
}

/** `Ampere (RTX 3090, A10, A100)`: only names and what belongs to them in the brackets. */
function isListed(gap: readonly Token[], { tokens, pair, attribute }: Told): boolean {
  const open = gap.findIndex(({ text }) => text === '(' || text === '（');
  if (open < 0 || attribute.id !== 'architecture') return false;
  const isNamed = gap
    .slice(0, open)
    .every((token) => token.text === '-' || has(token, `cues:${attribute.topic}`, 'noun'));
  const isNames = gap.slice(open + 1).every((token) => {
    if (token.is === 'unknown') return /\d/.test(token.text);
    return (
      token.mention?.kind === 'chip' ||
      isOrganization(token) ||
      isComma(token) ||
      token.text === '/' ||
      has(token, 'noun', 'and', 'filler')
    );
  });
  const next = tokens[pair.subject + 1];
  return isNamed && isNames && (next === undefined || next.is === 'mark' || has(next, 'noun', 'and'));
}
