import { kindOf, type EntityId } from '../knowledge/entity.ts';
import { classOf, IDEOGRAPH } from './characters.ts';
import type { CountRole } from './count-words.ts';
import type { Mention } from './mention.ts';
import type { Numeral } from './numbers.ts';
import { phraseAt, phraseBefore, type Phrases } from './phrases.ts';
import { firstFrom, spanAt } from './spans.ts';

/** A text prepared for counting. */
export interface CountText {
  /** See `flatten`; offsets are those of the text. */
  flat: string;
  words: Phrases<CountRole>;
  /** Mentions of the block, in order. */
  mentions: readonly Mention[];
}

/** What a numeral counts, and the span of both. */
export interface Counted {
  start: number;
  end: number;
  of: EntityId | null;
}

/** Words and names between a numeral and its noun: `10,000 of the new Nvidia GPUs`. */
const MAX_STEPS = 8;
/** Characters between a chip and its count where the count follows: `H100 扩充至 35万块`. */
const MAX_BACK = 20;
/** Characters of a particle, which leaves chip and count one expression: `H100を10万枚`. */
const MAX_PARTICLE = 3;
/** A noun before so many and a classifier is counted by them; before fewer it may be anything (`AI 반도체 3대 강국`). */
const MANY = 1000;
/** A count so large is one of chips, even where a word for their container follows: `24k GPU clusters`. */
const LARGE = 10_000;

/** The hardware that follows the numeral: `8x H200`, `10.000 nuove GPU`, `vingt cartes A10`, `1万枚のH100`. */
export function countedAfter(numeral: Numeral, text: CountText): Counted | null {
  const times = /^ ?[x×*](?=[ \d\p{L}])/u.exec(text.flat.slice(numeral.end, numeral.end + 3))?.[0] ?? '';
  const joined = times !== '' || text.flat.charAt(numeral.end) === '-';
  const noun = nounAt(text, numeral.end + times.length);
  if (!noun) return null;
  const closed = closedNoun(noun, text);
  const isRate = hasRoleAt(text, closed.end, 'after');
  const isContained = hasRoleAt(text, closed.end, 'containers') && !joined && (numeral.count ?? 0) < LARGE;
  return isRate || isContained ? null : { start: numeral.start, ...closed };
}

/** What stands before a numeral: a chip with a times sign (`H100 x8`), or hardware with a classifier after the count. */
export function countedBefore(numeral: Numeral, text: CountText): Counted | null {
  const chip = chipBefore(text, numeral.start);
  if (chip && isSystem(chip)) return null;
  const gap = text.flat.slice(chip?.end ?? numeral.start, numeral.start);
  if (chip && /^ ?[x×] ?$/.test(gap)) return { start: chip.start, end: numeral.end, of: chip.entity };
  const counter = rolesAt(text.flat, pastJoint(text.flat, numeral.end), text.words);
  if (!counter?.roles.includes('counters') || hasRoleAt(text, counter.end, 'between')) return null;
  return classified({ ...numeral, end: counter.end }, chip, text);
}

/** `H100を10万枚`, `H100 GPU 2만개`, `GPU 1万块`; `numeral` with its classifier. */
function classified(numeral: Numeral, chip: Mention | null, text: CountText): Counted | null {
  const { start, end, count } = numeral;
  const noun = nounBefore(text, start);
  if (!chip) return noun && (count ?? 0) >= MANY ? { start: noun.start, end, of: null } : null;
  const gap = text.flat.slice(chip.end, noun?.start ?? start);
  if (/[。，,、;；.:]/.test(gap)) return null;
  return { start: gap.length <= MAX_PARTICLE ? chip.start : start, end, of: chip.entity };
}

/** A word for hardware, and a particle after it, right before the numeral. */
function nounBefore({ flat, words }: CountText, at: number): { start: number } | null {
  for (let end = at; end > at - MAX_PARTICLE; end--) {
    const hit = phraseBefore(flat, end, words);
    if (hit?.values.includes('hardware')) return hit;
    if (classOf(flat.charCodeAt(end - 1)) !== IDEOGRAPH) break;
  }
  return null;
}

function chipBefore({ mentions }: CountText, at: number): Mention | null {
  for (let i = firstFrom(mentions, at) - 1; i >= 0; i--) {
    const mention = mentions[i];
    if (!mention || at - mention.end > MAX_BACK) break;
    if (mention.kind === 'chip') return mention;
  }
  return null;
}

interface Noun {
  end: number;
  /** The chip's mention; null for a noun such as GPU. */
  chip: Mention | null;
}

const ON_THE_WAY: readonly CountRole[] = ['between', 'carriers', 'counters'];

/** Goes over adjectives, makers and architectures to the first chip or hardware noun. */
function nounAt(text: CountText, from: number): Noun | null {
  let at = from;
  for (let step = 0; step < MAX_STEPS; step++) {
    at = pastJoint(text.flat, at);
    const mention = mentionAt(text, at);
    if (mention?.kind === 'chip') return isSystem(mention) ? null : { end: mention.end, chip: mention };
    const next = mention ? pastName(mention) : rolesAt(text.flat, at, text.words);
    if (next?.roles.includes('hardware')) return { end: next.end, chip: null };
    if (!next || !leadsOn(next)) return null;
    at = next.end;
  }
  return null;
}

/** English `data center GPUs` goes on, Italian `data center di GPU` does not: either table may say so. */
function leadsOn({ roles }: Word): boolean {
  return !roles.includes('containers') && roles.some((role) => ON_THE_WAY.includes(role));
}

/** Makers and architectures may stand before the noun: `Nvidia GPUs`, `Hopper chips`. */
function pastName({ kind, end }: Mention): Word | null {
  return kind === 'organization' || kind === 'architecture' ? { end, roles: ['between'] } : null;
}

/** To the end of the counted name: `H100` + `GPUs`, `GPU` + `NVIDIA A100`, `GB200` + `/B200`. */
function closedNoun({ end, chip }: Noun, text: CountText): { end: number; of: EntityId | null } {
  if (chip) return closedChip(chip, text);
  let named = end;
  for (let at = end, step = 0; step < MAX_STEPS; step++) {
    at = pastJoint(text.flat, at);
    const mention = mentionAt(text, at);
    if (mention?.kind === 'chip') return closedChip(mention, text);
    const next = mention ? pastName(mention) : rolesAt(text.flat, at, text.words);
    if (!next?.roles.some((role) => ON_THE_WAY.includes(role))) break;
    at = next.end;
    if (mention) named = at;
  }
  return { end: named, of: null };
}

/** A memory size between a chip's name and its noun. */
const SIZE = /^ \d+ ?(?:gb|go|гб)(?= )/;

function closedChip(chip: Mention, text: CountText): { end: number; of: EntityId | null } {
  let { end, entity: of } = chip;
  while (text.flat.charAt(end) === '/') {
    const other = mentionAt(text, end + 1);
    if (other?.kind !== 'chip') break;
    end = other.end;
    of = null;
  }
  for (let step = 0; step < 3; step++) {
    const size = SIZE.exec(text.flat.slice(end, end + 8))?.[0].length ?? 0;
    const hit = rolesAt(text.flat, pastJoint(text.flat, end + size), text.words);
    if (!hit?.roles.some((role) => role === 'hardware' || role === 'carriers')) break;
    end = hit.end;
  }
  return { end, of };
}

function isSystem({ entity }: Mention): boolean {
  return entity ? kindOf(entity) === 'system' : false;
}

function hasRoleAt({ flat, words }: CountText, at: number, role: CountRole): boolean {
  return rolesAt(flat, pastJoint(flat, at), words)?.roles.includes(role) ?? false;
}

function mentionAt({ mentions }: CountText, at: number): Mention | undefined {
  return spanAt(mentions, at);
}

interface Word {
  end: number;
  roles: readonly CountRole[];
}

/** The word at `at`, or the one that closes a compound begun there: `KI-Chips`, `Next-Gen-AI-Chips`. */
function rolesAt(flat: string, at: number, words: Phrases<CountRole>): Word | null {
  const own = phraseAt(flat, at, words);
  if (own) return { end: own.end, roles: own.values };
  const heads = /^(?:[\p{L}\d.]+-){1,3}/u.exec(flat.slice(at, at + 40))?.[0].length;
  const tail = heads === undefined ? null : phraseAt(flat, at + heads, words);
  return tail?.values.includes('hardware') ? { end: tail.end, roles: tail.values } : null;
}

function pastJoint(flat: string, at: number): number {
  let next = at;
  while (flat.charAt(next) === ' ' || flat.charAt(next) === '+') next++;
  return flat.charAt(next) === '-' ? next + 1 : next;
}
