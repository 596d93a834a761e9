import { cleanEnd, isOtherVariant, startsClean } from './boundaries.ts';
import { classOf, DIGIT, foldOf, IDEOGRAPH, isWord, lastBefore } from './characters.ts';
import { firstKeyBits, wordEnd } from './first-keys.ts';
import { FILTER_BITS, type Form, type Gazetteer } from './gazetteer.ts';
import { jointFits, jointOf } from './joints.ts';
import type { Candidate, Sense } from './mention.ts';
import { afterJoint, type FirstKey, HASH_START, hashToken, readFirstKey, tokenEnd } from './tokens.ts';

const FILTER_MASK = 2 ** FILTER_BITS - 1;

/**
 * All names in a text, leftmost and longest, not overlapping. Linear in the text: each word is hashed once and
 * rejected by the filter unless a name starts with it. Offsets are UTF-16 code units into `text`.
 */
export function findCandidates(gazetteer: Gazetteer, text: string): Candidate[] {
  const found: Candidate[] = [];
  const search = new Search(gazetteer, text);
  const key: FirstKey = { token: 0, joined: 0, end: 0 };
  for (let i = 0; i < text.length;) {
    const kind = classOf(text.charCodeAt(i));
    if (!isWord(kind) && kind !== IDEOGRAPH) {
      i++;
      continue;
    }
    readFirstKey(text, i, key);
    const hit = passes(gazetteer, key) ? search.longestFrom(i) : null;
    if (hit) {
      found.push(hit);
      i = hit.end;
    } else i = kind === IDEOGRAPH ? i + 1 : wordEnd(text, key.end);
  }
  return found;
}

function passes(gazetteer: Gazetteer, key: FirstKey): boolean {
  return inFilter(gazetteer, key.token) || (key.joined !== 0 && inFilter(gazetteer, key.joined));
}

function inFilter(gazetteer: Gazetteer, hash: number): boolean {
  const bit = firstKeyBits(hash) & FILTER_MASK;
  return hash !== 0 && ((gazetteer.filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

class Search {
  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly text: string,
  ) {}

  /** The longest name that starts with the token at `start`, or null. */
  longestFrom(start: number): Candidate | null {
    if (!startsClean(this.text, start)) return null;
    let best: Candidate | null = null;
    let hash = HASH_START;
    for (let at = start; at >= 0;) {
      hash = hashToken(this.text, at, hash);
      const end = tokenEnd;
      const value = this.gazetteer.probe(hash);
      if (value === 0) break;
      best = this.matchOf((value >> 1) - 1, start, end) ?? best;
      if ((value & 1) === 0) break;
      at = afterJoint(this.text, end);
    }
    return best;
  }

  /** The names of one chain that are really written from `start` to `end`. */
  private matchOf(first: number, start: number, end: number): Candidate | null {
    const senses: Sense[] = [];
    const written = this.text.slice(start, end);
    let last = -1;
    for (let index = first; index >= 0;) {
      const form = this.gazetteer.forms[index];
      if (!form) break;
      index = form.next;
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
