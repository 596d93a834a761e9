import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { trieRegExp } from './trie-regexp.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ROUNDS = 9;
const CHARACTERS = 2_000_000;

/**
 * Matching with the names of all built-in packs, against one RegExp built as a trie and against touching every
 * character once, on the same text, in turn. Names match in any case here, so that one RegExp can say the same.
 */
export async function measureMatch() {
  const core = await bundleDetection();
  const names = packNames();
  const { gazetteer } = core.compileGazetteer(
    names.map((text, i) => ({ id: `chip/n${i}`, names: [{ text, role: 'alias' }] })),
  );
  const opened = core.openGazetteer(gazetteer);
  const text = sampleText();
  const regExp = trieRegExp(names);
  const ours = () => core.findCandidates(opened, text).map((/** @type {any} */ c) => [c.start, c.end]);
  const theirs = () => regExpMatches(regExp, text, core);
  const difference = firstDifference(ours(), theirs(), text);
  if (difference) throw new Error(`bench match: the two matchers disagree at ${difference}`);
  const withSeries = () => core.findNames(opened, text);
  const times = inTurn([ours, theirs, () => touchAll(text), withSeries]);
  const [mine = NaN, other = NaN, limit = NaN, all = NaN] = times.map(median);
  return {
    'match/trie-regexp': {
      ratio: round(other / mine),
      unit: '× as fast as one trie RegExp',
      note: `${names.length} names, ${ours().length} matches in ${text.length} characters, ${round(text.length / mine / 1000)} Mchar/s`,
    },
    'match/limit': { ratio: round(limit / mine), unit: 'of the speed of touching each character once' },
    'match/series': { ratio: round(mine / all), unit: 'of that speed, when names of series are found too' },
    'match/travel': { value: gazetteer.length, unit: 'characters of gazetteer' },
  };
}

/** Built as a page has it: bundled, since a module runner's wrappers slow inner loops down. */
async function bundleDetection() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const entry = join(folder, 'entry.ts');
  const modules = ['compile', 'gazetteer', 'find', 'names', 'boundaries'].map((f) =>
    join(ROOT, `core/detection/${f}.ts`),
  );
  writeFileSync(entry, modules.map((m) => `export * from ${JSON.stringify(m)};`).join('\n'));
  const outDir = join(folder, 'out');
  await build({
    configFile: false,
    logLevel: 'error',
    build: { outDir, minify: true, lib: { entry, formats: ['es'], fileName: () => 'core.mjs' } },
  });
  try {
    return await import(pathToFileURL(join(outDir, 'core.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All names of the built-in packs, each once whatever its case. */
function packNames() {
  const folder = join(ROOT, 'assets/packs');
  const texts = readdirSync(folder).flatMap((file) =>
    JSON.parse(readFileSync(join(folder, file), 'utf8')).entities.flatMap((/** @type {any} */ e) =>
      e.names.map((/** @type {any} */ n) => n.text.normalize('NFC').trim()),
    ),
  );
  return [...new Map(texts.map((t) => [t.toLowerCase(), t])).values()].filter((t) => t.length > 1);
}

/** Our sample articles and documents, repeated: prose with names and prose without. */
function sampleText() {
  const articles = join(ROOT, 'tests/fixtures/articles');
  const parts = readdirSync(articles)
    .filter((f) => f.endsWith('.html'))
    .map((f) =>
      readFileSync(join(articles, f), 'utf8')
        .replace(/<(script|style)[^]*?<\/\1>/g, '')
        .replace(/<[^>]*>/g, ' '),
    );
  const documents = readdirSync(ROOT)
    .filter((f) => f.endsWith('.md'))
    .map((f) => readFileSync(join(ROOT, f), 'utf8'));
  const once = [...parts, ...documents].join('\n');
  return once.repeat(Math.ceil(CHARACTERS / once.length)).slice(0, CHARACTERS);
}

/** @param {RegExp} regExp @param {string} text @param {any} core */
function regExpMatches(regExp, text, core) {
  const spans = [];
  regExp.lastIndex = 0;
  for (let m = regExp.exec(text); m; m = regExp.exec(text)) {
    const end = m.index + m[0].length;
    const stop = core.startsClean(text, m.index) ? core.cleanEnd(text, end, true) : -1;
    const other = stop === end && /[0-9]$/.test(m[0]) && core.isOtherVariant(text, end);
    if (stop < 0 || other) regExp.lastIndex = m.index + 1;
    else {
      spans.push([m.index, stop]);
      regExp.lastIndex = stop;
    }
  }
  return spans;
}

/** @param {number[][]} a @param {number[][]} b @param {string} text */
function firstDifference(a, b, text) {
  const i = a.findIndex((span, at) => span[0] !== b[at]?.[0] || span[1] !== b[at]?.[1]);
  if (i < 0 && a.length === b.length) return null;
  const show = (/** @type {number[] | undefined} */ s) =>
    s ? `${s[0]} "${text.slice(s[0], s[1])}"` : 'the end';
  const at = i < 0 ? a.length : i;
  return `${show(a[at])} against the RegExp's ${show(b[at])}`;
}

/** @param {string} text */
function touchAll(text) {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/** @param {(() => unknown)[]} candidates @returns {number[][]} milliseconds of each, a round after another */
function inTurn(candidates) {
  const times = candidates.map(() => /** @type {number[]} */ ([]));
  for (let turn = -1; turn < ROUNDS; turn++) {
    candidates.forEach((run, i) => {
      const start = performance.now();
      run();
      if (turn >= 0) times[i]?.push(performance.now() - start);
    });
  }
  return times;
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** @param {number} value */
function round(value) {
  return Number(value.toPrecision(3));
}
