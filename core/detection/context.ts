import { kindOf, type EntityId } from '../knowledge/entity.ts';
import { classOf, foldOf, IDEOGRAPH, isWord } from './characters.ts';
import type { Reason } from './mention.ts';
import { onceFor } from './once.ts';
import type { DetectionWords } from './words.ts';

/**
 * Evidence for an ambiguous name: words near it. The words stand in the word tables under `cues`, by kind (`chip`) or
 * by entity (`organization/meta`); a key with `-` at its end holds the words that speak against (`chip-`: Autobahn).
 * A cue that ends with `*` is a stem.
 */

/** Characters on each side of a name in which a word counts as near it, and as right beside it. */
const NEAR = 160;
const BESIDE = 24;

const WEIGHT = { near: 0.5, beside: 1, against: -0.7, againstBeside: -2 };

interface CueList {
  exact: Set<string>;
  stems: string[];
  /** Cues in scripts without spaces: looked for as substrings. */
  unspaced: string[];
}

interface Word {
  text: string;
  start: number;
  end: number;
}

export interface Span {
  start: number;
  end: number;
}

export class Evidence {
  private readonly lists: ReadonlyMap<string, CueList>;

  constructor(
    private readonly text: string,
    words: readonly DetectionWords[],
  ) {
    this.lists = cueListsOf(words);
  }

  /** The reasons for and against reading `span` as the entity; the strongest of each sort. */
  near(span: Span, block: Span, id: EntityId): Reason[] {
    const from = Math.max(block.start, span.start - NEAR);
    const to = Math.min(block.end, span.end + NEAR);
    const words = wordsBetween(this.text, from, to).filter((w) => w.end <= span.start || w.start >= span.end);
    const keys = [kindOf(id), id];
    const speaks = (key: string) => this.strongest(key, words, span);
    return [
      ...keys.flatMap((key) => reason(speaks(key), WEIGHT.near, WEIGHT.beside)).slice(0, 1),
      ...keys.flatMap((key) => reason(speaks(`${key}-`), WEIGHT.against, WEIGHT.againstBeside)),
    ];
  }

  private strongest(key: string, words: Word[], span: Span): { word: string; beside: boolean } | null {
    const list = this.lists.get(key);
    if (!list) return null;
    let found: { word: string; beside: boolean } | null = null;
    for (const word of words) {
      if (!isCue(list, word.text)) continue;
      const beside = Math.min(Math.abs(word.start - span.end), Math.abs(span.start - word.end)) <= BESIDE;
      if (beside) return { word: word.text, beside };
      found ??= { word: word.text, beside };
    }
    return found;
  }
}

const cueListsOf = onceFor((words: readonly DetectionWords[]): ReadonlyMap<string, CueList> => {
  const lists = new Map<string, CueList>();
  for (const { cues } of words) {
    for (const [key, list] of Object.entries(cues)) addCues(lists, key, list);
  }
  return lists;
});

function addCues(lists: Map<string, CueList>, key: string, cues: string[]): void {
  const list = lists.get(key) ?? { exact: new Set<string>(), stems: [], unspaced: [] };
  for (const cue of cues) {
    if (classOf(cue.charCodeAt(0)) === IDEOGRAPH) list.unspaced.push(cue);
    else if (cue.endsWith('*')) list.stems.push(cue.slice(0, -1));
    else list.exact.add(cue);
  }
  lists.set(key, list);
}

function reason(found: { word: string; beside: boolean } | null, near: number, beside: number): Reason[] {
  return found ? [{ rule: 'cue', evidence: found.word, weight: found.beside ? beside : near }] : [];
}

function isCue(list: CueList, word: string): boolean {
  return (
    list.exact.has(word) ||
    list.stems.some((stem) => word.startsWith(stem)) ||
    list.unspaced.some((cue) => word.includes(cue))
  );
}

/** Folded words; a run of ideographs counts as one word, in which cues are looked for as substrings. */
function wordsBetween(text: string, from: number, to: number): Word[] {
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
