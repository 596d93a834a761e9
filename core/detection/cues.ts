import { classOf, foldOf, IDEOGRAPH, isWord } from './characters.ts';
import { onceFor } from './once.ts';
import { firstFrom } from './spans.ts';
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

/**
 * The words of a block, cut once, and what is looked for among them, found once: names that stand close together ask
 * for the same cues again and again.
 */
export class BlockWords {
  /** The places of each word of a script with spaces. */
  private readonly spaced = new Map<string, Word[]>();
  private readonly runs: Word[] = [];
  private readonly cues = new Map<CueList, readonly Cue[]>();
  private readonly places = new Map<string, readonly Word[]>();

  constructor(text: string, { start, end }: Span) {
    for (const word of wordsBetween(text, start, end)) {
      if (word.unspaced) this.runs.push(word);
      else {
        const others = this.spaced.get(word.text);
        if (others) others.push(word);
        else this.spaced.set(word.text, [word]);
      }
    }
  }

  /** The cues of a list that begin in the span, in order. */
  cuesIn(list: CueList, span: Span): readonly Cue[] {
    const cues = this.cues.get(list) ?? this.allCues(list);
    this.cues.set(list, cues);
    return beginningIn(cues, span);
  }

  /** Where a word, or a part of a run of ideographs, begins in the span. */
  placesIn(text: string, span: Span): readonly Word[] {
    const places = this.places.get(text) ?? (isUnspaced(text) ? this.inRuns(text) : this.spaced.get(text));
    this.places.set(text, places ?? []);
    return beginningIn(places ?? [], span);
  }

  private allCues(list: CueList): Cue[] {
    const cues = list.unspaced.flatMap((entry) =>
      this.inRuns(entry.text).map((place) => ({ ...entry, ...place })),
    );
    for (const [text, words] of this.spaced) {
      for (const entry of entriesOf(text, list)) {
        for (const word of words) cues.push({ ...entry, ...word });
      }
    }
    return cues.sort((a, b) => a.start - b.start);
  }

  private inRuns(text: string): Word[] {
    return this.runs.flatMap((run) => {
      const places: Word[] = [];
      for (let at = run.text.indexOf(text); at >= 0; at = run.text.indexOf(text, at + text.length)) {
        places.push({ text, unspaced: true, start: run.start + at, end: run.start + at + text.length });
      }
      return places;
    });
  }
}

interface Span {
  start: number;
  end: number;
}

/** Of spans in order, those that begin in another. */
export function beginningIn<S extends Span>(spans: readonly S[], { start, end }: Span): readonly S[] {
  return spans.slice(firstFrom(spans, start), firstFrom(spans, end));
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
