import { countWordsOf, type CountRole } from './count-words.ts';
import { countedAfter, countedBefore, type Counted, type CountText } from './counted.ts';
import { inBlocks } from './in-blocks.ts';
import type { Mention, Quantity } from './mention.ts';
import { findNumerals, numberWordsOf, type Numeral } from './numbers.ts';
import { flatten, phraseAt, phraseBefore } from './phrases.ts';
import { isOverlapped, firstFrom } from './spans.ts';
import type { DetectionWords } from './words.ts';

interface Input {
  blocks: readonly { start: number; end: number }[];
  mentions: readonly Mention[];
  /** Word tables of the article's language, then of English; the first one's numbers are read. */
  words: readonly DetectionWords[];
}

/**
 * Counts of chips and other hardware, from the numeral to the end of the counted noun or chip name: `10.000 GPU`,
 * `8x H200`, `1万枚のH100`. Prices, GPU hours, cores, memory sizes, servers and years are none.
 */
export function findQuantities(text: string, { blocks, mentions, words }: Input): Quantity[] {
  const [first] = words;
  if (!first) return [];
  const numberWords = numberWordsOf(first);
  const roles = countWordsOf(words);
  const whole = flatten(text);
  const byBlock = inBlocks(blocks, mentions);
  return blocks.flatMap(({ start, end }, i) => {
    const flat = whole.slice(0, end);
    const inBlock = byBlock[i] ?? [];
    const counting = { flat, words: roles, mentions: inBlock };
    const numerals = findNumerals(flat, numberWords, { from: start }).filter(
      (numeral) => !isOverlapped(inBlock, numeral),
    );
    return numerals.flatMap((numeral) => {
      const counted = isCount(numeral, counting) ? countedWith(numeral, counting) : null;
      return counted ? [{ ...quantityOf(numeral, counted, text), by: namedIn(counted, inBlock) }] : [];
    });
  });
}

function countedWith(numeral: Numeral, text: CountText): Counted | null {
  // `PCIe x16 cards`, `1/8 GPU`: the number belongs to what is before it.
  const isBound = /[x/]/.test(text.flat.charAt(numeral.start - 1));
  return (isBound ? null : countedAfter(numeral, text)) ?? countedBefore(numeral, text);
}

function namedIn({ start, end }: Counted, mentions: readonly Mention[]): Quantity['by'] {
  const inside = mentions.slice(firstFrom(mentions, start), firstFrom(mentions, end));
  return inside.flatMap(({ kind, entity }) => (kind !== 'chip' && entity ? entity : []));
}

function quantityOf(numeral: Numeral, { start, end, of }: Counted, text: string): Omit<Quantity, 'by'> {
  return { start, end, surface: text.slice(start, end), count: numeral.count ?? 0, of };
}

function isCount(numeral: Numeral, text: CountText): boolean {
  if (numeral.count === null || numeral.count < 1 || isArticle(numeral) || isYear(numeral, text.flat))
    return false;
  const before = phraseBefore(text.flat, numeral.start, text.words)?.values ?? [];
  return !before.includes('before') && !(numeral.form === 'multiplier' && isVague(numeral, before, text));
}

/** `several thousand`, `тысячи`. */
function isVague({ start }: Numeral, before: readonly CountRole[], { flat, words }: CountText): boolean {
  return before.includes('vague') || (phraseAt(flat, start, words)?.values.includes('vague') ?? false);
}

/** `una GPU`, `one GPU`. */
function isArticle({ form, count }: Numeral): boolean {
  return form === 'word' && count === 1;
}

function isYear({ form, start, end }: Numeral, flat: string): boolean {
  return form === 'digits' && /^(199\d|20[1-3]\d)$/.test(flat.slice(start, end));
}
