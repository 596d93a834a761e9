import type { WordTable } from '../../../core/claims/words.ts';
import { findClaims } from '../../../core/claims/claims.ts';
import { findFindings } from '../../../core/claims/findings.ts';
import type { Claim, Finding } from '../../../core/claims/finding.ts';
import type { Mention } from '../../../core/detection/mention.ts';
import { LANGUAGES } from '../../../core/word-languages.ts';
import { wordsFor } from '../../../core/words.ts';
import { KNOWN, NAMES } from './sample-knowledge.ts';

/** A way to read a text with the sample knowledge. */

const tables = new Map<string, WordTable[]>(LANGUAGES.map((lang) => [lang, wordsFor(lang)]));

/** The names of the sample knowledge in a text: longest first, none inside a larger word. */
export function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  for (const [name, kind, id] of NAMES.toSorted((a, b) => b[0].length - a[0].length)) {
    for (const { index } of text.matchAll(new RegExp(`(?<![A-Za-z0-9])${name}s?(?![A-Za-z0-9])`, 'g'))) {
      const end = index + name.length + (text.charAt(index + name.length) === 's' ? 1 : 0);
      if (found.some((one) => one.start < end && index < one.end)) continue;
      found.push({
        start: index,
        end,
        surface: text.slice(index, end),
        kind,
        entity: id,
        confidence: 1,
        why: [],
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The claims in a text of one block. */
export function claimsIn(text: string, lang = 'en'): Claim[] {
  return findClaims(text, {
    blocks: [{ start: 0, end: text.length }],
    mentions: mentionsIn(text),
    words: tables.get(lang) ?? [],
  });
}

/** The findings in a text of one block. `published` is its date, 2024 unless given. */
export function readClaims(
  text: string,
  {
    lang = 'en',
    published = '2024-05-01',
    knowledge = KNOWN,
  }: { lang?: string; published?: string | null; knowledge?: typeof KNOWN } = {},
): Finding[] {
  const date = published === null ? null : ({ date: published, from: 'given' } as const);
  return findFindings(claimsIn(text, lang), knowledge, date);
}

/** Each finding as `subject attribute value verdict`. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(({ subject, attribute, value, verdict }) =>
    [subject.slice(subject.indexOf('/') + 1), attribute, value, verdict].join(' '),
  );
}
