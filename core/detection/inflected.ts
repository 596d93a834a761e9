import { startsClean } from './boundaries.ts';
import { findCandidates } from './find.ts';
import type { Gazetteer } from './gazetteer.ts';
import { BEGINNING, firstLineOf, mayGoOn, type Found } from './key-table.ts';
import type { Candidate, Sense } from './mention.ts';
import { isOverlapped } from './spans.ts';
import { HASH_START, hashToken } from './tokens.ts';

/** Case endings of one language: what a word may end with, and what its plain form has in place of that. */
export type Endings = Readonly<Record<string, readonly string[]>>;

/** Letters of the longest ending, of the shortest word that has one, and of the shortest name. */
const ENDING = 4;
const SHORTEST = 4;
const NAME = 4;
/** Words of the longest name that is looked for. */
const MAX_WORDS = 4;
const CAPITALIZED = /(?<![\p{L}\p{N}_])\p{Lu}\p{L}+(?![\p{L}\p{N}_])/gu;
const JOINT = /^[ \u00a0\n-]$/;

interface Word {
  start: number;
  end: number;
  /** What joins it to the word before; null where something else stands between them. */
  joint: string | null;
  /** The word itself, and the plain forms that it may be a case of. */
  bases: readonly string[];
}

/** The beginning of a name, in its plain form. */
interface Begun {
  base: string;
  hash: number;
  found: Found;
}

interface Search {
  gazetteer: Gazetteer;
  text: string;
  endings: Endings;
}

/**
 * The names that were found as they are, and between them those with the case endings of a language: `Нвидии`, `Илоном
 * Маском`, `Muskiem`. Only words with a capital, of some length. Without endings, what was found.
 */
export function withInflected(found: Candidate[], search: Search): Candidate[] {
  if (Object.keys(search.endings).length === 0) return found;
  const words = wordsOf(search, found);
  const inflected: Candidate[] = [];
  let from = 0;
  for (const [i, { start }] of words.entries()) {
    if (start < from) continue;
    const name = longestAt(words.slice(i, i + MAX_WORDS), search.gazetteer);
    if (!name) continue;
    inflected.push(name);
    from = name.end;
  }
  return [...found, ...inflected].sort((a, b) => a.start - b.start);
}

/** What a plain name means; nothing where it is none, or only the beginning of one. */
function sensesOf({ base, found }: Begun, gazetteer: Gazetteer): Sense[] {
  if (firstLineOf(found) === 0 || base.length < NAME) return [];
  const [whole] = findCandidates(gazetteer, base);
  return whole?.start === 0 && whole.end === base.length ? whole.senses : [];
}

function wordsOf({ text, endings }: Search, found: readonly Candidate[]): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index: start } of text.matchAll(CAPITALIZED)) {
    const own = { start, end: start + word.length };
    if (!startsClean(text, start) || isOverlapped(found, own)) continue;
    const joint = text.slice(words.at(-1)?.end ?? 0, start);
    words.push({ ...own, joint: JOINT.test(joint) ? joint : null, bases: basesOf(word, endings) });
  }
  return words;
}

function basesOf(word: string, endings: Endings): string[] {
  const bases = [word];
  for (let n = 1; n <= ENDING && word.length - n >= SHORTEST - 1; n++) {
    const stem = word.slice(0, -n);
    bases.push(...(endings[word.slice(-n)] ?? []).map((ending) => stem + ending));
  }
  return bases;
}

/** The longest name that begins with the first of the words. */
function longestAt(words: readonly Word[], gazetteer: Gazetteer): Candidate | null {
  const start = words[0]?.start ?? 0;
  let longest: Candidate | null = null;
  let begun: Begun[] = [{ base: '', hash: HASH_START, found: BEGINNING }];
  for (const [i, word] of words.entries()) {
    if (i > 0 && word.joint === null) break;
    const next = i > 0 ? word : { ...word, joint: '' };
    begun = begun.flatMap((before) => goOn(before, next, gazetteer));
    for (const one of begun) {
      const senses = sensesOf(one, gazetteer);
      if (senses.length > 0) longest = { start, end: word.end, senses, base: one.base };
    }
  }
  return longest;
}

/** The names that may go on with one of the word's plain forms. */
function goOn({ base, hash, found }: Begun, { joint, bases }: Word, gazetteer: Gazetteer): Begun[] {
  if (!mayGoOn(found)) return [];
  return bases.flatMap((own) => {
    const next = hashToken(own, 0, hash);
    const after = gazetteer.probe(next);
    return after > 0 ? { base: `${base}${joint}${own}`, hash: next, found: after } : [];
  });
}
