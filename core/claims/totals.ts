import { countWordsOf } from '../detection/count-words.ts';
import { inBlocks } from '../detection/in-blocks.ts';
import type { Mention, Quantity } from '../detection/mention.ts';
import { onceFor } from '../detection/once.ts';
import { isOverlapped } from '../detection/spans.ts';
import { flatten, phraseAt, phrasesOf, type Phrases } from '../detection/phrases.ts';
import { amountWordsOf, findAmounts, isShare, type Amount, type Dimension } from './amounts.ts';
import type { Finding, Verdict } from './finding.ts';
import { findingOn, isWithdrawn } from './own-numbers.ts';
import type { WordTable } from './words.ts';

interface Input {
  blocks: readonly { start: number; end: number }[];
  mentions: readonly Mention[];
  quantities: readonly Quantity[];
  words: readonly WordTable[];
}

/**
 * Bands by what is added up, as shares of count × amount each. A total from `agrees` to 1 / `agrees` fits. One below
 * `least` is less than its parts, which neither a discount nor a rounding explains. Between them, and above, we are
 * silent: a price may hold for a part, a sum may hold more than chips.
 */
const BANDS: Record<'money' | 'measure', { agrees: number; least: number }> = {
  money: { agrees: 0.95, least: 0.2 },
  measure: { agrees: 0.97, least: 0.75 },
};
const MEASURES: readonly Dimension[] = ['GB', 'W'];
/** A total that is this many times what its parts make was written with another unit: million for billion. */
const SLIPS = [1000, 1e6];

/** Characters within which a word tells what an amount is: `in total`, `each`. */
const NEAR = 28;
const STOP = /[.!?](?= )|[。！？]/;
const COMMA = /[,;:，；：、]/;
/** Beyond these another thing may be told of. */
const CLAUSE = /[.!?](?= )|[。！？;；]/;

type Part = 'each' | 'sum';

const partWordsOf = onceFor((tables: readonly WordTable[]): Phrases<Part> =>
  phrasesOf(
    tables.flatMap(({ totals }) =>
      (['each', 'sum'] as const).flatMap((part) => totals[part].map((word) => [word, part] as const)),
    ),
  ),
);

/**
 * Totals that the text itself lets one recompute: so many chips, an amount for each, an amount for all. The verdict rests
 * on the text's own numbers, so it names no facts. Only where one count, one amount each and one total of the same
 * dimension stand in a block, and a word marks each of them.
 */
export function findTotals(text: string, { blocks, mentions, quantities, words }: Input): Finding[] {
  const [first] = words;
  if (!first || quantities.length === 0) return [];
  const counted = inBlocks(blocks, quantities);
  const named = inBlocks(blocks, mentions);
  const flat = flatten(text);
  return blocks.flatMap(({ start, end }, i) => {
    const counts = (counted[i] ?? []).filter(({ count }) => count > 1);
    const [quantity, ...others] = counts;
    if (!quantity || others.some(({ count }) => count !== quantity.count)) return [];
    const block = { flat: flat.slice(0, end), words };
    const amounts = findAmounts(block.flat, start, amountWordsOf(first)).filter(
      (amount) => !isShare(amount) && !isOverlapped(counts, amount),
    );
    const pair = amounts.length > 1 ? pairOf(amounts, block, start) : null;
    if (!pair || !isNear(quantity, pair, block) || isWithdrawn(block, start)) return [];
    return findingOf({ ...pair, quantity, mentions: named[i] ?? [], text });
  });
}

interface Block {
  /** Ends where the block ends. */
  flat: string;
  words: readonly WordTable[];
}

interface Pair {
  each: Amount;
  sum: Amount;
}

/** The one amount for each and the one for all; null where there are more, or where they are of different sorts. */
function pairOf(amounts: readonly Amount[], block: Block, start: number): Pair | null {
  const marks = marksIn(block, start).map(({ part, ...span }) => ({
    part,
    of: amountBeside(span, amounts, block),
  }));
  const of = (part: Part) =>
    amounts.filter((one) => marks.some((mark) => mark.part === part && mark.of === one));
  const [each, ...moreEach] = of('each');
  const [sum, ...moreSums] = of('sum');
  if (!each || !sum || each === sum || moreEach.length > 0 || moreSums.length > 0) return null;
  return each.dimension === sum.dimension && each.min === each.max ? { each, sum } : null;
}

/** Each and all stand in one clause, and the count in it or in the sentence before. */
function isNear(quantity: Span, { each, sum }: Pair, { flat }: Block): boolean {
  const between = (a: Span, b: Span) => flat.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return !CLAUSE.test(between(each, sum)) && between(quantity, each).split(CLAUSE).length <= 2;
}

interface Span {
  start: number;
  end: number;
}

/** The words of a block that tell what an amount is. */
function marksIn(block: Block, start: number): (Span & { part: Part })[] {
  const marks: (Span & { part: Part })[] = [];
  const words = partWordsOf(block.words);
  for (let at = start; at < block.flat.length; at++) {
    const hit = phraseAt(block.flat, at, words);
    const [part] = hit?.values ?? [];
    if (!hit || !part) continue;
    if (!isOfOther(block, hit.end)) marks.push({ start: at, end: hit.end, part });
    at = hit.end - 1;
  }
  return marks;
}

/** The amount beside a word, in its sentence; beyond a comma only where there is no other. */
function amountBeside(mark: Span, amounts: readonly Amount[], { flat }: Block): Amount | null {
  const near = amounts.flatMap((amount) => {
    const gap =
      amount.end <= mark.start ? flat.slice(amount.end, mark.start) : flat.slice(mark.end, amount.start);
    if (gap.length > NEAR || STOP.test(gap)) return [];
    return { amount, distance: gap.length + (COMMA.test(gap) ? NEAR : 0) };
  });
  const [first] = near.sort((a, b) => a.distance - b.distance);
  return first?.amount ?? null;
}

/** `per GPU hour`, `per GPU-month`, `each rack`. */
function isOfOther({ flat, words }: Block, end: number): boolean {
  const next = /[ -]/.test(flat.charAt(end)) ? end + 1 : end;
  const roles = phraseAt(flat, next, countWordsOf(words.map((one) => one.detection)))?.values ?? [];
  return roles.some((role) => role === 'after' || role === 'containers');
}

interface Told extends Pair {
  quantity: Quantity;
  mentions: readonly Mention[];
  text: string;
}

function findingOf({ each, sum, quantity, mentions, text }: Told): Finding | [] {
  const { count, of } = quantity;
  const product = count * each.min;
  const judged = judge(sum, product);
  if (!judged) return [];
  // Of a count that names no chip the nearest name is the subject, most often who bought.
  const subjects = of === null ? mentions : mentions.filter(({ entity }) => entity === of);
  const truth = `${grouped(product)} ${sum.dimension}`;
  const told = { stated: sum, parts: [quantity, each], mentions: subjects, count, truth };
  return findingOn({ ...told, verdict: judged.verdict, rule: `total/${judged.by}` }, text);
}

function judge(sum: Amount, product: number): { verdict: Verdict; by: string } | null {
  const { agrees, least } = BANDS[MEASURES.includes(sum.dimension) ? 'measure' : 'money'];
  if (sum.max < product * least) return { verdict: 'contradicted', by: 'less-than-parts' };
  if (SLIPS.some((slip) => isWithin(sum.min / slip, product, agrees))) {
    return { verdict: 'contradicted', by: 'magnitude' };
  }
  return sum.min === sum.max && isWithin(sum.min, product, agrees)
    ? { verdict: 'supported', by: 'product' }
    : null;
}

function isWithin(value: number, wanted: number, share: number): boolean {
  return value >= wanted * share && value <= wanted / share;
}

/** Thousands apart by a thin space, which no language reads as a decimal sign. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, '\u2009');
}
