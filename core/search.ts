import { classOf, foldOf, IDEOGRAPH, IGNORED, isWord } from './detection/characters.ts';
import { lettersOf, slipsBetween } from './edit-distance.ts';
import { KINDS, type Entity, type EntityId, type Kind } from './knowledge/entity.ts';

/** An entity that a look-up found, and the name by which it did. */
export interface Hit {
  id: EntityId;
  /** Canonical name. */
  name: string;
  kind: Kind;
  matched: string;
}

/** What an index is made of; the same id may come several times, from several packs. */
export type Named = Pick<Entity, 'id' | 'kind' | 'name' | 'family'> & { names: readonly { text: string }[] };

/** One name as it is looked up: folded, without spaces and signs. */
interface Entry {
  entity: Named;
  text: string;
  key: string;
  /** Where its words start in the key. */
  starts: number[];
  letters: number;
}

/** A name from one of its words on: `NVIDIA H100` is found by `nvidia h` and by `h1`. */
interface Tail {
  key: string;
  entry: Entry;
  isStart: boolean;
}

export interface SearchIndex {
  entries: Entry[];
  /** Ascending by key. */
  tails: Tail[];
  /** Words of several names, for slips in one of them. */
  words: { key: string; letters: number; entries: Entry[] }[];
}

/** Ids of all entities of one kind, in the order of the packs. */
export function idsOfKind({ entries }: SearchIndex, kind: Kind): EntityId[] {
  return [...new Set(entries.flatMap(({ entity }) => (entity.kind === kind ? entity.id : [])))];
}

/** How well a name fits, best first. */
const EXACT = 0;
const START = 1;
const WORD = 2;
const SLIP = 3;
const WORD_SLIP = 4;
/** More slips than are ever forgiven: what parts a fit from the next is below one. */
const TEN = 10;
/** Characters from which on so many slips (left out, added, changed, swapped) are forgiven. */
const FORGIVING = [
  { from: 9, slips: 2 },
  { from: 5, slips: 1 },
];

export function searchIndexOf(entities: Iterable<Named>): SearchIndex {
  const entries: Entry[] = [];
  const first = new Map<EntityId, Named>();
  for (const told of entities) {
    const entity = first.get(told.id) ?? told;
    first.set(told.id, entity);
    for (const text of new Set([told.name, ...told.names.map((name) => name.text)])) {
      const words = wordsOf(text);
      if (words.length > 0) entries.push(entryOf(entity, text, words));
    }
  }
  const tails = entries.flatMap((entry) =>
    entry.starts.map((start) => ({ key: entry.key.slice(start), entry, isStart: start === 0 })),
  );
  tails.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { entries, tails, words: sharedWords(entries) };
}

function entryOf(entity: Named, text: string, words: string[]): Entry {
  const key = words.join('');
  let end = 0;
  const starts = words.map((word) => (end += word.length) - word.length);
  return { entity, text, key, starts, letters: lettersOf(key) };
}

/** Words that are part of a name and long enough for a slip. */
function sharedWords(entries: readonly Entry[]): SearchIndex['words'] {
  const words = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.starts.length === 1) continue;
    for (const [i, start] of entry.starts.entries()) {
      const word = entry.key.slice(start, entry.starts[i + 1]);
      const sharers = words.get(word);
      if (sharers) sharers.push(entry);
      else if (slipsIn(word) > 0) words.set(word, [entry]);
    }
  }
  return [...words].map(([key, sharers]) => ({ key, letters: lettersOf(key), entries: sharers }));
}

/**
 * The entities whose names fit the text, at most `limit`: the name itself before names that start with it, before
 * names with a word that starts with it, before slips of the pen; families before their members; kinds in their order.
 */
export function search(index: SearchIndex, text: string, limit: number): Hit[] {
  const key = wordsOf(text).join('');
  if (key === '') return [];
  const found = new Found();
  for (const { key: tail, entry, isStart } of startingWith(index.tails, key)) {
    found.add(entry, isStart ? (tail === key ? EXACT : START) : WORD);
  }
  for (const entry of withEachWord(index, wordsOf(text))) found.add(entry, WORD);
  if (found.size < limit) addSlips(found, index, key);
  return found.best(limit);
}

/** Of each entity the name that fits best. */
class Found {
  private readonly byId = new Map<EntityId, { entry: Entry; fit: number }>();

  get size(): number {
    return this.byId.size;
  }

  /** `fit` is one of the constants above, and between two of them the number of slips. */
  add(entry: Entry, fit: number): void {
    const before = this.byId.get(entry.entity.id);
    if (before && before.fit <= fit) return;
    this.byId.set(entry.entity.id, { entry, fit });
  }

  best(limit: number): Hit[] {
    const ranked = [...this.byId.values()].map(({ entry, fit }) => ({ entry, rank: rankOf(entry, fit) }));
    ranked.sort((a, b) => compare(a.rank, b.rank));
    return ranked.slice(0, limit).map(({ entry: { entity, text } }) => {
      const { id, name, kind } = entity;
      return { id, name, kind, matched: text };
    });
  }
}

function rankOf({ entity, key }: Entry, fit: number): (number | string)[] {
  return [fit, entity.family ? 1 : 0, KINDS.indexOf(entity.kind), key.length, entity.name, entity.id];
}

function compare(a: (number | string)[], b: (number | string)[]): number {
  for (const [at, mine] of a.entries()) {
    const theirs = b[at] ?? mine;
    if (mine !== theirs) return mine < theirs ? -1 : 1;
  }
  return 0;
}

/** `80gb nvidia a100`: every word starts at some word of the name, in whatever order. */
function withEachWord({ tails }: SearchIndex, words: string[]): Entry[] {
  const [longest, ...others] = words.toSorted((a, b) => b.length - a.length);
  if (longest === undefined || others.length === 0) return [];
  const entries = new Set(startingWith(tails, longest).map(({ entry }) => entry));
  return [...entries].filter(({ key, starts }) =>
    others.every((word) => starts.some((start) => key.startsWith(word, start))),
  );
}

function addSlips(found: Found, { entries, words }: SearchIndex, key: string): void {
  const most = slipsIn(key);
  if (most === 0) return;
  const written = { key, letters: lettersOf(key) };
  for (const entry of entries) {
    const slips = slipsBetween(written, entry, most);
    if (slips <= most) found.add(entry, SLIP + slips / TEN);
  }
  for (const word of words) {
    const slips = slipsBetween(written, word, most);
    if (slips <= most) for (const entry of word.entries) found.add(entry, WORD_SLIP + slips / TEN);
  }
}

function slipsIn(key: string): number {
  return FORGIVING.find(({ from }) => key.length >= from)?.slips ?? 0;
}

function startingWith(tails: readonly Tail[], key: string): Tail[] {
  return tails.slice(placeOf(tails, key), placeOf(tails, `${key}\uffff`));
}

/** Index of the first tail that is not before the key. */
function placeOf(tails: readonly Tail[], key: string): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tails[middle]?.key ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The words of a text as they are compared: folded as the detection does, and without accents besides, since a reader
 * who looks something up may have no key for them. Han, kana and Hangul stand for a word each.
 */
function wordsOf(text: string): string[] {
  const plain = ASCII.test(text) ? text : withoutAccents(text);
  const words: string[] = [];
  let word = '';
  const end = (): void => {
    if (word !== '') words.push(word);
    word = '';
  };
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    const kind = classOf(code);
    if (kind === IGNORED) continue;
    if (!isWord(kind)) end();
    if (isWord(kind) || kind === IDEOGRAPH) word += String.fromCharCode(foldOf(code));
    if (kind === IDEOGRAPH) end();
  }
  end();
  return words;
}

const ASCII = /^[\0-\x7f]*$/;

function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}
