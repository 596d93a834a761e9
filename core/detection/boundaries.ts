import {
  classOf,
  DIGIT,
  foldOf,
  IDEOGRAPH,
  IGNORED,
  isWord,
  lastBefore,
  LETTER,
  skipIgnored,
} from './characters.ts';
import { jointOf } from './joints.ts';
import { afterJoint } from './tokens.ts';
import variants from './variants.json' with { type: 'json' };

/**
 * A name never stands inside a larger token: `GH200` holds no `H200`, `A1000` no `A100`, `Llama 3.1` no `Llama 3`,
 * `nvidia.com` no `Nvidia`, メタル no メタ. Han has no boundaries; Hangul has none at its end, where particles follow.
 */

const KATAKANA = /[ァ-ヺー]/;
const HANGUL = /[가-힣]/;
const DOT = '.'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const AT = '@'.charCodeAt(0);
const SMALL_S = 's'.charCodeAt(0);

export function startsClean(text: string, start: number): boolean {
  const before = lastBefore(text, start);
  if (before < 0) return true;
  const code = text.charCodeAt(before);
  const first = text.charAt(start);
  if (KATAKANA.test(first)) return !KATAKANA.test(text.charAt(before));
  if (HANGUL.test(first)) return !HANGUL.test(text.charAt(before));
  if (classOf(text.charCodeAt(start)) === IDEOGRAPH) return true;
  if (code === AT || isWord(classOf(code))) return false;
  return !(code === DOT && isWord(classOf(text.charCodeAt(before - 1))));
}

/**
 * End of the mention whose name ends at `end`: `end`, or one more for a plural s (`H100s`); -1 where the name is only
 * the beginning of a larger token. `plural` says whether letters may take an s: an ambiguous word may not.
 */
export function cleanEnd(text: string, end: number, plural: boolean): number {
  const next = skipIgnored(text, end);
  if (next >= text.length) return end;
  const code = text.charCodeAt(next);
  const lastCode = text.charCodeAt(lastBefore(text, end));
  const last = classOf(lastCode);
  if (last === IDEOGRAPH) {
    return KATAKANA.test(text.charAt(end - 1)) && KATAKANA.test(text.charAt(next)) ? -1 : end;
  }
  if (isWord(classOf(code))) return pluralEnd(text, next, last === DIGIT || plural);
  if (code === DOT || code === COMMA) return goesOn(text, next, last) ? -1 : end;
  return end;
}

function pluralEnd(text: string, at: number, allowed: boolean): number {
  const after = skipIgnored(text, at + 1);
  const ends = after >= text.length || !isWord(classOf(text.charCodeAt(after)));
  return allowed && text.charCodeAt(at) === SMALL_S && ends ? at + 1 : -1;
}

/** A dot or comma inside a number (`3.1`), or a dot inside an address (`nvidia.com`). */
function goesOn(text: string, at: number, last: number): boolean {
  const code = text.charCodeAt(at + 1);
  const next = classOf(code);
  if (last === DIGIT) return next === DIGIT;
  return text.charCodeAt(at) === DOT && next === LETTER && foldOf(code) === code;
}

const VARIANT_WORDS = new Set<string>(variants);
const VARIANT_JOINTS = new Set(['none', 'space', 'hyphen']);
/** Letters of the longest of these words. */
const LONGEST = Math.max(...variants.map((word) => word.length));

/** The word after a model number, on the next line perhaps, makes another product of it: `RTX 4070` + `Ti`, `RX 6800` + `XT`. */
export function isOtherVariant(text: string, end: number): boolean {
  const at = afterJoint(text, end);
  if (at < 0 || !VARIANT_JOINTS.has(jointOf(text, end, at))) return false;
  let word = '';
  for (let i = at; i < text.length && word.length <= LONGEST; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === LETTER) word += String.fromCharCode(foldOf(text.charCodeAt(i)));
    else if (kind !== IGNORED) break;
  }
  return VARIANT_WORDS.has(word);
}
