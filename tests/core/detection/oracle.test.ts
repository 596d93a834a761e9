import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileGazetteer } from '../../../core/detection/compile.ts';
import { findCandidates } from '../../../core/detection/find.ts';
import { openBitmap } from '../../../core/detection/first-keys.ts';
import { openGazetteer } from '../../../core/detection/gazetteer.ts';
import type { Entity } from '../../../core/knowledge/entity.ts';
import { RUNS } from '../../runs.ts';

/** The rules of matching told once more, as plainly as can be: every name is tried at every token. */
interface Token {
  start: number;
  end: number;
  text: string;
  kind: 'letters' | 'digits' | 'ideograph';
}

interface Tried {
  text: string;
  /** Ambiguous: keeps its case, or is all capitals, and takes no plural s after letters. */
  exact: boolean;
}

const IGNORED = /\u00ad/g;

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[a-zé](?:\u00ad*[a-zé])*|\d(?:\u00ad*\d)*|[英達]/giu)].map(
    ({ 0: token, index }) => ({
      start: index,
      end: index + token.length,
      text: token.replace(IGNORED, ''),
      kind: /^\d/.test(token) ? 'digits' : /^[英達]/.test(token) ? 'ideograph' : 'letters',
    }),
  );
}

/** What joins two tokens; null where more than one sign stands between them. */
function jointOf(text: string, before: Token, after: Token): string | null {
  const joint = text.slice(before.end, after.start).replace(IGNORED, '');
  const signs = joint.replace(/\s/g, '');
  return signs.length > 1 ? null : signs || (joint && ' ');
}

/** By the joint of the name: does what the text has in its place do? */
const JOINTS: Record<string, (written: string, before: Token, after: Token) => boolean> = {
  '': (written, before, after) =>
    before.kind === 'letters' &&
    after.kind === 'digits' &&
    (written === '-' || (written === ' ' && before.text.length > 1)),
  ' ': (written, before, after) => written === '-' || (written === '' && differ(before, after)),
  '-': (written, before, after) => written === ' ' || (written === '' && differ(before, after)),
  '.': (written, before, after) =>
    (written === ' ' && !(before.kind === 'digits' && after.kind === 'digits')) ||
    (written === '' && differ(before, after)),
};

const differ = (before: Token, after: Token): boolean =>
  before.kind !== after.kind || before.kind === 'ideograph';

const isWord = (char: string): boolean => /[a-zé\d]/i.test(char);

function startsClean(text: string, { start, kind }: Token): boolean {
  const before = text.slice(0, start).replace(IGNORED, '');
  return (
    kind === 'ideograph' ||
    !(isWord(before.slice(-1)) || (before.endsWith('.') && isWord(before.slice(-2, -1))))
  );
}

/** End of a name whose last token is `last`, with its plural s; -1 where something larger goes on, or another variant. */
function cleanEnd(text: string, last: Token, next: Token | undefined): number {
  if (last.kind === 'ideograph') return last.end;
  const rest = text.slice(last.end);
  const plural = last.kind === 'digits' ? /^\u00ad*s(?!\u00ad*[a-zA-Zé\d])/.exec(rest)?.[0] : undefined;
  if (plural !== undefined) return last.end + plural.length;
  if (/^\u00ad*[a-zé\d]/i.test(rest)) return -1;
  if (last.kind === 'digits' ? /^\u00ad*[.,]\d/.test(rest) : /^\u00ad*\.[a-zé]/.test(rest)) return -1;
  return last.kind === 'digits' && isVariant(text, last, next) ? -1 : last.end;
}

function isVariant(text: string, last: Token, next: Token | undefined): boolean {
  return next?.text.toLowerCase() === 'xt' && ['', ' ', '-'].includes(jointOf(text, last, next) ?? '?');
}

function isAlike(named: Token[], written: Token[], exact: boolean): boolean {
  const [name, text] = [named, written].map((tokens) => tokens.map((token) => token.text).join(' ')) as [
    string,
    string,
  ];
  return exact ? text === name || text === name.toUpperCase() : text.toLowerCase() === name.toLowerCase();
}

function endOf({ text: name, exact }: Tried, text: string, from: Token[]): number {
  const named = tokensOf(name);
  const written = from.slice(0, named.length);
  const last = written.at(-1);
  if (!last || written.length < named.length) return -1;
  if (!isJoined(text, { name, named, written })) return -1;
  if (isAlike(named, written, exact)) return cleanEnd(text, last, from[named.length]);
  const singulars = [...written.slice(0, -1), { ...last, text: singular(last) }];
  const isPlural = !exact && named.length > 1 && isAlike(named, singulars, exact);
  return isPlural && !isWord(charAfter(text, last.end)) ? last.end : -1;
}

/** Of letters with an s after them. */
function singular({ kind, text }: Token): string {
  return kind === 'letters' && text.length > 1 ? text.replace(/s$/, '') : text;
}

function charAfter(text: string, end: number): string {
  return text.slice(end).replace(IGNORED, '').charAt(0);
}

interface Written {
  name: string;
  named: Token[];
  written: Token[];
}

function isJoined(text: string, { name, named, written }: Written): boolean {
  return named.slice(1).every((token, i) => {
    const [before, wrote, next] = [named[i] ?? token, written[i] ?? token, written[i + 1] ?? token];
    const joint = jointOf(text, wrote, next);
    const own = jointOf(name, before, token) ?? '';
    return joint !== null && (own === joint || JOINTS[own]?.(joint, before, token));
  });
}

function oracle(names: Tried[], text: string): number[][] {
  const spans: number[][] = [];
  const tokens = tokensOf(text);
  let from = 0;
  tokens.forEach((token, i) => {
    if (token.start < from || !startsClean(text, token)) return;
    const end = Math.max(...names.map((name) => endOf(name, text, tokens.slice(i))));
    if (end < 0) return;
    spans.push([token.start, end]);
    from = end;
  });
  return spans;
}

const LETTERS = ['ka', 'Ka', 'KA', 'lo', 'Mi', 'é'];
const word = fc.constantFrom(...LETTERS, '7', '42', '英', '達');
const name = fc
  .array(fc.tuple(word, fc.constantFrom('', ' ', ' ', '-', '.')), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.flat().slice(0, -1).join(''))
  .filter((text) => text.length > 1);
const tried = fc.record({ text: name, exact: fc.boolean() });
const joint = fc.constantFrom(
  ' ',
  ' ',
  '',
  '',
  '-',
  '. ',
  '.',
  ', ',
  ',',
  '\u00ad',
  '\u00ad ',
  '\u00a0',
  '\n   ',
  ' x ',
  '/ ',
);
const sample = fc
  .array(fc.tuple(fc.oneof(word, fc.constantFrom('ot', 's', 'xt', '1')), joint), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

function entityOf({ text, exact }: Tried, i: number): Entity {
  const names = [{ text, role: 'alias' as const, ...(exact && { context: true as const }) }];
  return { id: `chip/n${i}`, kind: 'chip', name: text, names, facts: [], events: [] };
}

test('the search finds the leftmost longest names, and only those', () => {
  fc.assert(
    fc.property(fc.array(tried, { minLength: 1, maxLength: 8 }), sample, (names, text) => {
      const compiled = compileGazetteer(names.map(entityOf));
      const found = findCandidates(openGazetteer(compiled.gazetteer), text);
      // A name without letters has no case to keep.
      const rules = names.map((one) => ({ ...one, exact: one.exact && /\p{L}/u.test(one.text) }));
      expect(found.map(({ start, end }) => [start, end])).toEqual(oracle(rules, text));
      if (found.length > 0) expect(openBitmap(compiled.bitmap).mayContain(text)).toBe(true);
    }),
    { numRuns: RUNS },
  );
});
