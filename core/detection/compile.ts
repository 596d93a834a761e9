import type { Entity, EntityId, Name } from '../knowledge/entity.ts';
import { foldOf } from './characters.ts';
import { encodeFirstKeys, FILTER_MASK, firstKeysOf } from './first-keys.ts';
import { encodeKeys, keyOf, type Key } from './key-table.ts';
import { afterJoint, HASH_START, hashToken, tokenEnd } from './tokens.ts';

/**
 * All names of the packs, as two strings that travel to a page: the gazetteer and, asked first, the hashes of the
 * names' first tokens. Compiled once for each version of the knowledge, in the background; never in a page.
 */
export interface CompiledGazetteer {
  bitmap: string;
  gazetteer: string;
}

/** First line of an encoded gazetteer: what it is, and the version of this encoding. */
export const HEADER = 'gazetteer 3';
/** Marks of a form: its letters' case counts; a sense of it needs context. */
export const EXACT = '!';
export const NEEDS_CONTEXT = '?';

interface Form {
  text: string;
  exact: boolean;
  senses: Map<EntityId, boolean>;
}

/** Longest name that the search follows, in UTF-16 units. */
const MAX_NAME = 80;

export function compileGazetteer(entities: Iterable<Entity>): CompiledGazetteer {
  const forms = new Map<string, Form>();
  const ids = new Set<EntityId>();
  for (const entity of entities) {
    for (const name of entity.names) {
      if (addForm(forms, entity.id, name)) ids.add(entity.id);
    }
  }
  const order = [...ids].sort();
  const all = [...forms.values()].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  const firstKeys = all.flatMap(({ text }) => firstKeysOf(text));
  const head = [
    HEADER,
    String(all.length),
    order.join('\t'),
    encodeFirstKeys(firstKeys.map((key) => key & FILTER_MASK)),
  ];
  return {
    bitmap: encodeFirstKeys(firstKeys),
    gazetteer: [...head, encodeKeys(keysOf(all, order))].join('\n'),
  };
}

/** The hash of a name's first token, of its first two, and so on. */
function hashesOf(text: string): number[] {
  const hashes: number[] = [];
  for (let at = afterJoint(text, 0), hash = HASH_START; at >= 0; at = afterJoint(text, tokenEnd)) {
    hash = hashToken(text, at, hash);
    hashes.push(hash);
  }
  return hashes;
}

/** Under the hashes of its first tokens a name goes on, under that of all its tokens it stands. */
function keysOf(forms: readonly Form[], order: readonly EntityId[]): Map<number, Key> {
  const keys = new Map<number, Key>();
  const keyAt = (hash: number): Key => {
    const key = keys.get(keyOf(hash)) ?? { goesOn: false, lines: [] };
    keys.set(keyOf(hash), key);
    return key;
  };
  const index = new Map(order.map((id, i) => [id, i.toString(36)]));
  for (const form of forms) {
    const hashes = hashesOf(form.text);
    const whole = hashes.pop();
    for (const hash of hashes) keyAt(hash).goesOn = true;
    if (whole !== undefined) keyAt(whole).lines.push(lineOf(form, index));
  }
  return keys;
}

/** A form's text, a tab, its case mark and senses. */
function lineOf({ text, exact, senses }: Form, index: ReadonlyMap<EntityId, string>): string {
  const coded = [...senses].map(([id, context]) => `${index.get(id) ?? ''}${context ? NEEDS_CONTEXT : ''}`);
  return `${text}\t${exact ? EXACT : ''}${coded.join(',')}`;
}

function addForm(forms: Map<string, Form>, id: EntityId, name: Name): boolean {
  const text = name.text.normalize('NFC').trim();
  if (text.length < 2 || text.length > MAX_NAME || !canBeFollowed(text)) return false;
  const context = name.context === true;
  // An ambiguous name keeps its case ("Ada", never "ada"): forms of one text but different case stay apart.
  const exact = context && /\p{L}/u.test(text);
  const key = exact ? `${EXACT}${text}` : foldText(text);
  const form = forms.get(key) ?? { text, exact, senses: new Map<EntityId, boolean>() };
  form.senses.set(id, (form.senses.get(id) ?? true) && context);
  forms.set(key, form);
  return true;
}

/** Can the search go from token to token to the end? Not over `): `, so such a name would be found by its beginning. */
function canBeFollowed(text: string): boolean {
  let end = 0;
  for (let at = afterJoint(text, 0); at >= 0; at = afterJoint(text, end)) {
    hashToken(text, at, HASH_START);
    end = tokenEnd;
  }
  return end > 0 && !/[\p{L}\p{N}]/u.test(text.slice(end));
}

function foldText(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(foldOf(text.charCodeAt(i)));
  return folded;
}
