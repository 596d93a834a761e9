import type { EntityId } from '../knowledge/entity.ts';
import { classOf, foldOf } from './characters.ts';
import { EXACT, HEADER, NEEDS_CONTEXT } from './compile.ts';
import { firstKeysOf } from './first-keys.ts';
import type { Sense } from './mention.ts';
import { afterJoint, HASH_START, hashToken, tokenEnd } from './tokens.ts';

/** A name as the search holds it. `text` keeps the pack's spelling; `exact` asks for its case. */
export interface Form {
  text: string;
  exact: boolean;
  senses: Sense[];
  /** Index of the next form with the same tokens, -1 at the end. */
  next: number;
}

/** Bits of the filter that is asked at every word: 8 kB, so that it stays in the first cache. */
export const FILTER_BITS = 16;

const IS_PREFIX = 1;

/**
 * The gazetteer, ready for search. Rebuilt from its string in about a millisecond: an open-addressed table from the
 * hash of a name's tokens, and of each prefix of them, to the names that have these tokens.
 */
export class Gazetteer {
  readonly forms: Form[] = [];
  readonly filter = new Uint32Array(2 ** FILTER_BITS / 32);
  private readonly mask: number;
  private readonly hashes: Int32Array;
  /** Per slot: index of the first form + 1, doubled, plus one where longer names go on. */
  private readonly values: Int32Array;

  constructor(encoded: string) {
    const [header, ids, ...lines] = encoded.split('\n');
    if (header !== HEADER)
      throw new Error(`not a gazetteer of this version: "${(header ?? '').slice(0, 20)}"`);
    const order = (ids ?? '').split('\t') as EntityId[];
    const keys = this.readForms(lines, order);
    let size = 16;
    while (size < keys * 2) size *= 2;
    this.mask = size - 1;
    this.hashes = new Int32Array(size);
    this.values = new Int32Array(size);
    this.forms.forEach((_, index) => this.insert(index));
  }

  /** Value of a token hash: 0 when no name starts so; else see `values`. */
  probe(hash: number): number {
    let slot = hash & this.mask;
    for (;;) {
      const value = this.values[slot] ?? 0;
      if (value === 0 || this.hashes[slot] === hash) return value;
      slot = (slot + 1) & this.mask;
    }
  }

  private readForms(lines: string[], order: EntityId[]): number {
    let text = '';
    let tokens = 0;
    for (const line of lines) {
      const tab = line.indexOf('\t');
      if (tab < 0) continue;
      text = text.slice(0, parseInt(line.charAt(0), 36)) + line.slice(1, tab);
      const exact = line.charAt(tab + 1) === EXACT;
      const senses = line.slice(tab + (exact ? 2 : 1)).split(',');
      this.forms.push({ text, exact, senses: senses.flatMap((s) => readSense(s, order)), next: -1 });
      tokens += countTokens(text);
    }
    return Math.max(tokens, 1);
  }

  private insert(index: number): void {
    const form = this.forms[index];
    if (!form) return;
    for (const bits of firstKeysOf(form.text)) {
      const bit = bits & (2 ** FILTER_BITS - 1);
      this.filter[bit >>> 5] = (this.filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
    let hash = HASH_START;
    for (let at = afterJoint(form.text, 0); at >= 0;) {
      hash = hashToken(form.text, at, hash);
      at = afterJoint(form.text, tokenEnd);
      const slot = this.slotFor(hash);
      const value = this.values[slot] ?? 0;
      if (at >= 0) this.values[slot] = value | IS_PREFIX;
      else {
        form.next = (value >> 1) - 1;
        this.values[slot] = ((index + 1) << 1) | (value & IS_PREFIX);
      }
    }
  }

  private slotFor(hash: number): number {
    let slot = hash & this.mask;
    while ((this.values[slot] ?? 0) !== 0 && this.hashes[slot] !== hash) slot = (slot + 1) & this.mask;
    this.hashes[slot] = hash;
    return slot;
  }
}

function readSense(coded: string, order: EntityId[]): Sense[] {
  const context = coded.endsWith(NEEDS_CONTEXT);
  const id = order[parseInt(context ? coded.slice(0, -1) : coded, 36)];
  return id ? [{ id, context }] : [];
}

function countTokens(text: string): number {
  let count = 0;
  let last = -1;
  for (let i = 0; i < text.length; i++) {
    const kind = classOf(foldOf(text.charCodeAt(i)));
    if (kind !== last || kind === 3) count++;
    last = kind;
  }
  return count;
}

export function openGazetteer(encoded: string): Gazetteer {
  return new Gazetteer(encoded);
}
