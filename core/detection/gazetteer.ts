import type { EntityId } from '../knowledge/entity.ts';
import { EXACT, HEADER, NEEDS_CONTEXT } from './compile.ts';
import { FILTER_BITS, readKeys } from './first-keys.ts';
import { KeyTable, type Found } from './key-table.ts';
import type { Sense } from './mention.ts';

/** A name as the search holds it. `text` keeps the pack's spelling; `exact` asks for its case. */
export interface Form {
  text: string;
  exact: boolean;
  senses: Sense[];
  /** Line of the next form with the same tokens, 0 at the end. */
  next: number;
}

/**
 * The gazetteer, ready for search: a table from the hash of a name's tokens, and of each prefix of them, to the names
 * that have these tokens. It is asked as it came, and a name is read from its line when it is first met: a page names
 * few of them.
 */
export class Gazetteer {
  /** Asked at every word. 8 kB, so that it stays in the first cache. */
  readonly filter = new Uint32Array(2 ** FILTER_BITS / 32);
  /** How many forms there are. */
  readonly size: number;
  private readonly table: KeyTable;
  private readonly order: EntityId[];
  private readonly forms = new Map<number, Form>();

  constructor(encoded: string) {
    const { header, size, ids, filter, end } = headOf(encoded);
    if (header !== HEADER) throw new Error(`not a gazetteer of this version: "${header.slice(0, 20)}"`);
    this.size = Number(size);
    this.order = ids.split('\t') as EntityId[];
    readKeys(filter, (bit) => (this.filter[bit >>> 5] = (this.filter[bit >>> 5] ?? 0) | (1 << (bit & 31))));
    this.table = new KeyTable(encoded, end);
  }

  /** What begins with the tokens of a hash. */
  probe(hash: number): Found {
    return this.table.probe(hash);
  }

  /** The form in a line that `firstLineOf` or another form named. */
  form(line: number): Form {
    const form = this.forms.get(line) ?? this.read(line);
    this.forms.set(line, form);
    return form;
  }

  private read(line: number): Form {
    const { text, next } = this.table.read(line);
    const tab = text.indexOf('\t');
    const exact = text.charAt(tab + 1) === EXACT;
    const senses = text.slice(tab + (exact ? 2 : 1)).split(',');
    return {
      text: text.slice(0, tab),
      exact,
      senses: senses.flatMap((coded) => readSense(coded, this.order)),
      next,
    };
  }
}

/** The lines before the table, and where they end. */
function headOf(encoded: string) {
  let end = 0;
  const line = (): string => {
    const from = end;
    end = encoded.indexOf('\n', from) + 1 || encoded.length + 1;
    return encoded.slice(from, end - 1);
  };
  const [header, size, ids, filter] = [line(), line(), line(), line()];
  return { header, size, ids, filter, end };
}

function readSense(coded: string, order: EntityId[]): Sense[] {
  const context = coded.endsWith(NEEDS_CONTEXT);
  const id = order[parseInt(context ? coded.slice(0, -1) : coded, 36)];
  return id ? [{ id, context }] : [];
}

export function openGazetteer(encoded: string): Gazetteer {
  return new Gazetteer(encoded);
}
