import type { EntityId } from '../knowledge/entity.ts';
import { CHAINED, EXACT, HEADER, NEEDS_CONTEXT } from './compile.ts';
import { FILTER_BITS, readKeys } from './first-keys.ts';
import { KeyTable } from './key-table.ts';
import type { Sense } from './mention.ts';

/** A name as the search holds it. `text` keeps the pack's spelling; `exact` asks for its case. */
export interface Form {
  text: string;
  exact: boolean;
  senses: Sense[];
  /** Index of the next form with the same tokens, -1 at the end. */
  next: number;
}

/**
 * The gazetteer, ready for search: a table from the hash of a name's tokens, and of each prefix of them, to the names
 * that have these tokens. A name itself is read from its line when it is first met: a page names few of them.
 */
export class Gazetteer {
  /** Asked at every word. 8 kB, so that it stays in the first cache. */
  readonly filter = new Uint32Array(2 ** FILTER_BITS / 32);
  /** How many forms there are. */
  readonly size: number;
  private readonly keys: KeyTable;
  private readonly order: EntityId[];
  /** Where the line of each form begins, and where the last one ends. */
  private readonly lines: Int32Array;
  private readonly forms: (Form | undefined)[] = [];

  constructor(private readonly encoded: string) {
    const { header, size, ids, filter, keys, end } = headOf(encoded);
    if (header !== HEADER) throw new Error(`not a gazetteer of this version: "${header.slice(0, 20)}"`);
    this.size = Number(size);
    this.order = ids.split('\t') as EntityId[];
    readKeys(filter, (bit) => (this.filter[bit >>> 5] = (this.filter[bit >>> 5] ?? 0) | (1 << (bit & 31))));
    this.keys = new KeyTable(keys);
    this.lines = new Int32Array(this.size + 1);
    let at = end;
    for (let line = 0; line < this.size; line++) {
      this.lines[line] = at;
      at = encoded.indexOf('\n', at) + 1;
    }
    this.lines[this.size] = at;
  }

  /** Value of a token hash: 0 when no name starts so; else the index of the first form + 1, doubled, plus one where longer names go on. */
  probe(hash: number): number {
    return this.keys.probe(hash);
  }

  form(index: number): Form | undefined {
    return index < this.size ? (this.forms[index] ??= this.read(index)) : undefined;
  }

  private read(index: number): Form {
    const line = this.encoded.slice(this.lines[index], (this.lines[index + 1] ?? 0) - 1);
    const tab = line.indexOf('\t');
    const isChained = line.endsWith(CHAINED);
    const exact = line.charAt(tab + 1) === EXACT;
    const senses = line.slice(tab + (exact ? 2 : 1), isChained ? -1 : undefined).split(',');
    return {
      text: line.slice(0, tab),
      exact,
      senses: senses.flatMap((coded) => readSense(coded, this.order)),
      next: isChained ? index + 1 : -1,
    };
  }
}

/** The lines before the forms, and where they end. */
function headOf(encoded: string) {
  let end = 0;
  const line = (): string => {
    const from = end;
    end = encoded.indexOf('\n', from) + 1 || encoded.length + 1;
    return encoded.slice(from, end - 1);
  };
  const [header, size, ids, filter, keys] = [line(), line(), line(), line(), line()];
  return { header, size, ids, filter, keys, end };
}

function readSense(coded: string, order: EntityId[]): Sense[] {
  const context = coded.endsWith(NEEDS_CONTEXT);
  const id = order[parseInt(context ? coded.slice(0, -1) : coded, 36)];
  return id ? [{ id, context }] : [];
}

export function openGazetteer(encoded: string): Gazetteer {
  return new Gazetteer(encoded);
}
