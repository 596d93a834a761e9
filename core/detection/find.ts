import { cleanEnd, isOtherVariant, startsClean } from './boundaries.ts';
import { classOf, DIGIT, entryOf, foldOf, IDEOGRAPH, lastBefore, OTHER, SPACE } from './characters.ts';
import { FILTER_MASK, firstKeyBits, wordEnd } from './first-keys.ts';
import type { Form, Gazetteer } from './gazetteer.ts';
import { jointFits, jointOf } from './joints.ts';
import { BEGINNING, firstLineOf, mayGoOn, type Found } from './key-table.ts';
import type { Candidate, Sense } from './mention.ts';
import {
  afterJoint,
  type FirstKey,
  HASH_START,
  hashBeforeLast,
  hashToken,
  mix,
  readFirstKey,
  tokenEnd,
} from './tokens.ts';

/** Letters of the shortest single word that may take an s. */
const GENITIVE = 5;
/** Entries from here on are no tokens. */
const NO_TOKEN = SPACE << 16;
const LETTERS_END = DIGIT << 16;
const SMALL_S = 's'.charCodeAt(0);
/** Words that follow a name and say what it names: a company; Mr or Ms. */
const NAME_SUFFIXES = ['公司', '氏'];
const CAPITAL_Z = 'Z'.charCodeAt(0);
/** Of full-width forms. */
const FIRST_WIDE = 0xff01;

/**
 * All names in a text, leftmost and longest, not overlapping. Linear in the text: each word is hashed once and
 * rejected by the filter unless a name starts with it. Offsets are UTF-16 code units into `text`. `met` takes the
 * offsets of words with a Latin capital, or in wide print, with which a name may begin.
 */
export function findCandidates(gazetteer: Gazetteer, text: string, met: number[] = []): Candidate[] {
  const found: Candidate[] = [];
  const search = new Search(gazetteer, text, met);
  const { length } = text;
  for (let i = 0; i < length;) {
    const entry = entryOf(text.charCodeAt(i));
    if (entry >= NO_TOKEN) {
      i++;
      continue;
    }
    const hit = entry < LETTERS_END ? search.atWord(i) : search.atToken(i);
    i = search.next;
    if (hit) found.push(hit);
  }
  return found;
}

/** The candidates of a block, by their offsets in the whole text. */
export function movedBy(offset: number, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((one) => ({ ...one, start: one.start + offset, end: one.end + offset }));
}

class Search {
  /** Where the search goes on after the token that was asked last. */
  next = 0;
  private readonly key: FirstKey = { token: 0, joined: 0, end: 0 };
  private readonly filter: Uint32Array;

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly text: string,
    private readonly met: number[],
  ) {
    this.filter = gazetteer.filter;
  }

  /** The inner loop: most tokens are plain words, which are hashed and rejected here without another call. */
  atWord(start: number): Candidate | null {
    const { text, filter } = this;
    const { length } = text;
    let hash = HASH_START;
    let singular = 0;
    let entry = 0;
    let i = start;
    for (; i < length; i++) {
      entry = entryOf(text.charCodeAt(i));
      if (entry >= LETTERS_END) break;
      singular = hash;
      hash = mix(hash, entry);
    }
    if (i < length && entry >>> 16 !== SPACE && entry >>> 16 !== OTHER) {
      this.meet(start);
      return this.atToken(start);
    }
    this.next = i;
    const bit = firstKeyBits(hash) & FILTER_MASK;
    if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0 && !this.isGenitive(start, i, singular))
      return null;
    this.meet(start);
    return this.longestFrom(start);
  }

  private meet(start: number): void {
    const code = this.text.charCodeAt(start);
    if (code <= CAPITAL_Z || code >= FIRST_WIDE) this.met.push(start);
  }

  /** `Nvidias Umsatz`: a name of some length, with a capital; short ones with an s are other words (`Klas`). */
  private isGenitive(start: number, end: number, singular: number): boolean {
    if (this.text.charCodeAt(end - 1) !== SMALL_S || end - start <= GENITIVE) return false;
    const first = this.text.charCodeAt(start);
    return foldOf(first) !== first && this.passes(singular);
  }

  /** Any token: numbers, ideographs, and letters with digits, hyphens or invisible characters after them. */
  atToken(start: number): Candidate | null {
    readFirstKey(this.text, start, this.key);
    const { token, joined, end } = this.key;
    this.next = classOf(this.text.charCodeAt(start)) === IDEOGRAPH ? start + 1 : wordEnd(this.text, end);
    return this.passes(token) || this.passes(joined) ? this.longestFrom(start) : null;
  }

  private passes(hash: number): boolean {
    const bit = firstKeyBits(hash) & FILTER_MASK;
    return hash !== 0 && ((this.filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  /** The longest name that starts with the token at `start`, or null. */
  private longestFrom(start: number): Candidate | null {
    let best: Candidate | null = null;
    let hash = HASH_START;
    let found = BEGINNING;
    for (let at = start; at >= 0 && mayGoOn(found);) {
      hash = hashToken(this.text, at, hash);
      const end = tokenEnd;
      found = this.gazetteer.probe(hash);
      if (firstLineOf(found) > 0)
        best = withoutWord(best, this.matchOf(found, start, end), this.text) ?? best;
      else if (at > start ? end > at + 1 : this.isGenitive(start, end, hashBeforeLast))
        best = this.pluralOf(start, end) ?? best;
      at = afterJoint(this.text, end);
    }
    if (!best || !startsClean(this.text, start)) return null;
    this.next = best.end;
    return best;
  }

  /** `MI300Xs`: letters at the end of a longer name with an s after them. */
  private pluralOf(start: number, end: number): Candidate | null {
    if (foldOf(this.text.charCodeAt(end - 1)) !== SMALL_S) return null;
    const match = this.matchOf(this.gazetteer.probe(hashBeforeLast), start, end - 1);
    return match && { ...match, base: this.text.slice(start, end - 1) };
  }

  /** The names of one chain that are really written from `start` to `end`. */
  private matchOf(found: Found, start: number, end: number): Candidate | null {
    const senses: Sense[] = [];
    const written = this.text.slice(start, end);
    let last = -1;
    for (let line = firstLineOf(found); line > 0;) {
      const form = this.gazetteer.form(line);
      line = form.next;
      if (!isWritten(form, written)) continue;
      const stop = cleanEnd(this.text, end, !form.exact);
      if (stop < 0) continue;
      last = Math.max(last, stop);
      for (const sense of form.senses) if (!senses.some((s) => s.id === sense.id)) senses.push(sense);
    }
    if (last < 0 || this.isOther(end, last)) return null;
    return { start, end: last, senses };
  }

  private isOther(end: number, stop: number): boolean {
    const last = classOf(this.text.charCodeAt(lastBefore(this.text, end)));
    return last === DIGIT && stop === end && isOtherVariant(this.text, end);
  }
}

/** 苹果公司, マスク氏: the word for a company or a person says which 苹果 or マスク is meant, and is no part of the name. */
function withoutWord(name: Candidate | null, longer: Candidate | null, text: string): Candidate | null {
  const isBare = name && longer && NAME_SUFFIXES.includes(text.slice(name.end, longer.end));
  return isBare ? { ...longer, end: name.end } : longer;
}

const SAME_CASE = 2;
const CAPITAL = 4;

/** Is the text the form: same letters, the case it asks for, joints that suit it? */
function isWritten(form: Form, text: string): boolean {
  let likeness = SAME_CASE | CAPITAL;
  let at = { name: afterJoint(form.text, 0), text: 0 };
  let tokenStart = at.name;
  for (;;) {
    const alike = compare(form.text.charCodeAt(at.name), text.charCodeAt(at.text));
    if (alike === 0) return false;
    likeness &= alike;
    const next = { name: afterJoint(form.text, at.name + 1), text: afterJoint(text, at.text + 1) };
    if (next.name < 0 || next.text < 0) return next.name === next.text && (!form.exact || likeness > 1);
    const sides = {
      before: classOf(form.text.charCodeAt(at.name)),
      after: classOf(form.text.charCodeAt(next.name)),
      length: at.name + 1 - tokenStart,
    };
    const found = jointOf(text, at.text + 1, next.text);
    if (!jointFits(jointOf(form.text, at.name + 1, next.name), found, sides)) return false;
    if (sides.before !== sides.after || next.name > at.name + 1) tokenStart = next.name;
    at = next;
  }
}

/** 0 for different letters; else 1 plus the cases which the text's letter keeps to. */
function compare(named: number, written: number): number {
  if (named === written) return SAME_CASE | (upperOf(named) === written ? CAPITAL : 0) | 1;
  if (foldOf(named) !== foldOf(written)) return 0;
  return (upperOf(named) === written ? CAPITAL : 0) | 1;
}

function upperOf(code: number): number {
  const upper = String.fromCharCode(code).toUpperCase();
  return upper.length === 1 ? upper.charCodeAt(0) : code;
}
