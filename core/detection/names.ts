import { classOf, DIGIT, SPACE } from './characters.ts';
import { findCandidates } from './find.ts';
import type { Gazetteer } from './gazetteer.ts';
import { withInflected, type Endings } from './inflected.ts';
import type { Candidate } from './mention.ts';
import { findUnlisted, type UnlistedName } from './unlisted.ts';

/**
 * All names in a text: those of the packs, also with the case endings of the text's language
 * (`DetectionWords.endings`), and those of series that no pack knows. Where the two overlap, a pack's name
 * wins unless it is only the beginning of the other (`Gaudi` of `Gaudi 5`). Offsets are UTF-16 code units into `text`.
 */
export function findNames(gazetteer: Gazetteer, text: string, endings: Endings = {}): Candidate[] {
  const met: number[] = [];
  const known = withInflected(findCandidates(gazetteer, text, met), { gazetteer, text, endings });
  const unlisted = findUnlisted(gazetteer, text, withLastWords(met, known, text));
  return unlisted.length === 0 ? known : merged(known, unlisted, text);
}

/** A series may also go on from the last word of a name: `Intel Gaudi` + `5`. */
function withLastWords(met: number[], known: readonly Candidate[], text: string): number[] {
  const last: number[] = [];
  for (const { start, end } of known) {
    if (!isDigit(text, end) && !isDigit(text, end + 1)) continue;
    const space = text.lastIndexOf(' ', end - 1);
    if (space > start) last.push(space + 1);
  }
  return last.length === 0 ? met : [...met, ...last].sort((a, b) => a - b);
}

function isDigit(text: string, at: number): boolean {
  return at < text.length && classOf(text.charCodeAt(at)) === DIGIT;
}

function merged(known: readonly Candidate[], unlisted: readonly UnlistedName[], text: string): Candidate[] {
  const all: Candidate[] = [];
  let next = 0;
  for (const name of unlisted) {
    for (let one = known[next]; one && one.end <= name.start; one = known[++next]) all.push(one);
    const from = next;
    while ((known[next]?.start ?? text.length) < name.end) next++;
    const inside = known.slice(from, next);
    const candidate = inside.every((one) => isPartOf(one, name))
      ? candidateOf(widened(name, inside), all, text)
      : null;
    if (candidate) all.push(candidate);
    else all.push(...inside);
  }
  return [...all, ...known.slice(next)];
}

/** Is it the beginning of the name, or a part of it? */
function isPartOf(one: Candidate, { start, end }: UnlistedName): boolean {
  return one.end < end || (one.end === end && one.start > start);
}

/** `Intel Gaudi`, the beginning of `Gaudi 5`, brings its vendor. */
function widened(name: UnlistedName, [first]: readonly Candidate[]): UnlistedName {
  return first && first.start < name.start ? { ...name, start: first.start, needs: 'nothing' } : name;
}

/** The name with the vendor directly before it, which is taken from `before`; null where it needs one and has none. */
function candidateOf(name: UnlistedName, before: Candidate[], text: string): Candidate | null {
  const { id, unlisted, end, needs } = name;
  const vendor = vendorBefore(name, before, text);
  if (needs === 'vendor' && !vendor) return null;
  if (vendor) before.pop();
  const context = needs === 'context' && !vendor;
  return { start: vendor?.start ?? name.start, end, senses: [{ id, context, unlisted }] };
}

/** The last name of `before` if it is the vendor's and only white space follows it. */
function vendorBefore(
  { start, unlisted }: UnlistedName,
  before: Candidate[],
  text: string,
): Candidate | null {
  const last = before.at(-1);
  if (!last?.senses.some(({ id }) => id === unlisted.vendor)) return null;
  return isGap(text, last.end, start) ? last : null;
}

function isGap(text: string, from: number, to: number): boolean {
  if (from >= to) return false;
  for (let i = from; i < to; i++) if (classOf(text.charCodeAt(i)) !== SPACE) return false;
  return true;
}
