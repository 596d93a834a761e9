import type { Entity, EntityId, Name } from '../knowledge/entity.ts';
import { foldOf } from './characters.ts';
import { encodeFirstKeys, firstKeysOf } from './first-keys.ts';
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
export const HEADER = 'gazetteer 1';
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
  const sorted = [...forms.values()].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return {
    bitmap: encodeFirstKeys(sorted.flatMap((form) => firstKeysOf(form.text))),
    gazetteer: [HEADER, order.join('\t'), ...encodeForms(sorted, order)].join('\n'),
  };
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

/** One line a form: length of the prefix shared with the line before (base 36), the rest, a tab, case mark, senses. */
function encodeForms(forms: Form[], order: EntityId[]): string[] {
  const index = new Map(order.map((id, i) => [id, i.toString(36)]));
  let previous = '';
  return forms.map(({ text, exact, senses }) => {
    const shared = sharedLength(previous, text);
    previous = text;
    const coded = [...senses].map(([id, context]) => `${index.get(id) ?? ''}${context ? NEEDS_CONTEXT : ''}`);
    return `${shared.toString(36)}${text.slice(shared)}\t${exact ? EXACT : ''}${coded.join(',')}`;
  });
}

function sharedLength(a: string, b: string): number {
  const limit = Math.min(a.length, b.length, 35);
  let i = 0;
  while (i < limit && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
}
