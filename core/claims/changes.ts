import { inBlocks } from '../detection/in-blocks.ts';
import type { Mention } from '../detection/mention.ts';
import { flatten, isEdge, phraseAt, skipSpaces } from '../detection/phrases.ts';
import { firstFrom } from '../detection/spans.ts';
import { sentenceAround } from '../detection/sentence.ts';
import { amountWordsOf, findAmounts, isShare, SHARE_WORDS, type Amount } from './amounts.ts';
import { claimLexiconOf } from './claim-words.ts';
import type { Finding, Verdict } from './finding.ts';
import { findingOn, isWithdrawn } from './own-numbers.ts';
import type { WordTable } from './words.ts';

interface Input {
  blocks: readonly { start: number; end: number }[];
  mentions: readonly Mention[];
  words: readonly WordTable[];
}

/** Characters between the two amounts and the change that is told of them. */
const NEAR = 60;
/** A change that differs from every reading by more than this share, and by more than these points, cannot be. */
const SHARE = 0.25;
const POINTS = 5;
/** One that is within this share of what the amounts make fits. */
const FITS = 0.05;

/**
 * Changes that a sentence tells twice: `from 40 to 80 GB, up 100%`. Only where one pair `from … to …` of one dimension
 * stands beside one percentage or factor, and a name to tell it of. The verdict rests on the text's own numbers.
 */
export function findChanges(text: string, { blocks, mentions, words }: Input): Finding[] {
  const [first] = words;
  const named = inBlocks(blocks, mentions);
  const likely = blocks.flatMap((block, i) => {
    const own = named[i] ?? [];
    const mayTell = own.some(({ entity }) => entity) && SHARE_WORDS.test(text.slice(block.start, block.end));
    return mayTell ? { block, own } : [];
  });
  if (!first || likely.length === 0) return [];
  const flat = flatten(text);
  return likely.flatMap(({ block, own }) => {
    const within = flat.slice(0, block.end);
    const amounts = findAmounts(within, block.start, amountWordsOf(first));
    let before = block.start;
    return amounts.filter(isShare).flatMap((share) => {
      // A second change in the same sentence leaves open what belongs to what.
      if (share.start < before) return [];
      const sentence = sentenceAround(text, share, block);
      before = sentence.end;
      const inSentence = amounts.slice(firstFrom(amounts, sentence.start), firstFrom(amounts, sentence.end));
      const change = changeIn(inSentence, share, { flat: within, first });
      const span = { flat: flat.slice(0, sentence.end), words };
      if (!change || isWithdrawn(span, sentence.start)) return [];
      return findingOf({ ...change, mayBeWrong: isSetOff(change, span) }, own, text);
    });
  });
}

interface Change {
  from: Amount;
  to: Amount;
  share: Amount;
}

/** Null where more than two amounts, or more than one change, leave open what belongs to what. */
function changeIn(amounts: readonly Amount[], share: Amount, { flat, first }: Place): Change | null {
  const [from, to, ...more] = amounts.filter((one) => one !== share);
  if (!from || !to || more.length > 0 || !isComparable(from, to)) return null;
  const distance = share.start > to.end ? share.start - to.end : from.start - share.end;
  const isNear = distance >= 0 && distance <= NEAR;
  return isNear && isPair(from, to, { flat, first }) ? { from, to, share } : null;
}

function isComparable(from: Amount, to: Amount): boolean {
  return !isShare(from) && from.dimension === to.dimension && from.min > 0;
}

interface Place {
  flat: string;
  first: WordTable;
}

/** `from … to …`, with nothing else between the two. */
function isPair(from: Amount, to: Amount, { flat, first: { totals } }: Place): boolean {
  const before = flat.slice(0, from.start).trimEnd();
  return (
    totals.to.includes(flat.slice(from.end, to.start).trim()) &&
    totals.from.some((word) => before.endsWith(word) && isEdge(flat, before.length - word.length))
  );
}

interface Told extends Change {
  /** What stands there can be nothing but the change. */
  mayBeWrong: boolean;
}

/** Between the two amounts and the change, where that may be wrong: a mark and no more words than `, a plus of`. */
const SET_OFF = /^ ?[,:;(，：；（–—-] ?(?:\p{L}+ ?){0,3}$/u;
/** Where the words for the change end. */
const END = /^ ?(?:[.,;:)，。；：）]|$)/;

/**
 * Nothing but the change is told behind the two: `, up 30%.`, `, 10% less.` What stands farther off, or goes on, may be
 * of another thing: `from 450 W to 300 W costs 10% of the speed`, `up 2% on the day`.
 */
function isSetOff(
  { to, share }: Change,
  { flat, words }: { flat: string; words: readonly WordTable[] },
): boolean {
  const gap = flat.slice(to.end, share.start);
  const { roles } = claimLexiconOf(words) ?? {};
  if (!roles || !SET_OFF.test(gap)) return false;
  const isOther = Array.from(gap).some((_, i) =>
    phraseAt(flat, to.end + i, roles)?.values.includes('contrast'),
  );
  const next = phraseAt(flat, skipSpaces(flat, share.end), roles);
  const end = next?.values.includes('comparison') ? next.end : share.end;
  return !isOther && END.test(flat.slice(end));
}

function findingOf(
  { from, to, share, mayBeWrong }: Told,
  mentions: readonly Mention[],
  text: string,
): Finding | [] {
  const readings = readingsOf(from.min, to.min, share.dimension);
  const verdict = judge(share, readings);
  if (!verdict || (verdict === 'contradicted' && !mayBeWrong)) return [];
  const truth = `${Number((readings[0] ?? 0).toPrecision(3))} ${share.dimension === '%' ? '%' : '×'}`;
  const rule = verdict === 'supported' ? 'total/change' : 'total/other-change';
  return findingOn({ stated: share, parts: [from, to], mentions, verdict, truth, rule }, text);
}

/** By the reading that the stated change comes nearest to. Between fitting and impossible there is no verdict. */
function judge({ min: stated, dimension }: Amount, readings: readonly number[]): Verdict | null {
  const off = (reading: number) => Math.abs(reading - stated);
  const [nearest = 0] = readings.toSorted((a, b) => off(a) - off(b));
  if (off(nearest) <= FITS * nearest) return 'supported';
  const slack = Math.max(SHARE * nearest, dimension === '%' ? POINTS : 0);
  return off(nearest) > slack ? 'contradicted' : null;
}

/** What a percentage or factor of a change may mean: by how much, to how much, or what the rest is of it. */
function readingsOf(from: number, to: number, dimension: Amount['dimension']): number[] {
  const ratio = to / from;
  if (dimension === '%')
    return [Math.abs(ratio - 1), ratio, 1 / ratio, Math.abs(1 / ratio - 1)].map((one) => 100 * one);
  return [ratio, 1 / ratio, Math.abs(ratio - 1), Math.abs(1 / ratio - 1)];
}
