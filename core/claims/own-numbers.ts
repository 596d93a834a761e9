import type { Mention } from '../detection/mention.ts';
import { phraseAt, phrasesOf } from '../detection/phrases.ts';
import type { Amount } from './amounts.ts';
import { claimLexiconOf, type Role } from './claim-words.ts';
import type { Finding } from './finding.ts';
import type { WordTable } from './words.ts';

/** What is common to findings that rest on the text's own numbers, and so name no facts. */

/** Where one of these stands, numbers are not told as facts. */
const WITHDRAWN: readonly Role[] = ['hypothesis', 'question', 'negation', 'correction'];

/** True where the text from `start` on asks, denies, supposes or corrects; `flat` ends where it ends. */
export function isWithdrawn(
  { flat, words }: { flat: string; words: readonly WordTable[] },
  start: number,
): boolean {
  const { roles } = claimLexiconOf(words) ?? { roles: phrasesOf<Role>([]) };
  for (let at = start; at < flat.length; at++) {
    if (/[?？]/.test(flat.charAt(at))) return true;
    if (phraseAt(flat, at, roles)?.values.some((role) => WITHDRAWN.includes(role))) return true;
  }
  return false;
}

interface Told extends Pick<Finding, 'verdict' | 'truth' | 'rule' | 'count'> {
  /** The number that is judged. */
  stated: Amount;
  /** All numbers that it is judged by. */
  parts: { start: number; end: number }[];
  /** Mentions that it may be told of: the nearest to the first part is. */
  mentions: readonly Mention[];
}

/** A finding that spans its numbers and its subject, since a reader finds it there. None without a subject. */
export function findingOn({ stated, parts, mentions, ...told }: Told, text: string): Finding | [] {
  const [first] = parts;
  const distance = ({ start }: Mention) => Math.abs(start - (first?.start ?? 0));
  const [subject] = mentions
    .filter(({ entity }) => entity !== null)
    .sort((a, b) => distance(a) - distance(b));
  if (!subject?.entity) return [];
  const spans = [...parts, stated, subject];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return {
    ...told,
    start,
    end,
    surface: text.slice(start, end),
    subject: subject.entity,
    attribute: 'total',
    value: stated.min,
    valueStart: stated.start,
    valueEnd: stated.end,
    facts: [],
  };
}
