import type { Entity, EntityId, Name } from '../knowledge/entity.ts';
import { foldOf } from './characters.ts';
import { encodeFirstKeys, FILTER_MASK, firstKeysOf } from './first-keys.ts';
import { encodeKeys, type Key } from './key-table.ts';
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
export const HEADER = 'gazetteer 2';
/** Marks of a form: its letters' case counts; a sense of it needs context; the next form has the same tokens. */
export const EXACT = '!';
export const NEEDS_CONTEXT = '?';
export const CHAINED = '+';
/** Bit of a key's value: longer names go on after these tokens. */
const IS_PREFIX = 1;

interface Form {
  text: string;
  exact: boolean;
  senses: Map<EntityId, boolean>;
}

interface HashedForm extends Form {
  /** Of its tokens: the first, the first two, and so on. */
  hashes: number[];
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
  const hashed = [...forms.values()].map((form) => ({ ...form, hashes: hashesOf(form.text) })).sort(byTokens);
  const firstKeys = hashed.flatMap(({ text }) => firstKeysOf(text));
  const head = [
    HEADER,
    String(hashed.length),
    order.join('\t'),
    encodeFirstKeys(firstKeys.map((key) => key & FILTER_MASK)),
    encodeKeys(keysOf(hashed)),
  ];
  return {
    bitmap: encodeFirstKeys(firstKeys),
    gazetteer: [...head, ...encodeForms(hashed, order), ''].join('\n'),
  };
}

/** Forms with the same tokens follow each other. */
function byTokens(a: HashedForm, b: HashedForm): number {
  return (a.hashes.at(-1) ?? 0) - (b.hashes.at(-1) ?? 0) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
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

/** See `Gazetteer.probe` for the values. */
function keysOf(forms: HashedForm[]): Key[] {
  const values = new Map<number, number>();
  forms.forEach(({ hashes }, index) => {
    const last = hashes.length - 1;
    hashes.forEach((hash, i) => {
      const value = values.get(hash) ?? 0;
      const isFirst = i === last && value >> 1 === 0;
      values.set(hash, value | (i < last ? IS_PREFIX : 0) | (isFirst ? (index + 1) << 1 : 0));
    });
  });
  return [...values].map(([hash, value]) => ({ hash, value }));
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

/** One line a form: its text, a tab, case mark, senses, and a mark where the next form has the same tokens. */
function encodeForms(forms: HashedForm[], order: EntityId[]): string[] {
  const index = new Map(order.map((id, i) => [id, i.toString(36)]));
  return forms.map(({ text, exact, senses, hashes }, i) => {
    const coded = [...senses].map(([id, context]) => `${index.get(id) ?? ''}${context ? NEEDS_CONTEXT : ''}`);
    const isChained = forms[i + 1]?.hashes.at(-1) === hashes.at(-1);
    return `${text}\t${exact ? EXACT : ''}${coded.join(',')}${isChained ? CHAINED : ''}`;
  });
}
