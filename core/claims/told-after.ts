import { isFigure, isOf, isSpecOfChip, type Attribute } from './attributes.ts';
import { isElsewhere, isModifier, isWhole, isObject, isOfRelativeClause } from './actives.ts';
import { isComma, isToldInBrackets, withoutAsides, withoutForm } from './brackets.ts';
import { isGuise } from './guises.ts';
import type { Connector } from './joints.ts';
import { predicateOf, type Predicate } from './predicate.ts';
import { chunkStart, has, type Told } from './stated.ts';
import { isTitled } from './titles.ts';
import { isOfFigures, statedAs, type Token } from './tokens.ts';

/** True where the tokens from the subject to the value after it say that the subject has the value. */
export function isToldAfter(told: Told): boolean {
  const { tokens, pair } = told;
  const gap = tokens.slice(pair.subject + 1, pair.value);
  const inBrackets = isToldInBrackets(told);
  if (inBrackets !== null) return inBrackets;
  const isTold = isTitled(told) || isObject(told) || isOfRelativeClause(told);
  if (isTold) return !isElsewhere(told);
  const bare = withoutAsides(withoutForm(gap));
  if (bare === null || endsInsertion(gap, told)) return false;
  return (
    (isBeside(bare, told.attribute) && !isGuise(told)) || isElliptic(bare, told) || isPredicated(bare, told)
  );
}

/** The subject ends what is inserted, and the verb after it is another's: `Instagram, owned by Meta, was founded in 2010`. */
function endsInsertion(
  [first, second]: readonly Token[],
  { tokens, pair, attribute: { topic } }: Told,
): boolean {
  if (!first || !isComma(first) || !has(second, 'copula', `verbs:${topic}`)) return false;
  const chunk = chunkStart(tokens, pair.subject);
  // `Nvidia's latest chip, the H100, has`
  return chunk > 0 && !tokens.slice(chunk, pair.subject).every(isModifier);
}

/** Words between the two join them, and what stands beside the value completes them. */
function isPredicated(bare: readonly Token[], told: Told): boolean {
  const predicate = predicateOf(bare, told);
  return (
    predicate !== null &&
    (!predicate.isApposed || isSetOff(told)) &&
    !isElsewhere(told) &&
    COMPLETE[predicate.connector](predicate, told)
  );
}

/** `A100 80GB`, `RTX 4090 GPU, 24 GB of GDDR6X`: nothing between but nouns and values of the same topic. */
function isBeside(gap: readonly Token[], { isToldBySide }: Attribute): boolean {
  return (
    isToldBySide === true &&
    gap.every((token, i) => {
      if (token.is === 'value') return isOfFigures(token);
      return has(token, 'noun') || token.text === '-' || (has(token, 'of') && gap[i - 1]?.is === 'value');
    })
  );
}

/** `die L40S nur 864 GB/s`, where the sentence has told the same of another chip before. */
function isElliptic(gap: readonly Token[], { tokens, pair, attribute }: Told): boolean {
  const chunk = chunkStart(tokens, pair.subject);
  return (
    attribute.isToldBySide === true &&
    gap.every((token) => has(token, 'noun', 'filler', 'about')) &&
    tokens.slice(chunk, pair.subject).every((token) => has(token, 'filler', 'indefinite', 'and', 'noun')) &&
    tokens.slice(0, chunk).some((token) => statedAs(token, attribute.id))
  );
}

/** Each way of joining needs something else beside the value before it states a fact. */
const COMPLETE: Record<Connector, (predicate: Predicate, told: Told) => boolean> = {
  participle: (predicate, told) => {
    if (isSpecOfChip(told.attribute)) {
      return predicate.isFinite
        ? hasSubject(predicate, told)
        : (predicate.isRelative || !isObjectOfAnother(told)) && !isGuise(told);
    }
    const isWholeName = told.attribute.values.from === 'years' || isWhole(nextWord(told));
    return isWholeName && !isGoverned(told) && (!predicate.isFinite || opensClause(told));
  },
  verb: (predicate, told) =>
    hasSubject(predicate, told) &&
    !(isInserted(predicate, told) && isGuise(told)) &&
    (isFigure(told.attribute) || isNamed(predicate, told) || endsHere(told)),
  copula: (predicate, told) =>
    hasSubject(predicate, told) &&
    (isNamed(predicate, told) ||
      (told.attribute.id === 'architecture' && endsHere(told)) ||
      (!isSpecOfChip(told.attribute) && opensClause(told) && verbFollows(told))),
  link: (predicate, told) =>
    hasSubject(predicate, told) &&
    (predicate.isRelative || !predicate.isDefinite) &&
    !isOfValueBefore(told) &&
    (isCued(predicate, told) || verbFollows(told)),
  apposition: (predicate, told) => isNamed(predicate, told),
  heading: (predicate, told) =>
    !isOfRange(told) && (told.attribute.isToldBySide || (!predicate.isDefinite && isCued(predicate, told))),
};

/** `the B300, a B200 with 288 GB, draws 1,400 W`: the verb may be of what stands before. */
function isInserted({ isRelative }: Predicate, { tokens, pair }: Told): boolean {
  return isRelative || tokens.slice(pair.subject, pair.value).some(isComma);
}

/** `RTX 4060 to RTX 4090: 8 GB to 24 GB`: several of both, and the order tells which has which. */
function isOfRange({ tokens, pair, attribute }: Told): boolean {
  return (
    tokens.slice(0, pair.subject).some((token) => isOf(token, attribute)) &&
    tokens.slice(pair.value + 1).some((token) => statedAs(token, attribute.id))
  );
}

/** A word for the attribute stands between or behind. Months are none: `Italy blocked ChatGPT in March 2023`. */
function isCued({ hasCue }: Predicate, told: Told): boolean {
  return told.attribute.values.from !== 'years' && (hasCue || isCue(told, nextWord(told)));
}

/** `has GDDR6 since August 2024`: when it came to have something else, not when it came. */
function isOfValueBefore({ tokens, pair, attribute: { values } }: Told): boolean {
  const gap = tokens.slice(pair.subject + 1, pair.value);
  return values.from === 'years' && gap.some(({ is }) => is === 'value');
}

/** A word for the attribute or the chip stands beside the value: `the Hopper architecture`, `an Ampere card`. */
function isNamed({ hasCue }: Predicate, told: Told): boolean {
  const next = nextWord(told);
  return hasCue || isCue(told, next) || has(next, 'noun') || governorOf(told)?.isOfCue === true;
}

/** `The H100 crushes the A100 with 3.35 TB/s`: another chip does something to this one, and may do it with the value. */
function isObjectOfAnother({ tokens, pair, attribute }: Told): boolean {
  const before = tokens.slice(chunkStart(tokens, pair.subject), pair.subject);
  const other = before.findLastIndex((token) => isOf(token, attribute));
  return other >= 0 && before.slice(other + 1).some(({ is }) => is === 'unknown');
}

/** Nothing but a time stands before the subject: `A lab funded by Meta was founded`, `A model that beats Gemini was`. */
function opensClause({ tokens, pair }: Told): boolean {
  return tokens
    .slice(chunkStart(tokens, pair.subject), pair.subject)
    .every((token) => isModifier(token) || token.is === 'number' || has(token, 'cues:dates', 'links:dates'));
}

/** The chip is what the verb speaks of. */
function hasSubject({ isRelative }: Predicate, told: Told): boolean {
  return isRelative || !isGoverned(told);
}

function nextWord({ tokens, pair }: Told): Token | undefined {
  const next = tokens[pair.value + 1];
  return next?.text === '-' ? tokens[pair.value + 2] : next;
}

export function isCue({ attribute }: Told, token: Token | undefined): boolean {
  return has(token, `cues:${attribute.topic}`, `based:${attribute.topic}`);
}

/** Languages with the verb at the end: `H100は80GBのメモリを搭載`. */
function verbFollows(told: Told): boolean {
  const { tokens, pair, attribute } = told;
  const after = tokens.slice(pair.value + 1, pair.value + 5);
  const end = after.findIndex((token) => token.is === 'mark' && token.text !== '-');
  return after
    .slice(0, end < 0 ? after.length : end)
    .some(
      (token) =>
        (attribute.values.from !== 'years' && isCue(told, token)) ||
        has(token, `verbs:${attribute.topic}`, `choices:${attribute.topic}`),
    );
}

function endsHere({ tokens, pair }: Told): boolean {
  const next = tokens[pair.value + 1];
  return next === undefined || has(next, 'and', 'contrast') || /^[.,;:)!。，；、）]$/.test(next.text);
}

/**
 * The apposition is closed, is no further item of a list: `an A100, a Hopper card and a T4`, and no clause of its own:
 * `gave the A100 back, a 16 GB card being enough`.
 */
function isSetOff({ tokens, pair }: Told): boolean {
  const close = tokens.findIndex((token, i) => i > pair.value && token.is === 'mark' && token.text !== '-');
  if (close < 0) return true;
  const rest = tokens.slice(pair.value + 1, close);
  if (rest.some((token) => has(token, 'and') || token.is === 'mention')) return false;
  if (rest.some((token, i) => has(token, 'copula') && !has(rest[i - 1], 'pronoun'))) return false;
  const isFirst = chunkStart(tokens, pair.subject);
  const next = tokens[close + 1];
  return !has(tokens[isFirst], 'preposition') && !has(next, 'and', 'indefinite') && next?.is !== 'mention';
}

/** The preposition whose object the subject is, so that a verb after it has another subject; null where it is none. */
function governorOf({ tokens, pair, attribute }: Told): { at: number; isOfCue: boolean } | null {
  let at = pair.subject - 1;
  // `Windows with Copilot and ChatGPT`
  const isJoined = (): boolean => has(tokens[at], 'and') && isOf(tokens[at - 1] ?? {}, attribute);
  while (isModifier(tokens[at]) || isJoined()) at -= isJoined() ? 2 : 1;
  const { topic } = attribute;
  // `with` is one only where figures are told: `A phone with ChatGPT launched in 2024`.
  if (!has(tokens[at], 'of', 'preposition', 'participles:figures', `links:${topic}`, `participles:${topic}`))
    return null;
  // `the memory of the A100 is …`
  return { at, isOfCue: has(tokens[at - 1], `cues:${topic}`) };
}

function isGoverned(told: Told): boolean {
  const { tokens, pair, attribute } = told;
  const governor = governorOf(told);
  if (governor === null || governor.isOfCue) return false;
  // Inversion: `Für die L40S nennt das Datenblatt …`.
  const isFronted =
    governor.at === chunkStart(tokens, governor.at) && !has(tokens[governor.at], 'preposition');
  return !(isFronted && has(tokens[pair.subject + 1], `verbs:${attribute.topic}`));
}
