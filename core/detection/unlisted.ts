import type { EntityId } from '../knowledge/entity.ts';
import { cleanEnd, isOtherVariant, startsClean } from './boundaries.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Unlisted } from './mention.ts';
import series from './series.json' with { type: 'json' };
import { afterJoint, HASH_START, hashToken, tokenEnd } from './tokens.ts';

/**
 * Names of things that no pack knows, told by their series: `RTX 6090`, `MI500X`, `TPU v9`. A series is a row in
 * series.json: what its names begin with, which numbers follow, whose it is. What any name of a pack begins with is
 * known, if only under a longer name (`RTX 4050`, which is sold in laptops alone), and never found here.
 */

interface Row {
  vendor: EntityId;
  kind: 'chip' | 'model';
  /** How such a name is written up to the number, of chips with the vendor first: `NVIDIA GeForce RTX `. */
  name: string;
  /** Words that may stand before the name and belong to it: `GeForce`. They make an ambiguous one certain. */
  brands: readonly string[];
  /** First word of the prefix. */
  first: string;
  /**
   * `context`: something else may be called so (`B400` is a road); `vendor`: so much else that only the vendor or a
   * brand directly before it will do (`M7`).
   */
  needs: 'nothing' | 'context' | 'vendor';
  /** Sticky: the prefix, and the number in a group. */
  pattern: RegExp;
}

/** A name of a series; what it needs is asked when its neighbours are known. */
export interface UnlistedName {
  start: number;
  end: number;
  /** Made up from the name, so that its ways of writing are one thing. */
  id: EntityId;
  unlisted: Unlisted;
  needs: Row['needs'];
}

/** White space and invisible characters in any number, or a hyphen; not in a row that `isClosed`: `GB 400` is none. */
const JOINT = '(?:[-\\u2010\\u2011]|[\\s\\u00ad\\u200b\\u2060]{0,64})';
const SPACED = '[\\s\\u200b\\u2060]{1,64}';
const FIRST_WIDE = 0xff01;
const LAST_WIDE = 0xff5e;
const WIDE = /[\uff01-\uff5e]/g;
/** `Ti`, `XT`: a word that makes another product of a number. */
const VARIANT = /[\s-]?[a-z]+/iy;
const BRAND_REACH = 24;

/** By the letter with which the prefix begins: no other word is looked at. */
const ROWS: Row[][] = [];
for (const row of series) (ROWS[row.prefix.charCodeAt(0)] ??= []).push(rowOf(row));

function rowOf(row: (typeof series)[number]): Row {
  const { vendor, name, prefix, number } = row;
  const { kind = 'chip', brands = [], isClosed = false, needs = 'nothing' } = row;
  const joint = isClosed ? '' : JOINT;
  const pattern = new RegExp(`${prefix.replaceAll(' ', SPACED)}${joint}(${number})`, 'y');
  const [first = ''] = prefix.split(' ');
  return { vendor, kind, name, brands, first, needs, pattern } as Row;
}

/**
 * The names of series that no pack knows, in order and apart from each other. `starts` are the offsets of the words to
 * look at, ascending.
 */
export function findUnlisted(gazetteer: Gazetteer, text: string, starts: readonly number[]): UnlistedName[] {
  const found: UnlistedName[] = [];
  let wide: string | null = null;
  for (const start of starts) {
    const code = text.charCodeAt(start);
    const rows = ROWS[narrowed(code)];
    if (!rows || start < (found.at(-1)?.end ?? 0)) continue;
    const source = code < FIRST_WIDE ? text : (wide ??= text.replace(WIDE, narrow));
    const name = longestAt(source, start, rows);
    if (name && !isKnown(gazetteer, source, name)) found.push(named(source, name));
  }
  return found;
}

/** Full-width letters and digits are the ASCII ones in wide print. */
function narrowed(code: number): number {
  return code >= FIRST_WIDE && code <= LAST_WIDE ? code - (FIRST_WIDE - 0x21) : code;
}

function narrow(wide: string): string {
  return String.fromCharCode(narrowed(wide.charCodeAt(0)));
}

interface Match {
  row: Row;
  number: string;
  start: number;
  /** Of the number, of the words that make a variant of it, and of the mention, which may have a plural s. */
  numberEnd: number;
  end: number;
  stop: number;
}

function longestAt(text: string, start: number, rows: readonly Row[]): Match | null {
  let best: Match | null = null;
  for (const row of rows) {
    if (!text.startsWith(row.first, start)) continue;
    row.pattern.lastIndex = start;
    const number = row.pattern.exec(text)?.[1];
    if (number === undefined) continue;
    const numberEnd = row.pattern.lastIndex;
    const end = variantEnd(text, numberEnd);
    const stop = cleanEnd(text, end, true);
    if (stop > (best?.stop ?? 0)) best = { row, number, start, numberEnd, end, stop };
  }
  return best && startsClean(text, start) ? best : null;
}

function variantEnd(text: string, from: number): number {
  let end = from;
  while (isOtherVariant(text, end)) {
    VARIANT.lastIndex = end;
    if (!VARIANT.test(text)) break;
    end = VARIANT.lastIndex;
  }
  return end;
}

/** Does a pack's name begin so, written alone, with the vendor, or with a brand? */
function isKnown(gazetteer: Gazetteer, text: string, { row, start, end }: Match): boolean {
  const vendor = slugOf(row.vendor);
  const name = text.slice(start, end);
  const heads = ['', ...row.brands].flatMap((brand) => [brand, `${vendor} ${brand}`]);
  return heads.some((head) => gazetteer.probe(hashOf(`${head} ${name}`)) !== 0);
}

/** Over the tokens, as the gazetteer's keys are. */
function hashOf(name: string): number {
  let hash = HASH_START;
  for (let at = afterJoint(name, 0); at >= 0; at = afterJoint(name, tokenEnd))
    hash = hashToken(name, at, hash);
  return hash;
}

function named(text: string, { row, number, start, numberEnd, end, stop }: Match): UnlistedName {
  const { vendor, kind, name: before, brands, needs } = row;
  const variant = text.slice(numberEnd, end).match(/[a-z]+/gi) ?? [];
  const name = [`${before}${number}`, ...variant].join(' ');
  const from = brandStart(text, start, brands);
  return {
    start: from,
    end: stop,
    id: `${kind}/${name.toLowerCase()}`,
    unlisted: { vendor, name, series: before.replace(/[ -]$/, '') },
    needs: from < start ? 'nothing' : needs,
  };
}

/** Where the brand before a name begins, else the name's own start. */
function brandStart(text: string, start: number, brands: readonly string[]): number {
  const before = text.slice(Math.max(0, start - BRAND_REACH), start);
  const close = before.trimEnd();
  const brand = brands.find((one) => close.toLowerCase().endsWith(one.toLowerCase()));
  if (brand === undefined || close.length === before.length) return start;
  const from = start - (before.length - close.length) - brand.length;
  return startsClean(text, from) ? from : start;
}

function slugOf(vendor: EntityId): string {
  return vendor.slice(vendor.indexOf('/') + 1);
}
