import { classOf, foldOf, IDEOGRAPH, isWord } from './characters.ts';
import { onceFor } from './once.ts';
import type { DetectionWords } from './words.ts';

/** A word of the tables, and how much it says. */
interface Entry {
  text: string;
  /** One that many topics share (`said?`). */
  weak: boolean;
  /** One that must touch the name (`<road`, `>road`). */
  side: 'before' | 'after' | null;
}

/** The cues under one key of the tables, by how they are compared with a word. */
export interface CueList {
  exact: Map<string, Entry[]>;
  stems: Entry[];
  endings: Entry[];
  /** Entries of the words that were asked for: a page says the same words again and again. */
  known: Map<string, readonly Entry[]>;
  /** Cues in scripts without spaces: looked for as substrings. */
  unspaced: Entry[];
}

export interface Word {
  text: string;
  /** A run of ideographs, in which cues are looked for as substrings. */
  unspaced: boolean;
  start: number;
  end: number;
}

/** A cue as it stands in the text. */
export type Cue = Entry & Word;

export const cueListsOf = onceFor((words: readonly DetectionWords[]): ReadonlyMap<string, CueList> => {
  const lists = new Map<string, CueList>();
  for (const { cues } of words) {
    for (const [key, list] of Object.entries(cues)) addCues(lists, key, list);
  }
  return lists;
});

function addCues(lists: Map<string, CueList>, key: string, cues: string[]): void {
  const list = lists.get(key) ?? newList();
  for (const cue of cues) addCue(list, cue);
  lists.set(key, list);
}

function newList(): CueList {
  return { exact: new Map(), stems: [], endings: [], unspaced: [], known: new Map() };
}

const SIDES: Record<string, Entry['side']> = { '<': 'before', '>': 'after' };
const CUE = /^(?<side>[<>]?)(?<ending>\*?)(?<text>.*?)(?<stem>\*?)(?<weak>\??)$/;

function addCue(list: CueList, cue: string): void {
  const { side = '', ending, text = '', stem, weak } = CUE.exec(cue)?.groups ?? {};
  const entry: Entry = { text, weak: weak === '?', side: SIDES[side] ?? null };
  if (isUnspaced(text)) list.unspaced.push(entry);
  else if (ending) list.endings.push(entry);
  else if (stem) list.stems.push(entry);
  else list.exact.set(text, [...(list.exact.get(text) ?? []), entry]);
}

/** The cues of a list among the words. */
export function cuesAmong(words: readonly Word[], list: CueList): Cue[] {
  const cues: Cue[] = [];
  for (const word of words) {
    if (word.unspaced) {
      for (const entry of list.unspaced) {
        for (const place of placesIn(word, entry.text)) cues.push({ ...entry, ...place });
      }
    } else for (const entry of entriesOf(word.text, list)) cues.push({ ...entry, ...word });
  }
  return cues;
}

function isUnspaced(text: string): boolean {
  return classOf(text.charCodeAt(0)) === IDEOGRAPH;
}

/** No page has so many words; a text that goes on with new ones is not kept. */
const MOST_KNOWN = 20_000;

function entriesOf(word: string, { exact, stems, endings, known }: CueList): readonly Entry[] {
  const before = known.get(word);
  if (before) return before;
  const entries = [
    ...(exact.get(word) ?? []),
    ...stems.filter((stem) => word.startsWith(stem.text)),
    ...endings.filter((ending) => word.endsWith(ending.text)),
  ];
  if (known.size < MOST_KNOWN) known.set(word, entries);
  return entries;
}

/** Where a text stands in a run of ideographs. */
export function placesIn(word: Word, text: string): Word[] {
  const places: Word[] = [];
  for (let at = word.text.indexOf(text); at >= 0; at = word.text.indexOf(text, at + text.length)) {
    places.push({ text, unspaced: true, start: word.start + at, end: word.start + at + text.length });
  }
  return places;
}

/** The words of a text, cut once: names that stand close together have the same words near them. */
export class WordsOf {
  private readonly blocks = new Map<number, Word[]>();

  constructor(private readonly text: string) {}

  /** The words from `from` to `to`, which lie in one block; of those that go over an end, the part inside. */
  between(block: Span, from: number, to: number): Word[] {
    const words = this.blocks.get(block.start) ?? wordsBetween(this.text, block.start, block.end);
    this.blocks.set(block.start, words);
    const inside: Word[] = [];
    for (let i = firstEndingAfter(words, from); i < words.length; i++) {
      const word = words[i];
      if (!word || word.start >= to) break;
      inside.push(clipped(word, from, to));
    }
    return inside;
  }
}

interface Span {
  start: number;
  end: number;
}

function clipped(word: Word, from: number, to: number): Word {
  if (word.start >= from && word.end <= to) return word;
  const start = Math.max(word.start, from);
  const end = Math.min(word.end, to);
  return { ...word, text: word.text.slice(start - word.start, end - word.start), start, end };
}

function firstEndingAfter(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Folded words; a run of ideographs counts as one word. A word has as many code units as its span. */
export function wordsBetween(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  let current: Word | null = null;
  let unspaced = false;
  for (let i = from; i < to; i++) {
    const kind = classOf(text.charCodeAt(i));
    const ideograph = kind === IDEOGRAPH;
    if (!isWord(kind) && !ideograph) {
      current = null;
      continue;
    }
    if (!current || ideograph !== unspaced) {
      current = { text: '', unspaced: ideograph, start: i, end: i };
      unspaced = ideograph;
      words.push(current);
    }
    current.text += String.fromCharCode(foldOf(text.charCodeAt(i)));
    current.end = i + 1;
  }
  return words;
}
