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
  /** Cues in scripts without spaces: looked for as substrings. */
  unspaced: Entry[];
}

export interface Word {
  text: string;
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
  const list = lists.get(key) ?? { exact: new Map<string, Entry[]>(), stems: [], endings: [], unspaced: [] };
  for (const cue of cues) addCue(list, cue);
  lists.set(key, list);
}

const SIDES: Record<string, Entry['side']> = { '<': 'before', '>': 'after' };
const CUE = /^(?<side>[<>]?)(?<ending>\*?)(?<text>.*?)(?<stem>\*?)(?<weak>\??)$/;

function addCue(list: CueList, cue: string): void {
  const { side = '', ending, text = '', stem, weak } = CUE.exec(cue)?.groups ?? {};
  const entry: Entry = { text, weak: weak === '?', side: SIDES[side] ?? null };
  if (classOf(text.charCodeAt(0)) === IDEOGRAPH) list.unspaced.push(entry);
  else if (ending) list.endings.push(entry);
  else if (stem) list.stems.push(entry);
  else list.exact.set(text, [...(list.exact.get(text) ?? []), entry]);
}

/** The cues of a list among the words. */
export function cuesAmong(words: readonly Word[], list: CueList): Cue[] {
  return words.flatMap((word) => [
    ...wholeWords(word.text, list).map((entry) => ({ ...entry, ...word })),
    ...list.unspaced.flatMap((entry) => placesIn(word, entry.text).map((place) => ({ ...entry, ...place }))),
  ]);
}

function wholeWords(word: string, { exact, stems, endings }: CueList): Entry[] {
  return [
    ...(exact.get(word) ?? []),
    ...stems.filter((stem) => word.startsWith(stem.text)),
    ...endings.filter((ending) => word.endsWith(ending.text)),
  ];
}

/** Where a text stands in a run of ideographs. */
export function placesIn(word: Word, text: string): Word[] {
  const places: Word[] = [];
  for (let at = word.text.indexOf(text); at >= 0; at = word.text.indexOf(text, at + text.length)) {
    places.push({ text, start: word.start + at, end: word.start + at + text.length });
  }
  return places;
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
      current = { text: '', start: i, end: i };
      unspaced = ideograph;
      words.push(current);
    }
    current.text += String.fromCharCode(foldOf(text.charCodeAt(i)));
    current.end = i + 1;
  }
  return words;
}
