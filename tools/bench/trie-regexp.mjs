/**
 * One RegExp for all names, built as a trie so that it need not try them one by one: the best that a page script
 * without a matcher of its own can do. Joints follow core/detection/joints.ts.
 */

const SPACES = '[\\s\\u00a0]';
const HYPHENS = '(?:\\s*[-\\u2010-\\u2013\\u2212]\\s*)';
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]/u;

/** @typedef {{ children: Map<string, TrieNode>; ends: string[] | null }} TrieNode */

/** @param {string[]} names */
export function trieRegExp(names) {
  /** @type {TrieNode} */
  const root = { children: new Map(), ends: null };
  for (const name of names) {
    let node = root;
    for (const element of elementsOf(name)) {
      const next = node.children.get(element) ?? { children: new Map(), ends: null };
      node.children.set(element, next);
      node = next;
    }
    node.ends = endsOf(name);
  }
  return new RegExp(`(?<!\\w)${sourceOf(root)}`, 'gi');
}

/** What may follow a name: no letter or digit, no decimals after a digit; a plural s, but not after a lone word. @param {string} name */
function endsOf(name) {
  const digit = /\d$/.test(name);
  const end = digit ? '(?!\\w|[.,]\\d)' : '(?!\\w)';
  return digit || /[^\p{L}]/u.test(name) ? [end, '(?=s(?!\\w))'] : [end];
}

/** @param {TrieNode} node @returns {string} */
function sourceOf(node) {
  const branches = [...node.children].map(([element, child]) => element + sourceOf(child));
  if (node.ends) branches.push(...node.ends);
  return branches.length === 1 ? (branches[0] ?? '') : `(?:${branches.join('|')})`;
}

/** @param {string} name */
function elementsOf(name) {
  const tokens = [...name.matchAll(/\p{Nd}+|[\p{L}\p{M}\p{N}_]+?(?=\p{Nd}|[^\p{L}\p{M}\p{N}_]|$)/gu)].flatMap(
    splitIdeographs,
  );
  /** @type {string[]} */
  const elements = [];
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (before)
      elements.push(
        jointSource(name.slice(before.at + before.text.length, token.at), before.text, token.text),
      );
    elements.push(...[...token.text.toLowerCase()].map(escape));
  });
  return elements.filter((e) => e !== '');
}

/** @param {RegExpMatchArray} match */
function splitIdeographs(match) {
  const at = match.index ?? 0;
  /** @type {{ text: string; at: number }[]} */
  const tokens = [];
  [...match[0]].forEach((char, i) => {
    const last = tokens.at(-1);
    if (!last || IDEOGRAPH.test(char) || IDEOGRAPH.test(last.text)) tokens.push({ text: char, at: at + i });
    else last.text += char;
  });
  return tokens;
}

/** @param {string} joint @param {string} before @param {string} after */
function jointSource(joint, before, after) {
  const numbers = kindOf(before) === 'letter' && kindOf(after) === 'digit';
  if (joint === '') return numbers ? numberJoint(before) : '';
  const optional = IDEOGRAPH.test(before) || kindOf(before) !== kindOf(after) ? '?' : '';
  if (/^\s*[-\u2010-\u2013\u2212]?\s*$/.test(joint)) return `(?:${HYPHENS}|${SPACES}+)${optional}`;
  const sign = escape(joint.trim());
  const digits = kindOf(before) === 'digit' && kindOf(after) === 'digit';
  return sign === '\\.' && !digits ? `(?:\\s*\\.\\s*|${SPACES}+)${optional}` : `\\s*${sign}\\s*`;
}

/** @param {string} letters */
function numberJoint(letters) {
  return letters.length > 1 ? `(?:${HYPHENS}|${SPACES}+)?` : `${HYPHENS}?`;
}

/** @param {string} token */
function kindOf(token) {
  return /^\d/.test(token) ? 'digit' : IDEOGRAPH.test(token) ? 'ideograph' : 'letter';
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
